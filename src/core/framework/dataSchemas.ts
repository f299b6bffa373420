/** The form of the smaller data files of the framework. A test checks what comes with the tool, so that start-up need not. */
import * as z from 'zod';
import { sourced } from './sourced';

const topicSchema = z.strictObject({
  /** What an author writes into `topics=` of a heading. */
  id: z.string().regex(/^[a-z-]+$/),
  name: z.string(),
  /** The editions that have it. */
  editions: z.array(z.string()).min(1),
  /** Judgement areas that it covers as a whole. */
  areas: z.array(z.string()),
  /** Words by which headings, findings, measures and titles of sources are known to speak of it. */
  words: z.array(z.string()),
  /** With `unconfirmed`: its wording is not confirmed for the newest edition, and users are told to check it. */
  ...sourced(),
});

const changeSchema = z.strictObject({ id: z.string().regex(/^[a-z-]+$/), name: z.string(), headings: z.array(z.string()).min(1) });

/** Of `topics.json`. */
export const topicsSchema = z.strictObject({ topics: z.array(topicSchema), changes: z.array(changeSchema), changesSource: z.string() });

const { source, confidence } = sourced();

/** Of `partners.json`. */
export const partnersSchema = z.strictObject({
  partners: z.array(z.strictObject({ id: z.string().regex(/^[a-z-]+$/), name: z.string(), source: source.optional(), confidence: confidence.optional() })).min(1),
  ...sourced(),
});
