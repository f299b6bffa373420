/** How wide the columns of a table are, and how small and tight its print must be for its longest words to fit. */

/** What a line of a table holds at its normal size of 9.2 pt, in letters of middling width. */
const LETTERS_PER_LINE = 96;
const POINTS_PER_LETTER = 4.6;
/** The space at each side of a cell, in points: that of most tables, and that of tables with many columns. */
const WIDE_INSET = 6;
const TIGHT_INSET = 2.6;
/** Longer words made of letters are hyphenated where they must be; numbers and dates never are. */
const LONGEST_UNBROKEN = 13;
const LONGEST_NUMBER = 24;
const SMALLEST_SCALE = 0.72;
/** Columns of sentences read badly when they are no wider than their longest words: for a quarter more, this much smaller print is worth it. */
const ROOM_FOR_SENTENCES = 1.25;
const SCALE_FOR_SENTENCES = 0.94;
const A_SENTENCE = 40;
const SPACE = /[\s\u200B]+/u;

export interface ColumnWidths {
  readonly columns: readonly {
    /** The share of the width, relative to the other columns. */
    readonly share: number;
    /** How many letters fit on a line of it. */
    readonly letters: number;
    /** Whether it holds a word too long for its width. */
    readonly hyphenate: boolean;
  }[];
  /** The size of the print relative to other tables: 1, or smaller for tables with many columns. */
  readonly scale: number;
  /** The space at the left and the right of each cell, in points. */
  readonly inset: number;
}

/** The widths for some rows of cell texts; every row has a text for every column. */
export function columnWidths(rows: readonly (readonly string[])[]): ColumnWidths {
  const columns = (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ''));
  const words = columns.map(wordsOf);
  const pieces = words.map(longestPiece);
  const room = columns.some((cells) => longestOf(cells) >= A_SENTENCE) ? ROOM_FOR_SENTENCES : 1;
  const inset = (sum(pieces) + columns.length * padding(WIDE_INSET)) * room <= LETTERS_PER_LINE ? WIDE_INSET : TIGHT_INSET;
  const needed = pieces.map((piece) => piece + padding(inset));
  const scale = scaleFor(sum(needed), room);
  const shares = shareOut(needed, columns, LETTERS_PER_LINE / scale);
  return {
    columns: words.map((each, index) => {
      const width = shares[index]! / sum(shares) * LETTERS_PER_LINE;
      const letters = Math.max(1, Math.floor((width - padding(inset)) / scale));
      return { share: round(shares[index]!), letters, hyphenate: longestOf(each) > letters };
    }),
    scale,
    inset,
  };
}

/** As large as the longest words allow, and a little smaller where that gives sentences room. */
function scaleFor(needed: number, room: number): number {
  const comfortable = Math.max(SCALE_FOR_SENTENCES, LETTERS_PER_LINE / (needed * room));
  return round(Math.max(SMALLEST_SCALE, Math.min(1, comfortable, LETTERS_PER_LINE / needed)));
}

/** Each column has what it needs; what remains of the line goes to those with much text. */
function shareOut(needed: readonly number[], columns: readonly (readonly string[])[], line: number): number[] {
  const spare = Math.max(0, line - sum(needed));
  const wishes = columns.map((cells, index) => wish(cells, needed[index]!));
  const wished = sum(wishes);
  return needed.map((each, index) => each + (wished === 0 ? spare / needed.length : spare * wishes[index]! / wished));
}

/** How much more a column would like: less than in proportion, which keeps one long column from starving the rest. */
function wish(cells: readonly string[], has: number): number {
  return Math.max(0, longestOf(cells) - has) ** 0.75;
}

/** The length of the longest cell, or word. */
function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

/** The length of the longest word that should stay whole. */
function longestPiece(words: readonly string[]): number {
  return words.reduce((most, word) => {
    // What a short word is made of decides nothing.
    const longest = word.length > LONGEST_UNBROKEN && /\d/u.test(word) ? LONGEST_NUMBER : LONGEST_UNBROKEN;
    return Math.max(most, Math.min(word.length, longest));
  }, 2);
}

function wordsOf(cells: readonly string[]): string[] {
  return cells.flatMap((cell) => cell.split(SPACE));
}

/** The space at both sides of a cell, in letters. */
function padding(inset: number): number {
  return 2 * inset / POINTS_PER_LETTER;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
