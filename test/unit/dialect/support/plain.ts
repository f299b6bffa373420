/** Models as plain values, so that two that were made in different ways can be compared. */
import type { SelfEvaluation } from '../../../../src/core/dialect';
import { Prose } from '../../../../src/core/dialect/prose';
import type { Span } from '../../../../src/core/text/span';

/** Everything that a model says, positions included, but for how it is divided into parts. */
export function plainModel(model: SelfEvaluation): Record<string, unknown> {
  const { text, tree, frontMatter, edition, title, headings, sections, anchors, blocks, citations, links, callouts, actionTables, suppressions, unreadable, lines } = model;
  const named = { tree: tree.children, facts: frontMatter.facts, problems: frontMatter.problems, headings, sections, anchors, blocks, citations, links, callouts, actionTables, suppressions };
  const lineStarts = Array.from({ length: lines.count + 1 }, (_, line) => lines.startOf(line));
  return { text, edition: edition.id, title, unreadable, lineStarts, ...Object.fromEntries(Object.entries(named).map(([name, value]) => [name, plain(value)])) };
}

/** A value with all that moves or is computed in it written out. */
export function plain(value: unknown): unknown {
  if (typeof value === 'function') {
    return plain((value as () => unknown)());
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (value instanceof Prose) {
    return { text: value.text, span: plain(value.span), escaped: [...value.escaped], segments: value.segments.map(({ at, length }) => plain(value.sourceSpan(at, at + length))) };
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (value instanceof Map) {
    return [...value].map(plain);
  }
  if (isPlace(value, 'start', 'end') && typeof value.start === 'number') {
    const { start, end } = value as unknown as Span;
    return { start, end };
  }
  if (isPlace(value, 'line', 'column', 'offset')) {
    return { line: value.line, column: value.column, offset: value.offset };
  }
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined).map(([key, held]) => [key, plain(held)]));
}

function isPlace<Key extends string>(value: object, ...keys: Key[]): value is Record<Key, number> {
  return keys.every((key) => key in value);
}
