/**
 * What an edition says of inspections: which kind may follow the last one, when, what it looks for, and by when the
 * authority answers a report. Facts of an inspectorate are not for ever, so each says where it comes from and how sure it is.
 */
import * as z from 'zod';
import { lazily } from '../text/lazily';
import { sourced } from './sourced';

/** As the front matter names them. */
export const INSPECTION_KINDS = ['standard', 'short', 'focused-visit', 'monitoring', 'jtai'] as const;

/** About how often an authority is inspected. */
const cycle = lazily(() => z.strictObject({ ...sourced(), months: z.number().int().positive(), /** Either side. */ marginMonths: z.number().int().min(0) }));

/** By when an action plan answers a report. */
const actionPlan = lazily(() => z.strictObject({
  ...sourced(),
  workingDays: z.number().int().positive(),
  after: z.array(z.enum(INSPECTION_KINDS)).min(1),
  /** Only where something was found that needs priority action. */
  onlyWithPriority: z.boolean().optional(),
}));

/** An inspection that may follow, and what to know of it. */
const nextInspection = lazily(() => z.strictObject({
  ...sourced(),
  id: z.enum(['short', 'standard', 'monitoring']),
  /** Begins a sentence: "A short inspection". */
  name: z.string(),
  /** Whether it comes about as often as `cycle` says; if not, `rhythm` says when. */
  inCycle: z.boolean(),
  rhythm: z.string().optional(),
  /** What it looks for, as a sentence. */
  asks: z.string(),
  /** The criteria of completeness on which that bears most, by their id. */
  criteria: z.array(z.string()),
}));

/** What must hold of the last inspection for a rule to apply. All that is given must hold. */
const condition = lazily(() => z.strictObject({
  kinds: z.array(z.enum(INSPECTION_KINDS)).optional(),
  /** One of these grades for overall effectiveness. */
  overall: z.array(z.string()).optional(),
  /** One of these grades in any judgement area. */
  anyOf: z.array(z.string()).optional(),
  /** One of `grades` in each of `each`, and in at least `atLeast` of `others`. */
  judged: z.strictObject({ grades: z.array(z.string()), each: z.array(z.string()), atLeast: z.number().int(), others: z.array(z.string()) }).optional(),
}));

/** The first rule whose condition holds says what may follow. */
const routeRule = lazily(() => z.strictObject({
  ...sourced(),
  when: condition(),
  follows: z.enum(['short', 'standard', 'monitoring']),
  /** Completes "… may follow, because …". */
  because: z.string(),
  /** What may change it, as a sentence. */
  unless: z.string().optional(),
}));

export const inspectionFacts = lazily(() => ({
  cycle: cycle(),
  actionPlans: z.array(actionPlan()),
  nextInspections: z.array(nextInspection()),
  routes: z.array(routeRule()),
}));

export type ActionPlanFact = z.infer<ReturnType<typeof actionPlan>>;
export type NextInspection = z.infer<ReturnType<typeof nextInspection>>;
export type RouteCondition = z.infer<ReturnType<typeof condition>>;
export type RouteRule = z.infer<ReturnType<typeof routeRule>>;
