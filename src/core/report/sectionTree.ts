/** The sections of a self-evaluation with what each still lacks, as a tree for the side bar; for all owners or for one. */
import type { Analysis } from '../analysis';
import { responsibilityFor } from '../dialect/responsibility';
import { gapList, type GapRow } from './gaps';

export interface SectionNode {
  /** The id of a question or judgement area, or `elsewhere:` and a title. */
  readonly id: string;
  readonly title: string;
  readonly owner: string | undefined;
  readonly status: string | undefined;
  /** 0 to 1; undefined for what is no section, such as the front matter. */
  readonly score: number | undefined;
  /** What it has and needs, in words. */
  readonly summary: string;
  /** Where it begins; undefined for one that is not there, and for what is no section. */
  readonly start: number | undefined;
  /** Those within it, such as the judgement areas of question 1. */
  readonly sections: readonly SectionNode[];
  readonly gaps: readonly GapRow[];
}

/** All sections in the order of the edition, then what lies elsewhere. With an owner: only what that owner answers for. */
export function sectionTree(analysis: Analysis, today: string, owner?: string): SectionNode[] {
  const { model, completeness } = analysis;
  const gaps = gapList(analysis, today).filter((gap) => owner === undefined || gap.owner === owner);
  const nodes = completeness.sections.map((section): SectionNode & { readonly within: string | undefined } => ({
    id: section.id, title: section.title, ...responsibilityFor(model, section.id), score: section.score, summary: section.summary,
    start: section.span?.start, sections: [], gaps: gaps.filter((gap) => gap.section === section.title), within: section.within,
  }));
  const titles = new Set(nodes.map(({ title }) => title));
  const others = new Set(gaps.map(({ section }) => section).filter((title) => !titles.has(title)));
  const elsewhere = [...others].map((title): SectionNode => ({
    id: `elsewhere:${title}`, title, owner: undefined, status: undefined, score: undefined, summary: '', start: undefined, sections: [],
    gaps: gaps.filter(({ section }) => section === title),
  }));
  const inner = nodes.filter(({ within }) => within !== undefined).filter((node) => belongs(node, owner));
  const outer = nodes.filter(({ within }) => within === undefined).map((node) => ({ ...node, sections: inner.filter(({ within }) => within === node.id) }));
  return [...outer, ...elsewhere].filter((node) => belongs(node, owner));
}

function belongs(node: SectionNode, owner: string | undefined): boolean {
  return owner === undefined || node.owner === owner || node.gaps.length > 0 || node.sections.length > 0;
}

/** Everyone who answers for a section or for a gap, in the order of the alphabet. */
export function ownersOf(analysis: Analysis, today: string): string[] {
  const sections = analysis.completeness.sections.map(({ id }) => responsibilityFor(analysis.model, id).owner);
  const owners = [...sections, ...gapList(analysis, today).map((gap) => gap.owner)].filter((owner) => owner !== undefined);
  return [...new Set(owners)].sort((a, b) => a.localeCompare(b, 'en-GB'));
}
