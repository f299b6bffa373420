/** How wide the columns of a table are, and how small its print must be for its longest words to fit. */

/** What a line of a table holds at its normal size of 9.2 pt, in letters of middling width. */
const LETTERS_PER_LINE = 96;
/** The space at both sides of a cell, in letters. */
const PADDING = 2.8;
/** Longer words made of letters are hyphenated where they must be; numbers and dates never are. */
const LONGEST_UNBROKEN = 13;
const SMALLEST_SCALE = 0.72;
const SPACE = /[\s\u200B]+/u;

export interface ColumnWidths {
  readonly columns: readonly {
    /** The share of the width, relative to the other columns. */
    readonly share: number;
    /** Whether it holds a word too long for its width. */
    readonly hyphenate: boolean;
  }[];
  /** The size of the print relative to other tables: 1, or smaller for tables with many columns. */
  readonly scale: number;
}

/** The widths for some rows of cell texts; every row has a text for every column. */
export function columnWidths(rows: readonly (readonly string[])[]): ColumnWidths {
  const columns = (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ''));
  const needed = columns.map((cells) => longestPiece(cells) + PADDING);
  const sum = needed.reduce((total, each) => total + each, 0);
  const spare = Math.max(0, LETTERS_PER_LINE - sum);
  const wishes = columns.map((cells, index) => wish(cells, needed[index]!));
  const wished = wishes.reduce((total, each) => total + each, 0);
  const scale = round(Math.max(SMALLEST_SCALE, Math.min(1, LETTERS_PER_LINE / sum)));
  const total = Math.max(sum, LETTERS_PER_LINE);
  return {
    columns: columns.map((cells, index) => {
      const share = round(needed[index]! + (wished === 0 ? spare / columns.length : spare * wishes[index]! / wished));
      return { share, hyphenate: longestWord(cells) > share / total * LETTERS_PER_LINE / scale - PADDING };
    }),
    scale,
  };
}

function longestWord(cells: readonly string[]): number {
  return Math.max(0, ...cells.flatMap((cell) => cell.split(SPACE)).map((word) => word.length));
}

function longestPiece(cells: readonly string[]): number {
  const pieces = cells.flatMap((cell) => cell.split(SPACE));
  return Math.max(2, ...pieces.map((piece) => Math.min(piece.length, /\d/u.test(piece) ? 24 : LONGEST_UNBROKEN)));
}

/** How much more a column would like: the square root keeps one long column from starving the rest. */
function wish(cells: readonly string[], has: number): number {
  const longest = Math.max(0, ...cells.map((cell) => cell.length));
  return longest <= has ? 0 : Math.sqrt(longest - has);
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
