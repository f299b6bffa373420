/** Markdown text to the model of a self-evaluation. */
import type { Root } from 'mdast';
import { editionOf, FRAMEWORK, kindOf, NEWEST_EDITION, type Framework } from '../framework';
import { outlineOf } from '../framework/outline';
import { LineIndex } from '../text/lines';
import { blocksOf } from './blocks';
import { readFrontMatter } from './frontMatter';
import { headingsOf, sectionsOf } from './headings';
import { linksOf } from './links';
import type { Anchor, Callout, HeadingEntry, SelfEvaluation } from './model';
import { parseMarkdown, tooDeeplyNested, unreadable, type Unreadable } from './parse';
import { suppressionsOf } from './suppressions';

/**
 * Reads a self-evaluation. Never throws: a text that is too large or too deeply nested to parse gives a
 * model that is empty but for `unreadable`.
 */
export function parseSelfEvaluation(text: string, framework: Framework = FRAMEWORK): SelfEvaluation {
  const problem = unreadable(text);
  if (problem) {
    return emptyModel(text, problem);
  }
  try {
    return buildModel(text, text, parseMarkdown(text), framework);
  } catch (error) {
    // Nesting that grew over many lines ends in an exhausted stack; anything else is a fault of ours.
    if (error instanceof RangeError) {
      return emptyModel(text, tooDeeplyNested(text, 0));
    }
    throw error;
  }
}

/** The model of a text that was not read, and why. */
export function emptyModel(text: string, problem: Unreadable): SelfEvaluation {
  return { ...buildModel(text, '', { type: 'root', children: [] }, FRAMEWORK), unreadable: problem };
}

function buildModel(text: string, source: string, tree: Root, framework: Framework): SelfEvaluation {
  const frontMatter = readFrontMatter(source, framework);
  const edition = editionOf(frontMatter.facts.ilacs ?? '', framework) ?? NEWEST_EDITION;
  const kind = kindOf(frontMatter.facts.kind, framework);
  const outline = outlineOf(kind, edition);
  const headings = headingsOf(tree, source);
  const sections = sectionsOf(headings, outline, source.length);
  const links = linksOf(tree, source);
  const { blocks, citations, callouts, actionTables } = blocksOf(tree, source, headings, sections, links);
  return {
    text,
    lines: new LineIndex(text),
    tree,
    frontMatter,
    framework,
    edition,
    kind,
    outline,
    title: frontMatter.facts.title ?? headings.find((heading) => heading.depth === 1)?.text,
    headings,
    sections,
    anchors: anchorsOf(headings, callouts),
    blocks,
    citations,
    links,
    callouts,
    actionTables,
    suppressions: suppressionsOf(tree, source),
  };
}

/** Of anchors that share an id, the first counts, as in a browser. */
function anchorsOf(headings: readonly HeadingEntry[], callouts: readonly Callout[]): ReadonlyMap<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  const add = (anchor: Anchor): void => {
    if (!anchors.has(anchor.id)) {
      anchors.set(anchor.id, anchor);
    }
  };
  headings.forEach(({ id, span }) => { add({ id, kind: 'heading', span }); });
  callouts.forEach(({ id, span }) => {
    if (id !== undefined) {
      add({ id, kind: 'callout', span });
    }
  });
  return anchors;
}

export type * from './model';
