/** Labels by which one place of a document refers to a definition or a footnote that may stand anywhere else in it. */
import type { RootContent } from 'mdast';
import { walk } from './walk';

/** Definitions by their identifiers, footnotes by theirs with `^` before; the value is the address, empty for a footnote. */
export type Labels = ReadonlyMap<string, string>;

/** What some nodes define; of several with one label, the first counts. */
export function labelsDefinedIn(nodes: readonly RootContent[]): Labels {
  const labels = new Map<string, string>();
  const add = (label: string, url: string): void => {
    if (!labels.has(label)) {
      labels.set(label, url);
    }
  };
  walk(nodes, (node) => {
    if (node.type === 'definition') {
      add(node.identifier, node.url);
    } else if (node.type === 'footnoteDefinition') {
      add(`^${node.identifier}`, '');
    }
  });
  return labels;
}

const IN_BRACKETS = /\[((?:\\[\s\S]|[^[\]\\])+)\]/gu;

/** Every label that a text could mean by what it has in brackets, and more: too many do no harm. */
export function labelsMentionedIn(text: string): ReadonlySet<string> {
  const mentioned = new Set<string>();
  if (text.includes('[')) {
    // A label may go on behind the marker of a quotation.
    for (const [, label] of text.replace(/[\r\n][ \t>]*/gu, ' ').matchAll(IN_BRACKETS)) {
      mentioned.add(normalised(label!));
    }
  }
  return mentioned;
}

/** As CommonMark compares labels: white space folded, case folded both ways. */
function normalised(label: string): string {
  return label.replace(/[\t\n\r ]+/gu, ' ').trim().toLowerCase().toUpperCase().toLowerCase();
}

/** Labels that one set of labels has and another has not, or has with another address. */
export function changedLabels(before: Labels, after: Labels): Set<string> {
  const changed = new Set<string>();
  before.forEach((url, label) => { if (after.get(label) !== url) { changed.add(label); } });
  after.forEach((url, label) => { if (before.get(label) !== url) { changed.add(label); } });
  return changed;
}

/** Markdown that defines labels, so that a stretch can be read as if their definitions stood in it. */
export function definitionsFor(labels: Iterable<string>): string {
  return [...labels].map((label) => `[${label}]: ${label.startsWith('^') ? 'x' : '<x>'}\n\n`).join('');
}

/** Whether a part may hold a footnote or refer to one: most do not, and looking into all would cost as much as reading them. */
export function mayHoldNotes({ text }: { readonly text: string }): boolean {
  return text.includes('[^');
}
