import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { spanOf, type Span } from '../text/span';
import { standing } from '../text/standing';
import type { SelfEvaluation } from './model';
import { rangeOf } from './partwise';

/** What fills no section: headings, comments and rules. */
const NO_CONTENT = new Set(['heading', 'html', 'thematicBreak', 'definition']);

/** What stands where an author has yet to write: a prompt in brackets (not a citation), a callout's marker, dots. */
const UNWRITTEN = /\[(?!@|\^)[^[\]]*\]|\{#[^{}]*\}|…|\.{3}/gu;
const A_WORD = /[\p{L}\p{N}]/u;

/** Whether a stretch of the document, say a section, holds anything but headings. */
export function hasContent(model: SelfEvaluation, span: Span): boolean {
  return someNode(model, span, () => true);
}

/** Whether somebody has written something there: prompts, the header of a table and bare markers are only an invitation to. */
export function isWritten(model: SelfEvaluation, span: Span): boolean {
  return someNode(model, span, saysSomething);
}

/** Whether something is true of any block that stands at the root and begins within a span. */
function someNode({ parts }: SelfEvaluation, span: Span, test: (node: Nodes) => boolean): boolean {
  const { from, to } = rangeOf(parts, span);
  for (let at = from; at < to; at++) {
    for (const node of parts[at]!.nodes) {
      const { start } = spanOf(node);
      if (!NO_CONTENT.has(node.type) && start >= span.start && start < span.end && test(node)) {
        return true;
      }
    }
  }
  return false;
}

/** Each section asks it of its first blocks, at every keystroke. */
const saysSomething = standing((node: Nodes): boolean => {
  switch (node.type) {
    case 'paragraph':
    case 'tableCell':
      return A_WORD.test(toString(node, { includeImageAlt: false }).replace(UNWRITTEN, '')) || node.children.some((child) => child.type === 'image');
    case 'table':
      return node.children.slice(1).some((row) => saysSomething(row));
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'tableRow':
    case 'footnoteDefinition':
      return node.children.some((child) => saysSomething(child));
    default:
      return !NO_CONTENT.has(node.type);
  }
});
