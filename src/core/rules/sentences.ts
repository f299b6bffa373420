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

/** The sentences of a run of prose, with the words of others blanked. */
export function sentencesIn(prose: Prose): readonly Sentence[] {
  let sentences = known.get(prose);
  if (!sentences) {
    const own = maskQuotations(prose.text);
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
