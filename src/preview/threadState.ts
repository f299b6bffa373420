/** What the Thread tab shows of an analysis: a row for each finding, then one for each action that answers none. */
import type { Analysis } from '../core/analysis';
import { CALLOUT_NAMES } from '../core/dialect/callouts';
import { sectionAt } from '../core/dialect/headings';
import { responsibilityAt } from '../core/dialect/responsibility';
import { isOverdue } from '../core/report/gaps';
import { dayBeforePeriodEnd } from '../core/text/dates';
import type { Span } from '../core/text/span';
import { threadOf, type Gap, type ThreadAction, type ThreadEvidence, type ThreadFinding } from '../core/thread';
import type { Place, ThreadActionState, ThreadCell, ThreadGap, ThreadRow, ThreadState } from './messages';
import { gapKinds } from './threadFilter';

/** No plan has as many; a page of thousands is slow. */
const MOST_ROWS = 500;

const LAST_INSPECTION = 'Last inspection';

/** What a gap is called where a reader chooses among them, in the order in which they are offered. */
const GAPS = {
  'unanswered': 'Not answered by an action',
  'closed-without-evidence': 'Closed without evidence',
  'no-evidence': 'No evidence',
  'no-action': 'No action',
  'no-owner': 'No owner',
  'no-due': 'No due date',
  'overdue': 'Overdue',
  'no-success-measure': 'No success measure',
  'no-finding': 'Answers no finding',
  'unknown-finding': 'Names an unknown finding',
} as const satisfies Record<Gap['kind'] | 'overdue', string>;

/** The thread of an analysis; `today` (ISO 8601) tells which actions are overdue. */
export function threadStateOf(analysis: Analysis, today: string): ThreadState {
  const { findings, actions } = threadOf(analysis.model, analysis.evidence);
  const reader = new RowReader(analysis, today);
  const rows = [
    ...findings.map((finding) => reader.finding(finding)),
    ...actions.filter((action) => action.findings.length === 0).map((action) => reader.loose(action)),
  ];
  const kinds = new Set(rows.flatMap(gapKinds));
  return {
    rows: rows.slice(0, MOST_ROWS),
    unlisted: Math.max(0, rows.length - MOST_ROWS),
    owners: [...new Set(rows.flatMap(({ owners }) => owners))].sort((a, b) => a.localeCompare(b, 'en-GB')),
    areas: [...new Set(rows.map(({ area }) => area))],
    gaps: Object.entries(GAPS).filter(([kind]) => kinds.has(kind)).map(([kind, words]) => ({ kind, words })),
  };
}

class RowReader {
  constructor(private readonly analysis: Analysis, private readonly today: string) {}

  finding(finding: ThreadFinding): ThreadRow {
    const { key, source, kind, title, span, evidence, closed } = finding;
    const actions = finding.actions.map((action) => this.#action(action));
    return {
      key,
      finding: { kind, label: CALLOUT_NAMES[kind], text: title, place: this.#place(span) },
      area: source === 'inspection' ? LAST_INSPECTION : this.#area(finding),
      owners: this.#owners(finding.actions, span),
      evidence: evidence.map((one) => this.#evidence(one)),
      closed,
      actions,
      gaps: finding.gaps.map((gap) => this.#gap(gap)),
    };
  }

  /** An action that answers no finding stands alone. */
  loose(action: ThreadAction): ThreadRow {
    return { key: action.key, area: this.#areaAt(action.span), owners: this.#owners([action], action.span), evidence: [], actions: [this.#action(action)], gaps: [] };
  }

  #action(action: ThreadAction): ThreadActionState {
    const { title, owner, due, success, status, gaps, action: { cells } } = action;
    const gap = (kind: Gap['kind']): ThreadGap | undefined => gaps.filter((one) => one.kind === kind).map((one) => this.#gap(one))[0];
    const overdue = isOverdue(action, this.today) ? { kind: 'overdue', words: GAPS.overdue, place: this.#place(cells.due!.span) } : undefined;
    return {
      title: { text: title, place: this.#place(cells.action!.span) },
      owner: this.#cell(owner, cells.owner?.span, gap('no-owner')),
      due: this.#cell(due?.text ?? cells.due?.text, cells.due?.span, gap('no-due') ?? overdue),
      success: this.#cell(success, cells.success?.span, gap('no-success-measure')),
      status,
      gaps: gaps.filter(({ kind }) => kind === 'unknown-finding' || kind === 'no-finding').map((one) => this.#gap(one)),
    };
  }

  #cell(text: string | undefined, span: Span | undefined, gap: ThreadGap | undefined): ThreadCell {
    return { ...text && span ? { said: { text, place: this.#place(span) } } : {}, ...gap ? { gap } : {} };
  }

  #evidence({ title, date, span }: ThreadEvidence): ThreadRow['evidence'][number] {
    return { text: title, place: this.#place(span), age: date && dayBeforePeriodEnd(date, this.analysis.model.frontMatter.facts.period?.to) };
  }

  /** Who answers for the actions; where there are none, who answers for the section. */
  #owners(actions: readonly ThreadAction[], { start }: Span): string[] {
    const named = actions.length > 0 ? actions.map(({ owner }) => owner) : [responsibilityAt(this.analysis.model, start).owner];
    return [...new Set(named.filter((owner) => owner !== undefined))];
  }

  #area({ section, span }: ThreadFinding): string {
    return section ? this.#sectionTitle(section.id) ?? section.heading.text : this.#areaAt(span);
  }

  #areaAt({ start }: Span): string {
    const { sections, headings } = this.analysis.model;
    const section = sectionAt(sections, start);
    return (section && this.#sectionTitle(section.id)) ?? headings.findLast(({ span }) => span.start <= start)?.text ?? 'Elsewhere';
  }

  #sectionTitle(id: string): string | undefined {
    return this.analysis.completeness.sections.find((section) => section.id === id)?.title;
  }

  #gap({ kind, words, span }: Gap): ThreadGap {
    return { kind, words, place: this.#place(span) };
  }

  #place({ start }: Span): Place {
    return this.analysis.model.lines.positionAt(start);
  }
}
