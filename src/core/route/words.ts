/** A route in plain English, the same in every view. */
import type { Completeness } from '../completeness/model';
import type { Confidence } from '../framework/sourced';
import type { Edition } from '../framework/schema';
import { INSPECTION_KINDS } from '../templates/frontMatter';
import { dayInWords, type DateRange } from '../text/dates';
import type { PlanDeadline, Route } from './index';

/** A statement with where it comes from. */
export interface RouteStatement {
  readonly text: string;
  readonly source?: string;
  /** Why it is to be checked before it is relied on; undefined for what is confirmed. */
  readonly check?: string;
}

export interface RouteWords {
  /** One sentence: what may follow, and when. */
  readonly summary: string;
  readonly check: boolean;
  readonly statements: readonly RouteStatement[];
}

const CHECKS: Readonly<Record<Confidence, string | undefined>> = {
  confirmed: undefined,
  secondary: 'Check: known from a secondary source only.',
  unconfirmed: 'Check: not confirmed in a published rule.',
};

/** What a document's route says; `today` (ISO 8601) tells whether a window is still to come. */
export function routeInWords(route: Route, plan: PlanDeadline | undefined, { cycle }: Edition, today: string): RouteWords {
  const { last, next } = route;
  const plans = plan ? [planStatement(plan, last.date, today)] : [];
  if (!next) {
    return { summary: UNKNOWN, check: false, statements: [{ text: WHAT_IS_MISSING }, ...plans] };
  }
  const { rule, inspection, window } = next;
  const when = window ? windowInWords(window, today) : inspection.rhythm ?? NO_WINDOW;
  return {
    summary: window ? `${inspection.name} may follow, ${when}.` : `${inspection.name} may follow.`,
    check: rule.confidence !== 'confirmed',
    statements: [
      { text: `${inspection.name} may follow the ${nameOf(last.kind)} of ${dayInWords(last.date)}, because ${rule.because}.`, ...sourced(rule) },
      window
        ? { text: `It is to be expected ${when}: ${cycle.months / 12} years after the last, ${cycle.marginMonths} months either side.`, ...sourced(cycle) }
        : { text: `${when}.`, ...inspection.rhythm === undefined ? {} : sourced(inspection) },
      ...rule.unless === undefined ? [] : [{ text: rule.unless }],
      { text: inspection.asks, ...sourced(inspection) },
      ...plans,
    ],
  };
}

const UNKNOWN = 'What may follow the last inspection cannot be told: its judgements are not given.';
const WHAT_IS_MISSING = 'Add the judgements of the last graded inspection to lastInspection, such as judgements: { leaders: good }, with overall-effectiveness where it was judged.';
const NO_WINDOW = 'When cannot be told: the time counts from the last standard or short inspection, which this document does not name';

/** By when an action plan is wanted, with the rule. */
export function planStatement({ fact, day }: PlanDeadline, reported: string, today: string): RouteStatement {
  const rule = `${fact.workingDays} working days after the report or letter of ${dayInWords(reported)}`;
  const text = day === undefined
    ? `An action plan is wanted within ${rule}. The day cannot be told, because the bank holidays of that time are not known.`
    : `An action plan ${day < today ? 'was' : 'is'} wanted by ${dayInWords(day)}: ${rule}, without weekends and England’s bank holidays.`;
  return { text, ...sourced(fact) };
}

/** What the inspection that may follow looks for, and how far the document has it: `A direction of travel: 3 of 4 sections`. */
export function routeNeeds({ next }: Route, { criteria }: Edition, { sections }: Completeness): string[] {
  return (next?.inspection.criteria ?? []).flatMap((id) => {
    const criterion = criteria.find((one) => one.id === id);
    const asked = sections.flatMap((section) => section.criteria.filter((result) => result.id === id));
    const met = asked.filter((result) => result.met).length;
    const where = asked.length === 1 ? (met === 1 ? 'there' : 'not yet') : `in ${met} of ${asked.length} sections`;
    return criterion && asked.length > 0 ? [`${capital(criterion.needs)}: ${where}.`] : [];
  });
}

/** A source with what is not sure of it, as one line. */
export function sourceLine({ source, check }: RouteStatement): string {
  return [check, source === undefined ? undefined : `Source: ${source}.`].filter((part) => part !== undefined).join(' ');
}

function windowInWords({ from, to }: DateRange, today: string): string {
  const days = `between ${dayInWords(from)} and ${dayInWords(to)}`;
  return today > to ? `${days}, which has passed, so at any time` : today >= from ? `${days}, so at any time now` : days;
}

function nameOf(kind: string): string {
  const name = INSPECTION_KINDS.find(([id]) => id === kind)?.[1] ?? kind;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function sourced({ source, confidence }: { readonly source: string; readonly confidence: Confidence }): Pick<RouteStatement, 'source' | 'check'> {
  const check = CHECKS[confidence];
  return check === undefined ? { source } : { source, check };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
