/** The sources of a self-evaluation in groups, as the side bar shows them: by kind, by section, by age or by partner. */
import type { Analysis } from '../analysis';
import { sectionAt } from '../dialect/headings';
import { newestDay } from '../evidence/age';
import { EVIDENCE_KINDS, type EvidenceKind } from '../evidence/base';
import { PARTNER_IDS, partnerName } from '../framework/partners';
import { sourcesOf, type Source } from '../evidence/sources';
import { monthsBefore } from '../text/dates';

export const GROUPINGS = ['kind', 'section', 'age', 'partner'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface EvidenceGroup {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly Source[];
}

/** The kinds as people say them. */
export const KIND_NAMES: Readonly<Record<EvidenceKind, string>> = {
  data: 'Data', audit: 'Audit', feedback: 'Feedback', report: 'Report', learning: 'Learning', external: 'External',
};

/** The sources in groups, none of them empty, without those that are not wanted. */
export function evidenceGroups(analysis: Analysis, grouping: Grouping, isWanted: (source: Source) => boolean): EvidenceGroup[] {
  const sources = sourcesOf(analysis).filter(isWanted);
  const groups = { kind: byKind, section: bySection, age: byAge, partner: byPartner }[grouping](sources, analysis);
  return groups.filter((group) => group.sources.length > 0);
}

function byKind(sources: readonly Source[]): EvidenceGroup[] {
  const kinds = EVIDENCE_KINDS.map((kind): EvidenceGroup => ({ id: kind, title: KIND_NAMES[kind], sources: sources.filter(({ entry }) => entry.kind === kind) }));
  return [...kinds, { id: 'no-kind', title: 'Without a kind', sources: sources.filter(({ entry }) => entry.kind === undefined) }];
}

/** A source stands in each section that cites it. */
function bySection(sources: readonly Source[], { model, completeness }: Analysis): EvidenceGroup[] {
  const cites = ({ places }: Source, id: string | undefined): boolean => places.some(({ start }) => sectionAt(model.sections, start)?.id === id);
  return [
    ...completeness.sections.map(({ id, title }): EvidenceGroup => ({ id, title, sources: sources.filter((source) => cites(source, id)) })),
    { id: 'elsewhere', title: 'Elsewhere in the document', sources: sources.filter((source) => cites(source, undefined)) },
    { id: 'unused', title: 'Not cited', sources: sources.filter(({ places }) => places.length === 0) },
  ];
}

/** By the agency whose evidence it is. */
function byPartner(sources: readonly Source[]): EvidenceGroup[] {
  const partners = PARTNER_IDS.map((partner): EvidenceGroup => ({ id: partner, title: partnerName(partner), sources: sources.filter(({ entry }) => entry.partner === partner) }));
  return [...partners, { id: 'no-partner', title: 'Without a partner', sources: sources.filter(({ entry }) => entry.partner === undefined) }];
}

/** Against the period of the document; without one, by year. */
function byAge(sources: readonly Source[], { model }: Analysis): EvidenceGroup[] {
  const { period } = model.frontMatter.facts;
  const days = new Map(sources.map((source) => [source, newestDay(source.entry)]));
  const groups = period === undefined ? yearsOf(days) : [
    { title: 'In the period or later', from: period.from, to: '9999' },
    { title: 'Up to a year before the period', from: monthsBefore(period.from, 12), to: period.from },
    { title: 'Older', from: '', to: monthsBefore(period.from, 12) },
  ];
  const dated = groups.map(({ title, from, to }): EvidenceGroup => ({ id: title, title, sources: newestFirst(sources.filter((source) => isBetween(days.get(source), from, to)), days) }));
  return [...dated, { id: 'no-date', title: 'Without a date', sources: sources.filter((source) => days.get(source) === undefined) }];
}

type Days = ReadonlyMap<Source, string | undefined>;

function yearsOf(days: Days): { title: string; from: string; to: string }[] {
  const years = [...new Set([...days.values()].flatMap((day) => day?.slice(0, 4) ?? []))].sort().reverse();
  return years.map((year) => ({ title: year, from: year, to: `${year}-99` }));
}

function isBetween(day: string | undefined, from: string, to: string): boolean {
  return day !== undefined && day >= from && day < to;
}

function newestFirst(sources: readonly Source[], days: Days): Source[] {
  return [...sources].sort((a, b) => days.get(b)!.localeCompare(days.get(a)!));
}
