/** What the cover says of the document. */
import type { SelfEvaluation } from '../../dialect/model';
import { dayInWords } from '../../text/dates';
import { kindFacts } from '../kindFacts';
import type { Fact } from './tree';
import { oneLine, periodInWords } from './words';

const STATUS = { draft: 'Draft', agreed: 'Agreed', shared: 'Shared' } as const;

/** The status in words; a document that names none is a draft. */
export function statusInWords(model: SelfEvaluation): string {
  return STATUS[model.frontMatter.facts.status ?? 'draft'];
}

/** The status in words; none for a kind of document that has none, such as a letter of another. */
export function statusOf(model: SelfEvaluation): string | undefined {
  return model.kind.frontMatter.offered.includes('status') ? statusInWords(model) : undefined;
}

/** The facts below the title, in the order in which a reader asks for them. */
export function coverFacts(model: SelfEvaluation, date: string): Fact[] {
  const { period, owner, engagementMeeting } = model.frontMatter.facts;
  const facts: [string, string | undefined][] = [
    ['Period covered', period && periodInWords(`${period.from}/${period.to}`)],
    ['Status', statusOf(model)],
    ['Owner', owner],
    ...kindFacts(model),
    ['Annual engagement meeting', engagementMeeting && dayInWords(engagementMeeting)],
    ['Framework', model.edition.name],
    ['Date of this copy', dayInWords(date)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value: oneLine(value) }] : []));
}
