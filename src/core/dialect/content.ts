import { spanOf, type Span } from '../text/span';
import type { SelfEvaluation } from './model';

/** What fills no section: headings, comments and rules. */
const NO_CONTENT = new Set(['heading', 'html', 'thematicBreak', 'definition']);

/** Whether a stretch of the document, say a section, holds anything but headings. */
export function hasContent(model: SelfEvaluation, span: Span): boolean {
  return model.tree.children.some((node) => !NO_CONTENT.has(node.type) && spanOf(node).start >= span.start && spanOf(node).start < span.end);
}
