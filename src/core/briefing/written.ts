/** A briefing as it leaves the house: without the parts that nobody has written yet. */
import { isWritten } from '../dialect/content';
import type { SelfEvaluation } from '../dialect/model';
import { contains, spanOf, type Span } from '../text/span';

/** The same document without prompts that stand alone, and without sections of nothing else. */
export function withoutPrompts(model: SelfEvaluation): SelfEvaluation {
  const { headings, text, tree } = model;
  const unwritten = headings.filter(({ depth }) => depth > 1).map((heading): Span => {
    const next = headings.find((other) => other.span.start > heading.span.start && other.depth <= heading.depth);
    return { start: heading.span.start, end: next?.span.start ?? text.length };
  }).filter((span) => !isWritten(model, span));
  const stays = (node: (typeof tree.children)[number]): boolean => {
    const span = spanOf(node);
    return !unwritten.some((section) => contains(section, span)) && (node.type !== 'paragraph' || isWritten(model, span));
  };
  return { ...model, tree: { ...tree, children: tree.children.filter(stays) } };
}
