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

/** The tokens of a sentence; positions are UTF-16 code units. */
export function tokensOf(sentence: string): Token[] {
  const lower = sentence.toLowerCase();
  // A few letters grow when lowered; positions would shift, so such a text is read as it stands.
  const text = lower.length === sentence.length ? lower : sentence;
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const word = found[0];
    const start = found.index;
    tokens.push({ word: word.length > 2 ? withoutPossessive(word) : word, start, end: start + word.length });
  }
  return tokens;
}

function withoutPossessive(word: string): string {
  const mark = word.charCodeAt(word.length - 2);
  if (mark !== 0x27 && mark !== 0x2019) {
    return word;
  }
  const straight = word.replaceAll('’', "'");
  return straight.endsWith("'s") && !CONTRACTIONS.has(straight) ? straight.slice(0, -2) : straight;
}
