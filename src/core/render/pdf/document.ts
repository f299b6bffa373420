/** From the model of a self-evaluation to the data that the PDF template sets. Pure: same input, same data. */
import type { Heading, Nodes } from 'mdast';
import type { SelfEvaluation } from '../../dialect/model';
import { blocksOf } from './blocks';
import { Conversion } from './conversion';
import { coverFacts, statusInWords } from './cover';
import { headingBlocks, ownId } from './headings';
import { contentsDepth } from './levels';
import type { CompletenessFacts, PdfOptions, PreparedPdf } from './options';
import { sound } from './sound';
import type { Block, Completeness, PdfDocument } from './tree';
import { oneLine, printable, shorten } from './words';

/** A cover has no room for more; a first heading that is longer stays in the text. */
const LONGEST_TITLE = 200;

/** Prepares a document for the PDF engine. Never throws: what cannot be shown is replaced and noted. */
export function pdfDocument(model: SelfEvaluation, options: PdfOptions): PreparedPdf {
  const conversion = new Conversion(model, options);
  const title = shorten(oneLine(model.title ?? ''), LONGEST_TITLE) || model.kind.shortName;
  const authority = oneLine(model.frontMatter.facts.authority ?? '');
  const titleHeading = titleHeadingOf(model);
  const { blocks, levels } = bodyOf(model, conversion);
  const document: PdfDocument = {
    title,
    shortTitle: shorten(title, 70),
    authority,
    shortAuthority: shorten(authority, 40),
    date: options.date,
    footer: statusInWords(model) === 'Draft' ? 'Draft' : '',
    facts: coverFacts(model, options.date),
    ...coverId(titleHeading, conversion),
    contentsDepth: contentsDepth(levels),
    blocks,
    notes: Object.fromEntries(conversion.notes),
    sources: conversion.citedSources(),
    ...(options.completeness ? { completeness: completenessOf(options.completeness) } : {}),
  };
  return { document: sound(document), images: conversion.images.files, notes: conversion.preflight.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)) };
}

/** The blocks of a document without the heading that says its title once more, and the levels of its headings. */
export function bodyOf(model: SelfEvaluation, conversion: Conversion): { readonly blocks: readonly Block[]; readonly levels: readonly number[] } {
  const titleHeading = titleHeadingOf(model);
  const body = model.tree.children.filter((node) => node !== titleHeading);
  const headings = headingBlocks(body, conversion);
  return {
    blocks: body.flatMap((node: Nodes) => {
      const heading = headings.get(node);
      return heading ? [heading] : node.type === 'heading' ? [] : blocksOf([node], conversion);
    }),
    levels: [...headings.values()].map((heading) => heading.level),
  };
}

/** The heading that says the title once more: the cover shows it, so the text need not. */
function titleHeadingOf(model: SelfEvaluation): Heading | undefined {
  const first = model.headings[0];
  return first?.depth === 1 && first.text === model.title && first.text.length <= LONGEST_TITLE ? first.node : undefined;
}

function coverId(titleHeading: Heading | undefined, conversion: Conversion): { coverId?: string } {
  const { id } = ownId(titleHeading && conversion.headings.get(titleHeading), conversion);
  return id === undefined ? {} : { coverId: id };
}

function completenessOf(facts: CompletenessFacts): Completeness {
  const percent = (score: number): string => `${Math.round(share(score) * 100)}%`;
  return {
    text: `The document as a whole is ${percent(facts.score)} complete. The table says what each section has and what it still needs; it does not judge the quality of practice.`,
    rows: facts.sections.map((section) => {
      const unmet = section.criteria.filter((criterion) => !criterion.met);
      return {
        title: printable(section.title),
        inner: section.within !== undefined,
        score: share(section.score),
        text: `${percent(section.score)}: ${section.criteria.length - unmet.length} of ${section.criteria.length}`,
        unmet: unmet.map((criterion) => ({ text: printable(criterion.message) })),
      };
    }),
  };
}

function share(score: number): number {
  return Math.max(0, Math.min(1, score));
}
