/** Blanks what an author quotes from others: their words are not the author's prose. */

/** A quotation of so few words is a term or a name, which the author uses as words of the sentence. */
const TERM_WORDS = 4;

const PAIRS: readonly { readonly open: RegExp; readonly close: RegExp }[] = [
  { open: /“/g, close: /”/g },
  // A straight mark opens after a space or bracket and closes before one, which spares apostrophes and inches.
  { open: /(?<![\p{L}\p{N}])"(?=\S)/gu, close: /(?<=\S)"(?![\p{L}\p{N}])/gu },
  { open: /‘(?=\S)/g, close: /(?<=\S)’(?![\p{L}\p{N}])/gu },
  { open: /(?<![\p{L}\p{N}.,;:!?%)'’])'(?=\S)/gu, close: /(?<=\S)'(?![\p{L}\p{N}])/gu },
];

/**
 * The text with the contents of quotations replaced by spaces, so that positions stay. Short terms in
 * quotation marks ('children in care') stay; an unclosed quotation is left as it is.
 */
export function maskQuotations(text: string): string {
  if (!/["'“‘]/.test(text)) {
    return text;
  }
  let masked = text;
  for (const { open, close } of PAIRS) {
    open.lastIndex = 0;
    for (let found = open.exec(masked); found; found = open.exec(masked)) {
      const from = found.index + found[0].length;
      const to = closingMark(masked, from, close);
      if (to < 0) {
        continue;
      }
      if (!isTerm(masked.slice(from, to))) {
        masked = masked.slice(0, from) + ' '.repeat(to - from) + masked.slice(to);
      }
      open.lastIndex = to + 1;
    }
  }
  return masked;
}

/**
 * Where the quotation closes, or -1. A mark behind an s may be a plural's apostrophe ("carers' views"):
 * it closes only if no other mark does.
 */
function closingMark(text: string, from: number, close: RegExp): number {
  let doubtful = -1;
  close.lastIndex = from;
  for (let found = close.exec(text); found; found = close.exec(text)) {
    const plural = /['’]/.test(found[0]) && /s/i.test(text[found.index - 1] ?? '') && /^\s+\p{Ll}/u.test(text.slice(found.index + 1, found.index + 4));
    if (!plural) {
      return doubtful >= 0 && /["“‘]/.test(text.slice(doubtful, found.index)) ? doubtful : found.index;
    }
    doubtful = doubtful < 0 ? found.index : doubtful;
  }
  return doubtful;
}

/** A term or a title, rather than somebody's words. */
function isTerm(quoted: string): boolean {
  const words = quoted.trim().split(/\s+/);
  return words.length <= TERM_WORDS && !/[.!?,;:]/.test(quoted) && !/\b(?:I|we|my|me|they|you)\b/i.test(quoted);
}
