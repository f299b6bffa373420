/** What an author has answered before a document is written, and what to answer where nobody says otherwise. */
import type * as vscode from 'vscode';
import { kindOf } from '../../../core/framework';
import type { DocumentKind } from '../../../core/framework/kindSchema';
import { defaultPeriod, editionInForce, isGraded, type DocumentFacts, type InspectionKind, type LastInspection } from '../../../core/templates/frontMatter';

/** The answers so far; they begin with what is likely. */
export interface Answers {
  readonly kind: DocumentKind;
  authority: string;
  from: string;
  to: string;
  edition: string;
  /** The day of the meeting, visit or letter. */
  date: string;
  /** What a letter or report is about. */
  about: InspectionKind | undefined;
  topic: string;
  theme: string | undefined;
  inspection: InspectionKind | 'none' | undefined;
  inspectionDate: string;
  /** Grades by the id of the area; the grade of an area that was skipped is empty. */
  judgements: Record<string, string>;
  folder: vscode.Uri | undefined;
  name: string;
}

/** `authority`: of the documents that are open, where one is. */
export function likelyAnswers(kind: DocumentKind, today: string, folder: vscode.Uri | undefined, authority = ''): Answers {
  const { from, to } = defaultPeriod(today);
  return { kind, authority, from, to, edition: editionInForce(today).id, date: today, about: undefined, topic: '', theme: undefined, inspection: undefined, inspectionDate: '', judgements: {}, folder, name: '' };
}

/** Whether a kind of document is begun with a key of the front matter. */
export function wants({ kind: { frontMatter: { needed, asked } } }: Answers, key: string): boolean {
  return needed.includes(key) || asked.includes(key);
}

/** The facts of the document as it will state them. */
export function factsOf(answers: Answers): DocumentFacts {
  const { kind, edition, authority, from, to, date, about, topic, theme } = answers;
  const own = Object.entries({ date, inspection: about, topic, theme }).filter((entry): entry is [string, string] => wants(answers, entry[0]) && entry[1] !== undefined);
  return {
    edition,
    kind: kind.id === kindOf(undefined).id ? undefined : kind.id,
    authority,
    period: wants(answers, 'period') ? { from, to } : undefined,
    own: Object.fromEntries(own),
    lastInspection: wants(answers, 'lastInspection') ? lastInspectionOf(answers) : undefined,
  };
}

/** What was said of the last inspection. Grades of areas that it turned out not to judge are dropped. */
function lastInspectionOf({ inspection: kind, inspectionDate: date, judgements }: Answers): LastInspection | undefined {
  if (kind === undefined || kind === 'none') {
    return undefined;
  }
  const graded = Object.entries(judgements).filter(([area, grade]) => grade !== '' && isGraded(kind) && wasJudged(area, date));
  return { kind, date, judgements: Object.fromEntries(graded) };
}

/** Whether an inspection on a day judged an area, by its id. */
export function wasJudged(area: string, day: string): boolean {
  const edition = editionInForce(day);
  return area === 'overall-effectiveness' ? edition.overallEffectiveness : edition.areas.some(({ id }) => id === area);
}
