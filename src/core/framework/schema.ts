/**
 * The form of an edition of the inspection framework. Everything that changes with time is data in this
 * form, one file per edition, so that a new edition is a new file and no new code.
 */
import * as z from 'zod';
import { inspectionFacts } from './inspections';

const questionId = z.enum(['q1', 'q2', 'q3']);

const question = z.strictObject({
  id: questionId,
  /** The heading that the tool writes for an author. */
  heading: z.string(),
  /** Other wordings that are recognised, in lower case; see `matchHeading` for what else is tolerated. */
  wordings: z.array(z.string()).min(1),
  /** What an author is asked to write there. */
  prompt: z.string(),
});

const judgementArea = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  name: z.string(),
  shortName: z.string(),
  wordings: z.array(z.string()),
  prompt: z.string(),
});

/** One thing that a complete section has; `completeness/criteria.ts` knows how to tell whether it does, and how far. */
const criterion = z.strictObject({
  id: z.string(),
  /** The sections that it is asked of: a question by its id, or every judgement section. */
  of: z.array(z.enum(['q1', 'q2', 'q3', 'judgement'])).min(1),
  weight: z.number().positive(),
  /** Completes "needs …". */
  needs: z.string(),
  /** Says that it is met. */
  met: z.string(),
  /** Of a criterion that can be met in part: says how far, with the numbers at {met} and {all}. */
  partly: z.string().optional(),
  why: z.string(),
  how: z.string(),
});

export const editionSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** The month from which it is in force. */
  from: z.string().regex(/^\d{4}-\d{2}$/),
  questions: z.array(question).length(3),
  areas: z.array(judgementArea).min(1),
  /** Best first, in full. */
  grades: z.array(z.string()).length(4),
  /** Whether inspections under it end in a judgement of overall effectiveness. */
  overallEffectiveness: z.boolean(),
  criteria: z.array(criterion),
  ...inspectionFacts,
  /** Where its facts come from. */
  source: z.string(),
});

export type Edition = z.infer<typeof editionSchema>;
export type Question = z.infer<typeof question>;
export type QuestionId = z.infer<typeof questionId>;
export type JudgementArea = z.infer<typeof judgementArea>;
export type Criterion = z.infer<typeof criterion>;
