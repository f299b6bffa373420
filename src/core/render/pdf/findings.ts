/** The findings that an action addresses: their titles, which a reader knows, in place of their ids. */
import type { PhrasingContent, TableCell } from 'mdast';
import type { Action } from '../../dialect/model';
import { spanOf } from '../../text/span';
import type { Conversion } from './conversion';
import { inlinesOf } from './inlines';
import { textRun } from './runs';
import type { Inline } from './tree';
import { printable } from './words';

/** The content of a cell with each id of a finding replaced by the finding's title, linked where it stands. */
export function withFindings(cell: TableCell, named: Action['addresses'], conversion: Conversion): Inline[] {
  return cell.children.flatMap((node) => (node.type === 'text' ? textWithFindings(node, named, conversion) : inlinesOf([node], conversion)));
}

function textWithFindings(node: Extract<PhrasingContent, { type: 'text' }>, named: Action['addresses'], conversion: Conversion): Inline[] {
  const { start, end } = spanOf(node);
  const result: Inline[] = [];
  let at = 0;
  for (const { id, span } of named.filter((each) => each.span.start >= start && each.span.end <= end)) {
    const title = titleOf(id, conversion);
    if (title) {
      result.push(...textRun(node.value.slice(at, span.start - start)), title);
      at = span.end - start;
    }
  }
  return [...result, ...textRun(node.value.slice(at))];
}

/** A finding of the document, or of the last inspection; undefined when the id is of neither. */
function titleOf(id: string, conversion: Conversion): Inline | undefined {
  const { callouts, anchors, frontMatter } = conversion.model;
  const callout = anchors.get(id)?.kind === 'callout' ? callouts.find((each) => each.id === id) : undefined;
  if (callout) {
    return { type: 'jump', to: conversion.placeOf(id), children: textRun(callout.title || `#${id}`) };
  }
  const found = frontMatter.facts.lastInspection?.findings.find((each) => each.id === id);
  return found && { type: 'text', text: printable(found.text) };
}
