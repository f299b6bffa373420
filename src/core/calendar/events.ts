/** The dates that a self-evaluation is about: its engagement meeting, what may follow the last inspection, its actions, and evidence that goes out of date. */
import type { Analysis } from '../analysis';
import { newestDay } from '../evidence/age';
import { sourcesOf } from '../evidence/sources';
import { planDeadlineOf, routeOf } from '../route';
import { planStatement, sourceLine, type RouteStatement } from '../route/words';
import { dayInWords, monthsAfter } from '../text/dates';
import type { Span } from '../text/span';
import { threadOf, type ThreadAction } from '../thread';

export const EVENT_KINDS = ['meeting', 'inspection', 'action-plan', 'action', 'evidence'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface CalendarEvent {
  /** Unlike any other of the document; stays the same while what it is about keeps its name. */
  readonly id: string;
  readonly kind: EventKind;
  /** ISO 8601. */
  readonly day: string;
  /** The last day of something that lasts. */
  readonly until?: string;
  readonly title: string;
  /** Who answers for it. */
  readonly owner?: string;
  /** More about it, in sentences. */
  readonly details: readonly string[];
  /** Whether something is left to be done when its day has passed. */
  readonly open: boolean;
  /** Where it comes from; in the document, where no file is named. */
  readonly place: { readonly uri?: string; readonly span: Span };
}

/**
 * All dates of a document, in their order.
 * @param today ISO 8601
 * @param evidenceMonths how many months evidence speaks for practice
 */
export function calendarOf(analysis: Analysis, today: string, evidenceMonths: number): CalendarEvent[] {
  return [...meetings(analysis), ...inspections(analysis, today), ...plans(analysis, today), ...actions(analysis), ...agingEvidence(analysis, evidenceMonths)]
    .sort((a, b) => a.day.localeCompare(b.day) || EVENT_KINDS.indexOf(a.kind) - EVENT_KINDS.indexOf(b.kind));
}

function placeOf({ model: { frontMatter } }: Analysis, ...path: string[]): CalendarEvent['place'] {
  return { span: frontMatter.valueSpan(path) ?? frontMatter.keySpan(path) ?? { start: 0, end: 0 } };
}

function meetings(analysis: Analysis): CalendarEvent[] {
  const { engagementMeeting: day } = analysis.model.frontMatter.facts;
  return day === undefined ? [] : [{ id: 'engagement-meeting', kind: 'meeting', day, title: 'Annual engagement meeting', details: [], open: false, place: placeOf(analysis, 'engagementMeeting') }];
}

/** The first and the last day between which an inspection is to be expected. */
function inspections(analysis: Analysis, today: string): CalendarEvent[] {
  const next = routeOf(analysis.model)?.next;
  if (!next?.window) {
    return [];
  }
  const { inspection: { name }, rule, window: { from, to } } = next;
  const check = rule.confidence === 'confirmed' ? [] : ['Check: the rule is not confirmed.'];
  const details = [`To be expected between ${dayInWords(from)} and ${dayInWords(to)}, because ${rule.because}.`, ...check];
  const place = placeOf(analysis, 'lastInspection', 'date');
  const isOpen = from <= today && today <= to;
  return [
    { id: 'inspection-window-opens', kind: 'inspection', day: from, until: to, title: `${name} may follow ${isOpen ? 'at any time' : 'from this day on'}`, details, open: false, place },
    { id: 'inspection-window-ends', kind: 'inspection', day: to, title: `${name} is to be expected by this day`, details, open: true, place },
  ];
}

function plans(analysis: Analysis, today: string): CalendarEvent[] {
  const plan = planDeadlineOf(analysis.model);
  const last = analysis.model.frontMatter.facts.lastInspection;
  if (plan?.day === undefined || !last) {
    return [];
  }
  const statement = planStatement(plan, last.date, today);
  return [{ id: 'action-plan', kind: 'action-plan', day: plan.day, title: `Action plan after the report of ${dayInWords(last.date)}`, details: said(statement), open: false, place: placeOf(analysis, 'lastInspection', 'date') }];
}

function said(statement: RouteStatement): string[] {
  return [statement.text, sourceLine(statement)].filter((line) => line !== '');
}

/** Those that are not complete. A period is due on its last day. */
function actions({ model, evidence }: Analysis): CalendarEvent[] {
  return threadOf(model, evidence).actions.filter(({ complete }) => !complete).flatMap((action) => (action.due ? [actionEvent(action, action.due.range.to, action.due.text)] : []));
}

function actionEvent({ key, title, owner, success, status, span, action }: ThreadAction, day: string, written: string): CalendarEvent {
  const details = [...written === day ? [] : [`Due ${written}.`], ...success === undefined ? [] : [`Success measure: ${success}`], ...status === undefined ? [] : [`Status: ${status}`]];
  return { id: key, kind: 'action', day, title, ...owner === undefined ? {} : { owner }, details, open: true, place: { span: action.cells.due?.span ?? span } };
}

/** Cited sources that are too old by the day of the engagement meeting, on the day on which they become so. */
function agingEvidence(analysis: Analysis, months: number): CalendarEvent[] {
  const meeting = analysis.model.frontMatter.facts.engagementMeeting;
  return meeting === undefined ? [] : sourcesOf(analysis).flatMap(({ entry, places }): CalendarEvent[] => {
    const newest = newestDay(entry);
    const day = newest === undefined ? undefined : monthsAfter(newest, months);
    if (places.length === 0 || entry.kind === 'external' || day === undefined || day >= meeting) {
      return [];
    }
    const details = [`It speaks of no day after ${dayInWords(newest!)}, so at the engagement meeting of ${dayInWords(meeting)} it will be older than ${months} months. Renew it, or say why it still holds.`];
    return [{ id: `evidence:${entry.id}`, kind: 'evidence', day, title: `“${entry.title}” goes out of date`, ...entry.owner === undefined ? {} : { owner: entry.owner }, details, open: true, place: { uri: entry.register, span: entry.valueSpans.get('date') ?? entry.idSpan } }];
  });
}
