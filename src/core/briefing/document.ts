/** A briefing as a document of its own, beside the self-evaluation. */
import { stringify } from 'yaml';
import { markdownOf, text } from './markdown';
import { madeComment, madeOf } from './made';
import type { Briefing, BriefingBlock, BriefingSection } from './model';
import type { Origin } from './origin';

/** The text of the new document. */
export async function briefingDocument(briefing: Briefing, origin: Origin): Promise<string> {
  return [
    frontMatter(briefing, origin),
    `${markdownOf({ type: 'heading', depth: 1, children: [text(briefing.title)] })}\n`,
    ...briefing.sections.map((section) => `${sectionMarkdown(section)}\n`),
    `${madeComment(await madeOf(briefing, origin.file))}\n`,
  ].join('\n');
}

/** A section with its heading and blocks. */
export function sectionMarkdown(section: BriefingSection): string {
  return [headingMarkdown(section), ...section.blocks.map((block, index) => `${gapBetween(section.blocks[index - 1], block)}${block.markdown}`)].join('');
}

/** What stands between two blocks, or between a heading and the first: items of a list stand close together. */
export function gapBetween(before: Pick<BriefingBlock, 'kind'> | undefined, after: Pick<BriefingBlock, 'kind'>): string {
  return before?.kind === 'item' && after.kind === 'item' ? '\n' : '\n\n';
}

function headingMarkdown({ id, heading, depth }: BriefingSection): string {
  return `${markdownOf({ type: 'heading', depth, children: [text(heading)] })} {#${id}}`;
}

/** The facts of the self-evaluation that its sources and figures need, and which one it is. */
function frontMatter({ kind, title, facts }: Briefing, { model, file }: Origin): string {
  const { authority, period, evidence, measures, owner } = model.frontMatter.facts;
  const keys: (readonly [string, unknown])[] = [
    ['kind', kind], ['ilacs', /^\d{4}$/u.test(model.edition.id) ? Number(model.edition.id) : model.edition.id], ['title', title], ['authority', authority],
    ['period', period && { from: period.from, to: period.to }], ['status', 'draft'], ['owner', owner], ...facts,
    ['selfEvaluation', file], ['evidence', single(evidence)], ['measures', single(measures)],
  ];
  return ['---', ...keys.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${valueText(value)}`])), '---', ''].join('\n');
}

function single(paths: readonly string[] | undefined): unknown {
  return paths?.length === 1 ? paths[0] : paths;
}

/** On one line. */
function valueText(value: unknown): string {
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trimEnd();
}
