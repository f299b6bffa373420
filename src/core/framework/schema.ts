/**
 * The form of an edition of the inspection framework. Everything that changes with time is data in this
 * form, one file per edition, so that a new edition is a new file and no new code.
 */
import * as z from 'zod';
import { lazily } from '../text/lazily';
import { inspectionFacts } from './inspections';
import { sourced } from './sourced';

/**
 * What a section is for. `practice`: what is said of practice, so that claims want evidence; `sources`: what that rests on;
 * `plan`: what will be done, so that tables of actions count; `record`: what was said or decided, of which nothing is asked.
 */
export const SECTION_ROLES = ['practice', 'sources', 'plan', 'record'] as const;

const question = lazily(() => z.strictObject({
  id: z.enum(['q1', 'q2', 'q3']),
  role: z.enum(SECTION_ROLES),
  /** The heading that the tool writes for an author. */
  heading: z.string(),
  /** Other wordings that are recognised, in lower case; see `matchHeading` for what else is tolerated. */
  wordings: z.array(z.string()).min(1),
  /** What an author is asked to write there. */
  prompt: z.string(),
}));

const judgementArea = lazily(() => z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  name: z.string(),
  shortName: z.string(),
  wordings: z.array(z.string()),
  prompt: z.string(),
  /** The areas of other editions whose practice it judges, by id, where these are called something else. */
  continues: z.array(z.string()).optional(),
}));

/** One thing that a complete section has; `completeness/criteria.ts` knows how to tell whether it does, and how far. */
export const criterionSchema = lazily(() => z.strictObject({
  id: z.string(),
  /** The sections that it is asked of: by their id, or all of a kind, such as `judgement`. */
  of: z.array(z.string()).min(1),
  weight: z.number().positive(),
  /** Completes "needs …". */
  needs: z.string(),
  /** Says that it is met. */
  met: z.string(),
  /** Of a criterion that can be met in part: says how far, with the numbers at {met} and {all}. */
  partly: z.string().optional(),
  why: z.string(),
  how: z.string(),
}));

export const editionSchema = lazily(() => z.strictObject({
  id: z.string(),
  name: z.string(),
  /** The month from which it is in force. */
  from: z.string().regex(/^\d{4}-\d{2}$/),
  questions: z.array(question()).length(3),
  areas: z.array(judgementArea()).min(1),
  /** Best first, in full. */
  grades: z.array(z.string()).length(4),
  /** Short forms of grades that people write, with the grade that each means. */
  gradeWordings: z.record(z.string(), z.string()),
  /** Whether inspections under it end in a judgement of overall effectiveness. */
  overallEffectiveness: z.boolean(),
  criteria: z.array(criterionSchema()),
  ...inspectionFacts(),
  ...sourced(),
}));

export type Edition = z.infer<ReturnType<typeof editionSchema>>;
export type Question = z.infer<ReturnType<typeof question>>;
export type SectionRole = (typeof SECTION_ROLES)[number];
export type JudgementArea = z.infer<ReturnType<typeof judgementArea>>;
export type Criterion = z.infer<ReturnType<typeof criterionSchema>>;
