/**
 * Judges single sentences of an author's prose. Text in, matches out; positions are the caller's business.
 *
 * How a sentence is judged:
 * 1. `quotations.ts` blanks the words of others, `sentences.ts` finds where sentences end, `tokens.ts` the words.
 * 2. `model.ts` adds up what its features weigh: each word, its classes (`data/…Words.ts`), words side by side, and
 *    what stands near a word of inspection (`layout.ts`, `weights.ts`); and the meaning of words, known even of
 *    words that no example holds. The weights are learned from labelled sentences and lie in `data/model.json`.
 *    In doubt whether a sentence is inspection-only, `runs.ts` reads its runs of words by their meanings.
 * 3. `inspectionOnly.ts` and `claim.ts` compare the sum with what is enough. For what they find, the patterns
 *    (`pattern.ts`, `data/…Patterns.ts`) name the phrase, say why it reads so and what to write instead.
 * 4. `local.ts` puts an authority's own words before all this; `removal.ts` finds what a quick fix can take out.
 *
 * No word decides alone: “Ofsted” and “inspection” weigh little beside what is said of them. Words have no tags from a
 * part-of-speech library: the classes tell the forms of the verbs that matter, at a small part of the size and time.
 */

export type { WordingMatch } from './match';
export { sentencesOf } from './sentences';
export { maskQuotations } from './quotations';
export { judgesFor, NO_LOCAL_WORDING, type Judges, type LocalWording } from './local';
export { describesImpact } from './impact';
export { removalFrom } from './removal';
