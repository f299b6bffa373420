/** Callouts as titled boxes: the finding's kind stands in words above its title. */
import type { Blockquote, Nodes, PhrasingContent } from 'mdast';
import { trailingAttributes } from '../../dialect/attributes';
import { CALLOUT_NAMES } from '../../dialect/callouts';
import type { Callout } from '../../dialect/model';
import type { Conversion } from './conversion';
import { inlinesOf } from './inlines';
import type { Block, CalloutBox } from './tree';

const MARKER = /^\s*\[!([A-Za-z]+)\][ \t]*/u;
/** GitHub's own types of callout; a quotation that begins with any other word in brackets is a quotation. */
const NOTES: ReadonlySet<string> = new Set(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION']);

/** The box of a callout; undefined when a block quote is an ordinary quotation. */
export function calloutBox(node: Blockquote, conversion: Conversion, inside: (nodes: readonly Nodes[]) => Block[]): CalloutBox | undefined {
  const first = node.children[0];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const marker = text?.type === 'text' ? MARKER.exec(text.value) : null;
  const callout = conversion.calloutOf(node);
  if (first?.type !== 'paragraph' || text?.type !== 'text' || !marker || !(callout || NOTES.has(marker[1]!.toUpperCase()))) {
    return undefined;
  }
  const withoutMarker = [{ ...text, value: text.value.slice(marker[0].length) }, ...first.children.slice(1)];
  const [line, rest] = splitAtLineEnd(withoutMarker);
  const below: Nodes[] = rest.length > 0 ? [{ ...first, children: rest }] : [];
  return {
    type: 'callout',
    kind: callout?.kind ?? 'note',
    label: labelOf(callout, marker[1]!),
    ...ownId(callout, conversion),
    heading: inlinesOf(withoutAttribute(withoutDirection(line, callout)), conversion),
    children: inside([...below, ...node.children.slice(1)]),
  };
}

function labelOf(callout: Callout | undefined, type: string): string {
  if (!callout) {
    return type[0]!.toUpperCase() + type.slice(1).toLowerCase();
  }
  const name = CALLOUT_NAMES[callout.kind];
  return callout.direction ? `${name}: ${callout.direction}` : name;
}

/** Of anchors that share an id only the first can be jumped to. */
function ownId(callout: Callout | undefined, conversion: Conversion): { id?: string } {
  const anchor = callout?.id === undefined ? undefined : conversion.model.anchors.get(callout.id);
  return anchor && anchor.span.start === callout?.span.start ? { id: conversion.placeOf(anchor.id) } : {};
}

/** What stands on the first line of a paragraph, and what stands below it. */
function splitAtLineEnd(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'break') {
      return [nodes.slice(0, index), nodes.slice(index + 1)];
    }
    const end = node.type === 'text' ? node.value.search(/[\r\n]/u) : -1;
    if (node.type === 'text' && end >= 0) {
      const rest = { ...node, value: node.value.slice(end) };
      return [[...nodes.slice(0, index), { ...node, value: node.value.slice(0, end) }], [rest, ...nodes.slice(index + 1)]];
    }
  }
  return [[...nodes], []];
}

/** The label says the direction already, so the title does not say it again. */
function withoutDirection(line: readonly PhrasingContent[], callout: Callout | undefined): readonly PhrasingContent[] {
  const first = line[0];
  if (!callout?.direction || first?.type !== 'text') {
    return line;
  }
  const word = new RegExp(`^\\s*${callout.direction}\\b[\\s:;,.–—-]*`, 'iu');
  const title = first.value.replace(word, '');
  return [{ ...first, value: title.charAt(0).toUpperCase() + title.slice(1) }, ...line.slice(1)];
}

/** Words without the `{#id}` at their end. */
export function withoutAttribute(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const last = nodes.at(-1);
  const trailing = last?.type === 'text' ? trailingAttributes(last.value) : undefined;
  return last?.type === 'text' && trailing ? [...nodes.slice(0, -1), { ...last, value: last.value.slice(0, trailing.start) }] : nodes;
}
