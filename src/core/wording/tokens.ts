/** Words and marks of a sentence, in the form in which patterns read them. */

export interface Token {
  /** Lower case, straight apostrophes, without a possessive 's. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Keep their 's, which is a verb. */
const CONTRACTIONS = new Set(["it's", "that's", "there's", "what's", "let's", "here's", "who's"]);

/** Stands for the 's of a possessive where that is kept: it tells "the child's review" from "children review". */
export const POSSESSIVE = "'s";

/**
 * The tokens of a sentence; positions are UTF-16 code units. Hyphens and slashes part words
 * ("inspection-ready" reads like "inspection ready"); decimals and "e.g" stay whole. Quotation marks are
 * not read: a term in them is a term of the sentence.
 */
export function tokensOf(sentence: string, keepPossessives = false): Token[] {
  const lower = sentence.toLowerCase();
  // A few letters grow when lowered; positions would shift, so such a text is read as it stands.
  const text = lower.length === sentence.length ? lower : sentence;
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    const end = kind === WORD ? endOfWord(text, at) : at + 1;
    if (kind !== OTHER) {
      const word = text.slice(at, end);
      const plain = kind === WORD && word.length > 2 ? withoutPossessive(word) : word;
      tokens.push({ word: plain, start: at, end });
      if (keepPossessives && kind === WORD && (plain.length < word.length || isPluralPossessive(text, end))) {
        tokens.push({ word: POSSESSIVE, start: end, end });
      }
    }
    at = end;
  }
  return tokens;
}

const OTHER = 0;
const WORD = 1;
const MARK = 2;

/** Kinds of characters, by code; a table of all, because every character of a text is looked up. */
const KINDS = new Uint8Array(0x10000);
for (let code = 0; code < 0x250; code++) {
  KINDS[code] = /[a-z0-9£\u00c0-\u024f]/i.test(String.fromCharCode(code)) ? WORD : OTHER;
}
for (const mark of '.,;:?!()–—…•<>=+&%') {
  KINDS[mark.charCodeAt(0)] = MARK;
}

function kindAt(text: string, at: number): number {
  return at < text.length ? KINDS[text.charCodeAt(at)]! : OTHER;
}

/** Words go on over an apostrophe, a stop or a comma between letters or digits, and take in a % behind. */
function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (KINDS[code] !== WORD && !(isJoint(code) && kindAt(text, at + 1) === WORD)) {
      break;
    }
  }
  return at < text.length && text.charCodeAt(at) === 0x25 ? at + 1 : at;
}

function isJoint(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x2c;
}

/** "carers' views": an apostrophe behind an s, and another word. */
function isPluralPossessive(text: string, end: number): boolean {
  const mark = end < text.length ? text.charCodeAt(end) : 0;
  return (mark === 0x27 || mark === 0x2019) && text[end - 1] === 's' && /^ [a-z]/.test(text.slice(end + 1, end + 3));
}

function withoutPossessive(word: string): string {
  const mark = word.charCodeAt(word.length - 2);
  if (mark !== 0x27 && mark !== 0x2019) {
    return word;
  }
  const straight = word.replaceAll('’', "'");
  return straight.endsWith("'s") && !CONTRACTIONS.has(straight) ? straight.slice(0, -2) : straight;
}
