/**
 * What an authority's own edition may say of inspections in place of its base: how often they come, which follows which, and
 * by when a plan answers a report. So it can put right what the tool only supposes, and name where it has it from.
 */
import * as z from 'zod';
import { lazily } from '../text/lazily';
import { INSPECTION_KINDS, type inspectionFacts } from './inspections';
import type { Edition } from './schema';
import { CONFIDENCES } from './sourced';

const oneOf = (what: string, known: readonly string[]) => ({ error: `${what} is one of: ${known.join(', ')}.` });
const grades = lazily(() => z.array(z.string(), { error: 'Grades are a list, such as [outstanding, good].' }));
const areas = lazily(() => z.array(z.string(), { error: 'Judgement areas are a list of their ids, such as [leaders].' }));
const count = (what: string) => z.number({ error: `${what} is a whole number.` }).int({ error: `${what} is a whole number.` }).min(0, { error: `${what} is not below 0.` });
const sourced = lazily(() => ({
  source: z.string({ error: 'Say where you have it from: source: Ofsted’s letter of 12 May 2026.' }).trim().min(1, { error: 'The source is empty.' }),
  /** An authority that names a source has looked. */
  confidence: z.enum(CONFIDENCES, oneOf('The confidence', CONFIDENCES)).default('confirmed'),
}));
const kinds = lazily(() => z.array(z.enum(INSPECTION_KINDS, oneOf('A kind of inspection', INSPECTION_KINDS)), { error: 'Kinds of inspection are a list, such as [standard, short].' }));

const condition = lazily(() => z.strictObject({
  kinds: kinds().optional(), overall: grades().optional(), anyOf: grades().optional(),
  judged: z.strictObject({ grades: grades(), each: areas().default([]), atLeast: count('How many').default(0), others: areas().default([]) }, { error: '“judged” has grades, each, atLeast and others.' }).optional(),
}, { error: 'A rule says when it holds: kinds, overall, anyOf or judged.' }));

/** The keys that an edition may have besides those of its questions, areas and criteria. */
export const ownInspectionShape = lazily(() => ({
  cycle: z.strictObject({ months: count('The time between inspections, in months,').min(1, { error: 'There is at least a month between inspections.' }), marginMonths: count('The time either side, in months,'), ...sourced() },
    { error: 'The cycle has months, marginMonths and a source.' }).optional(),
  actionPlans: z.array(z.strictObject({ workingDays: count('The number of working days').min(1, { error: 'A plan has at least one working day.' }), after: kinds(), onlyWithPriority: z.boolean({ error: '“onlyWithPriority” is true or false.' }).optional(), ...sourced() },
    { error: 'An action plan has workingDays, after and a source.' }), { error: 'Action plans are a list.' }).optional(),
  routes: z.array(z.strictObject({ when: condition(), follows: z.enum(['short', 'standard', 'monitoring'], oneOf('What follows', ['short', 'standard', 'monitoring'])), because: z.string({ error: 'Say why, to complete “may follow, because …”.' }).trim().min(1, { error: 'Say why, to complete “may follow, because …”.' }), unless: z.string({ error: '“unless” is a sentence.' }).optional(), ...sourced() },
    { error: 'A route has when, follows, because and a source.' }), { error: 'Routes are a list; the first that holds counts.' }).optional(),
}));

type Facts = Pick<Edition, keyof Pick<ReturnType<typeof inspectionFacts>, 'cycle' | 'actionPlans' | 'routes'>>;
type Own = Partial<{ [Key in keyof Facts]: z.output<ReturnType<typeof ownInspectionShape>[Key]> }>;

/** What the edition says, and where it says nothing, its base. */
export function mergedInspections({ cycle, actionPlans, routes }: Own, base: Facts): Facts {
  return { cycle: cycle ?? base.cycle, actionPlans: actionPlans ?? base.actionPlans, routes: routes ?? base.routes };
}
