/** Links and citations: what a reader of the PDF can follow stays a link, the rest is said in words. */
import type { Nodes } from 'mdast';
import type { Citation, Link } from '../../dialect/model';
import type { Conversion } from './conversion';
import { shownPath } from './paths';
import { textRun } from './runs';
import { labelOf } from './sources';
import type { Inline } from './tree';
import { breakLongRuns, printable, safeUrl } from './words';

/** Typst refuses addresses of more than 8,000 characters; a reader has no use for one of 2,000. */
const LONGEST_URL = 2000;

/** A link whose words are already converted. */
export function linkInlines(node: Nodes, words: readonly Inline[], conversion: Conversion): Inline[] {
  const link = conversion.linkOf(node);
  const children = words.length === 0 && link ? textRun(link.url) : [...words];
  if (!link || children.length === 0) {
    return children;
  }
  switch (link.kind) {
    case 'web':
    case 'mail': return [...followed(link, children), ...sourceMark(conversion.numberOfLinked(link))];
    case 'anchor': return jump(link, children, conversion, node);
    case 'file': return file(link, children, conversion);
    case 'figure': return [...children, ...sourceMark(conversion.numberOfData(link))];
    case 'empty':
      conversion.note('broken-link', node, `The link “${link.text}” leads nowhere. Give it a target, or take the brackets away.`);
      return children;
    default: return children;
  }
}

function followed(link: Link, children: Inline[]): Inline[] {
  const url = safeUrl(link.url);
  return url.length > LONGEST_URL ? children : [{ type: 'link', url, children }];
}

function jump(link: Link, children: Inline[], conversion: Conversion, node: Nodes): Inline[] {
  if (conversion.model.anchors.has(link.fragment)) {
    return [{ type: 'jump', to: conversion.placeOf(link.fragment), children }];
  }
  conversion.note('broken-link', node, `The link “${link.text}” points to “#${link.fragment}”, which the document does not have. It is printed as plain text.`);
  return children;
}

/**
 * A path on the author's computer is of no use to a reader, so a link to a file is printed as text: with
 * the number of the source when the register holds the file, and otherwise with the file's path.
 */
function file(link: Link, children: Inline[], conversion: Conversion): Inline[] {
  const elsewhere = conversion.part?.placeElsewhere(link);
  if (elsewhere !== undefined) {
    return [{ type: 'jump', to: elsewhere, children }];
  }
  const mark = sourceMark(conversion.numberOfLinked(link));
  if (mark.length > 0) {
    return [...children, ...mark];
  }
  const path = shownPath(printable(link.path));
  const isNamed = link.text.includes(path.split('/').at(-1) ?? path) || conversion.isNamedAlready(link);
  const underlined: Inline = { type: 'underline', children };
  return isNamed ? [underlined] : [underlined, { type: 'text', text: ` (${breakLongRuns(path)})` }];
}

/** " [3]", for a link to what the register holds. */
function sourceMark(number: number | undefined): Inline[] {
  return number === undefined
    ? []
    : [{ type: 'text', text: ' [' }, { type: 'jump', to: labelOf(number), children: [{ type: 'text', text: String(number) }] }, { type: 'text', text: ']' }];
}

/**
 * `[@audit, p. 4; @survey]` as "[3, p. 4; 5]"; an id that the register does not hold stays as written, and
 * one that this edition withholds is left out.
 */
export function citationInlines(group: readonly Citation[], conversion: Conversion, node: Nodes, canJump: boolean): Inline[] {
  const told = group.filter(({ withheld }) => !withheld);
  if (told.length === 0) {
    return [];
  }
  const parts = told.map(({ id, locator }): Inline => {
    const number = conversion.sources.numberOf(id);
    if (number === undefined) {
      conversion.note('unknown-source', node, `The evidence register has no “${id}”, so the PDF cannot list it as a source. Add it to the register, or correct the citation.`);
    }
    const text = breakLongRuns(printable([number ?? `@${id}`, locator].filter((part) => part !== undefined).join(', ')));
    const plain: Inline = { type: 'text', text };
    return number === undefined || !canJump ? plain : { type: 'jump', to: labelOf(number), children: [plain] };
  });
  const separated = parts.flatMap((part, index): Inline[] => (index === 0 ? [part] : [{ type: 'text', text: '; ' }, part]));
  return [{ type: 'text', text: '[' }, ...separated, { type: 'text', text: ']' }];
}
