/** Words and marks of a sentence, in the form in which patterns read them. */

export interface Token {
  /** Lower case, straight apostrophes, without a possessive 's. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Hyphens and slashes part words ("inspection-ready" reads like "inspection ready"); decimals and "e.g"
 * stay whole. Quotation marks are not read: a term in them is a term of the sentence.
 */
const TOKEN = /[a-z0-9£\u00c0-\u024f]+(?:[’'.,][a-z0-9\u00c0-\u024f]+)*%?|[.,;:?!()–—…•<>=+&%]/g;

/** Keep their 's, which is a verb. */
const CONTRACTIONS = new Set(["it's", "that's", "there's", "what's", "let's", "here's", "who's"]);

/** Stands for the 's of a possessive where that is kept: it tells "the child's review" from "children review". */
export const POSSESSIVE = "'s";

/** The tokens of a sentence; positions are UTF-16 code units. */
export function tokensOf(sentence: string, keepPossessives = false): Token[] {
  const lower = sentence.toLowerCase();
  // A few letters grow when lowered; positions would shift, so such a text is read as it stands.
  const text = lower.length === sentence.length ? lower : sentence;
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const word = found[0];
    const start = found.index;
    const end = start + word.length;
    const plain = word.length > 2 ? withoutPossessive(word) : word;
    tokens.push({ word: plain, start, end });
    if (keepPossessives && (plain.length < word.length || isPluralPossessive(text, end))) {
      tokens.push({ word: POSSESSIVE, start: end, end });
    }
  }
  return tokens;
}

/** "carers' views": an apostrophe behind an s, and another word. */
function isPluralPossessive(text: string, end: number): boolean {
  return (text[end] === "'" || text[end] === '’') && text[end - 1] === 's' && /^ [a-z]/.test(text.slice(end + 1, end + 3));
}

function withoutPossessive(word: string): string {
  const mark = word.charCodeAt(word.length - 2);
  if (mark !== 0x27 && mark !== 0x2019) {
    return word;
  }
  const straight = word.replaceAll('’', "'");
  return straight.endsWith("'s") && !CONTRACTIONS.has(straight) ? straight.slice(0, -2) : straight;
}
