import type { Prose } from '../dialect/prose';
import type { Span } from '../text/span';
import { maskQuotations, sentencesOf } from '../wording';

export interface Sentence {
  readonly text: string;
  /** The place in the document of a stretch of the sentence. */
  spanOf(start: number, end: number): Span;
}

/** Several rules read the same sentences; they are split once. */
const known = new WeakMap<Prose, readonly Sentence[]>();

/** A prompt of several words in brackets, which the author has yet to write over. */
const PROMPT = /\[[^[\]]*\p{L}\s[^[\]]*\]/gu;

/** The sentences of a run of prose, with the words of others blanked, and prompts. */
export function sentencesIn(prose: Prose): readonly Sentence[] {
  let sentences = known.get(prose);
  if (!sentences) {
    const own = maskQuotations(prose.text).replace(PROMPT, (prompt) => ' '.repeat(prompt.length));
    sentences = sentencesOf(own).map((range): Sentence => {
      const text = own.slice(range.start, range.end);
      return { text, spanOf: (start, end) => prose.sourceSpan(range.start + start, range.start + end) };
    });
    known.set(prose, sentences);
  }
  return sentences;
}

/** The span of a sentence without the space around it. */
export function trimmedSpan(sentence: Sentence): Span {
  const start = sentence.text.length - sentence.text.trimStart().length;
  return sentence.spanOf(start, Math.max(start + 1, sentence.text.trimEnd().length));
}

/** Words for a message: white space folded, cut at a word where they are long. */
export function quote(text: string, longest = 80): string {
  const words = text.replace(/\s+/gu, ' ').replace(/\s+([.,;:!?])/gu, '$1').trim().replace(/[.;,]$/u, '');
  return `‘${words.length <= longest ? words : `${words.slice(0, words.lastIndexOf(' ', longest))} …`}’`;
}
