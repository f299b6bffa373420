/** From the model of a self-evaluation to the data that the PDF template sets. Pure: same input, same data. */
import type { Heading, Nodes } from 'mdast';
import type { Facts } from '../../dialect/frontMatter';
import type { SelfEvaluation } from '../../dialect/model';
import { dayInWords } from '../../text/dates';
import type { PreflightNote } from '../preflight';
import { blocksOf } from './blocks';
import { withoutAttribute } from './callouts';
import { Conversion } from './conversion';
import { inlinesOf } from './inlines';
import { contentsDepth, withoutGaps } from './levels';
import type { SourceFacts } from './sources';
import type { Block, Completeness, Fact, HeadingBlock, PdfDocument } from './tree';
import { printable, shorten } from './words';

export interface PdfOptions {
  /** The day that the copy bears, ISO 8601. Nothing else in the PDF depends on when it is made. */
  readonly date: string;
  /** The entries of the evidence register by id, such as `EvidenceBase.entries`. */
  readonly evidence?: ReadonlyMap<string, SourceFacts>;
  /** The ids of the entries that plain links name, by the link's target as written. */
  readonly linkedEvidence?: ReadonlyMap<string, string>;
  /** The bytes of the images of `wantedImages`, by the same key; what is absent is printed as a box. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
  /** Adds an appendix that says how complete each section is. */
  readonly completeness?: CompletenessReport;
}

export interface CompletenessReport {
  /** 0 to 1. */
  readonly overall: number;
  readonly sections: readonly {
    readonly title: string;
    /** 0 to 1. */
    readonly score: number;
    /** Such as "4 of 6". */
    readonly summary: string;
    /** What the section still needs, one phrase each. */
    readonly unmet: readonly string[];
  }[];
}

export interface PreparedPdf {
  readonly document: PdfDocument;
  /** The bytes of the images that the document names, by path. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** What the PDF shows differently from the text, in the order of the text. */
  readonly notes: readonly PreflightNote[];
}

/** Prepares a document for the PDF engine. Never throws: what cannot be shown is replaced and noted. */
export function pdfDocument(model: SelfEvaluation, options: PdfOptions): PreparedPdf {
  const conversion = new Conversion(model, options.evidence ?? new Map(), options.images ?? new Map(), options.linkedEvidence ?? new Map());
  const { facts } = model.frontMatter;
  const title = printable(model.title?.trim() || 'Self-evaluation');
  const authority = printable(facts.authority ?? '');
  const cover = titleHeading(model.tree.children, title);
  const blocks = bodyOf(cover ? model.tree.children.slice(model.tree.children.indexOf(cover) + 1) : model.tree.children, conversion);
  const headings = blocks.filter((block): block is HeadingBlock => block.type === 'heading');
  const document: PdfDocument = {
    title,
    shortTitle: shorten(title, 70),
    authority,
    shortAuthority: shorten(authority, 40),
    date: options.date,
    footer: facts.status === undefined || facts.status === 'draft' ? 'Draft' : '',
    facts: coverFacts(facts, model, options.date),
    ...(cover ? ownId(cover, conversion, 'coverId') : {}),
    contentsDepth: contentsDepth(headings.map((heading) => heading.level)),
    blocks,
    notes: Object.fromEntries(conversion.notes),
    sources: conversion.sources.list(),
    ...(options.completeness ? { completeness: completenessOf(options.completeness) } : {}),
  };
  const notes = conversion.preflight.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  return { document, images: conversion.images.files, notes };
}

/** The first heading, when it is the title: the cover shows it, so the text need not say it again. */
function titleHeading(nodes: readonly Nodes[], title: string): Heading | undefined {
  const first = nodes.find((node) => node.type !== 'yaml' && node.type !== 'definition' && node.type !== 'html');
  return first?.type === 'heading' && first.depth === 1 ? first : undefined;
}

function bodyOf(nodes: readonly Nodes[], conversion: Conversion): Block[] {
  const headings = nodes.filter((node): node is Heading => node.type === 'heading');
  const levels = new Map(headings.map((heading, index) => [heading, withoutGaps(headings.map((each) => each.depth))[index]!]));
  return blocksOf(nodes, conversion);
}
