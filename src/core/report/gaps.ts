/** The gap list: everything that a self-evaluation still lacks, with who answers for it and by when. */
import type { Analysis } from '../analysis';
import type { CriterionResult, SectionCompleteness } from '../completeness/model';
import { responsibilityAt, responsibilityFor } from '../dialect/responsibility';
import { sectionAt } from '../dialect/headings';
import type { RuleId } from '../rules/ids';
import type { Finding } from '../rules/rule';
import { dayInWords } from '../text/dates';
import { contains, type Span } from '../text/span';
import { threadOf, type ThreadAction } from '../thread';

export interface GapRow {
  /** Who answers for it; undefined where nobody is named. */
  readonly owner: string | undefined;
  /** The day by which it is wanted, ISO 8601: of an action its due date, of all else the engagement meeting. */
  readonly due: string | undefined;
  /** Where it belongs, in words: the title of a section, or “Front matter”. */
  readonly section: string;
  readonly what: string;
  /** Undefined for a section that is not there yet. */
  readonly span: Span | undefined;
  /** The file it is in; absent means the document itself. */
  readonly uri?: string;
}

/** Criteria that are told by findings of their own, each at its place, wherever these are in force. */
const TOLD_BY: Readonly<Record<string, readonly RuleId[]>> = {
  'content': ['empty-section', 'missing-question', 'missing-judgement'],
  'areas': ['missing-judgement'],
  'claims-evidenced': ['missing-evidence', 'finding-without-evidence'],
  'several-kinds': ['single-source-section'],
  'voice': ['no-voice'],
  'evidence-current': ['stale-evidence'],
  'direction': ['missing-direction'],
  'weaknesses-planned': ['finding-without-action'],
  'actions-owned': ['action-without-owner'],
  'actions-dated': ['action-without-due'],
  'actions-measured': ['action-without-success-measure'],
  'inspection-answered': ['inspection-finding-unanswered'],
};

/** All gaps, by owner and date; what nobody owns comes last. `today` (ISO 8601) tells which actions are overdue. */
export function gapList(analysis: Analysis, today: string): GapRow[] {
  return [...findingRows(analysis), ...criterionRows(analysis), ...overdueRows(analysis, today)].sort(byOwnerAndDate);
}

function findingRows(analysis: Analysis): GapRow[] {
  const { model } = analysis;
  const actions = threadOf(model).actions;
  return analysis.findings.filter(({ severity }) => severity !== 'hint').map((finding): GapRow => {
    if (finding.uri !== undefined) {
      const entry = analysis.evidence?.registers.find(({ uri }) => uri === finding.uri)?.entries.find(({ span }) => contains(span, finding.span));
      return { owner: entry?.owner ?? model.frontMatter.facts.owner, due: meeting(analysis), section: 'Evidence', what: finding.message, span: finding.span, uri: finding.uri };
    }
    const action = actions.find(({ span }) => contains(span, finding.span));
    return { owner: action?.owner ?? ownerAt(analysis, finding), due: action?.due?.range.to ?? meeting(analysis), section: sectionTitle(analysis, finding.span), what: finding.message, span: finding.span };
  });
}

function criterionRows(analysis: Analysis): GapRow[] {
  const { model, completeness } = analysis;
  return completeness.sections.flatMap((section) => {
    return unmetOf(section).filter(({ id }) => !isTold(id, section, analysis)).map(({ message, how, lacking }): GapRow => ({
      owner: responsibilityFor(model, section.id).owner,
      due: meeting(analysis), section: section.title, what: `${message} ${how}`, span: lacking()[0] ?? section.span,
    }));
  });
}

/** The criteria that a section does not meet; of a section or a plan that is not there, that alone is said. */
export function unmetOf({ criteria }: SectionCompleteness): CriterionResult[] {
  const unmet = criteria.filter(({ met }) => !met);
  const content = unmet.find(({ id }) => id === 'content');
  const plan = unmet.some(({ id }) => id === 'actions');
  return content ? [content] : unmet.filter(({ id }) => !plan || !id.startsWith('actions-'));
}

function isTold(criterion: string, { span }: SectionCompleteness, { findings }: Analysis): boolean {
  const anywhere = span === undefined || criterion === 'inspection-answered';
  return findings.some((finding) => TOLD_BY[criterion]?.includes(finding.ruleId) && (anywhere || contains(span, finding.span)));
}

function overdueRows(analysis: Analysis, today: string): GapRow[] {
  return threadOf(analysis.model).actions.filter((action) => isOverdue(action, today)).map((action) => ({
    owner: action.owner ?? responsibilityAt(analysis.model, action.span.start).owner, due: action.due!.range.to, section: sectionTitle(analysis, action.span), span: action.span,
    what: `Overdue since ${dayInWords(action.due!.range.to)}: ${action.title}`,
  }));
}

/** Whether an action should have been done before a day (ISO 8601) and is not said to be. */
export function isOverdue({ due, complete }: ThreadAction, today: string): boolean {
  return due !== undefined && !complete && due.range.to < today;
}

function ownerAt({ model }: Analysis, { span }: Finding): string | undefined {
  return responsibilityAt(model, span.start).owner;
}

function meeting({ model }: Analysis): string | undefined {
  return model.frontMatter.facts.engagementMeeting;
}

function sectionTitle({ model }: Analysis, { start }: Span): string {
  const body = model.frontMatter.body;
  if (body && start <= body.end) {
    return 'Front matter';
  }
  return sectionAt(model.sections, start)?.heading.text ?? model.headings.findLast(({ span }) => span.start <= start)?.text ?? 'Document';
}

function byOwnerAndDate(a: GapRow, b: GapRow): number {
  return Number(a.owner === undefined) - Number(b.owner === undefined)
    || (a.owner ?? '').localeCompare(b.owner ?? '', 'en-GB')
    || (a.due ?? '9').localeCompare(b.due ?? '9')
    || Number(a.uri !== undefined) - Number(b.uri !== undefined)
    || (a.span?.start ?? 0) - (b.span?.start ?? 0);
}
