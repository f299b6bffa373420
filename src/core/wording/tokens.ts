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
const TOKEN = /[\p{L}\p{N}£]+(?:[’'.,][\p{L}\p{N}]+)*%?|[.,;:?!()–—…•<>=+&%]/gu;

/** The tokens of a sentence; positions are UTF-16 code units. */
export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(sentence); found; found = TOKEN.exec(sentence)) {
    const word = found[0];
    tokens.push({ word: normal(word), start: found.index, end: found.index + word.length });
  }
  return tokens;
}

function normal(word: string): string {
  const lower = word.toLowerCase();
  const apostrophe = lower.search(/['’]/);
  if (apostrophe < 0 || lower.length === 1) {
    return lower;
  }
  const straight = lower.replace(/’/g, "'");
  return straight.endsWith("'s") && !CONTRACTIONS.has(straight) ? straight.slice(0, -2) : straight;
}

const CONTRACTIONS = new Set(["it's", "that's", "there's", "what's", "let's", "here's", "who's"]);
