/**
 * Which inspection may follow the last one, why and when, by the rules of the document's edition; and by when an action
 * plan answers the last report. All rules are edition data.
 */
import { workingDaysAfter } from '../calendar/workingDays';
import type { Facts } from '../dialect/frontMatter';
import type { SelfEvaluation } from '../dialect/model';
import { EDITIONS } from '../framework';
import { gradeOf } from '../framework/grades';
import type { ActionPlanFact, NextInspection, RouteCondition, RouteRule } from '../framework/inspections';
import type { Edition } from '../framework/schema';
import { monthsAfter, monthsBefore, type DateRange } from '../text/dates';

export type LastInspection = NonNullable<Facts['lastInspection']>;

export interface Route {
  readonly last: LastInspection;
  /** Undefined where the judgements that a rule needs are not given. */
  readonly next: { readonly rule: RouteRule; readonly inspection: NextInspection; readonly window: DateRange | undefined } | undefined;
}

/** A plan that answers a report, and the day by which it is wanted. */
export interface PlanDeadline {
  readonly fact: ActionPlanFact;
  /** Undefined where the bank holidays of the time are not known. */
  readonly day: string | undefined;
}

/** The route of a document; undefined where it names no last inspection. */
export function routeOf({ frontMatter, edition }: Pick<SelfEvaluation, 'frontMatter' | 'edition'>): Route | undefined {
  const last = frontMatter.facts.lastInspection;
  if (!last) {
    return undefined;
  }
  const rule = edition.routes.find(({ when }) => holds(when, last));
  const inspection = rule && edition.nextInspections.find(({ id }) => id === rule.follows);
  return { last, next: rule && inspection ? { rule, inspection, window: windowOf(last, inspection, edition) } : undefined };
}

/** By when an action plan answers the last inspection; undefined where none is asked for. */
export function planDeadlineOf({ frontMatter, edition }: Pick<SelfEvaluation, 'frontMatter' | 'edition'>): PlanDeadline | undefined {
  const last = frontMatter.facts.lastInspection;
  return last && planDeadline(last, edition);
}

/** The same for an inspection that no document names yet. */
export function planDeadline({ kind, date, findings }: Pick<LastInspection, 'kind' | 'date'> & { readonly findings: readonly { readonly type: string }[] }, { actionPlans }: Edition): PlanDeadline | undefined {
  const fact = actionPlans.find(({ after, onlyWithPriority }) => after.includes(kind) && (onlyWithPriority !== true || findings.some(({ type }) => type === 'priority')));
  return fact && { fact, day: workingDaysAfter(date, fact.workingDays) };
}

/** The cycle counts from one inspection to the next: visits between them do not begin it anew. */
function windowOf({ kind, date }: LastInspection, { inCycle }: NextInspection, { cycle: { months, marginMonths } }: Edition): DateRange | undefined {
  return inCycle && (kind === 'standard' || kind === 'short')
    ? { from: monthsBefore(monthsAfter(date, months), marginMonths), to: monthsAfter(date, months + marginMonths) }
    : undefined;
}

function holds({ kinds, overall, anyOf, judged }: RouteCondition, { kind, judgements = {} }: LastInspection): boolean {
  const grades = new Map(Object.entries(judgements).map(([area, grade]) => [area, gradeOf(grade, EDITIONS)]));
  const isOneOf = (wanted: readonly string[], area: string): boolean => wanted.includes(grades.get(area) ?? '');
  return (!kinds || kinds.includes(kind))
    && (!overall || isOneOf(overall, 'overall-effectiveness'))
    && (!anyOf || [...grades.keys()].some((area) => isOneOf(anyOf, area)))
    && (!judged || judged.each.every((area) => isOneOf(judged.grades, area)) && judged.others.filter((area) => isOneOf(judged.grades, area)).length >= judged.atLeast);
}
