/**
 * Positions for nodes that have none: addresses within brackets are only made links when the tree is
 * there, and the pieces of the text around them do not say where they stand.
 */
import type { Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { LineIndex } from '../../text/lines';
import { walk } from '../walk';

/** Gives every node of a tree a position, in place. */
export function completePositions(tree: Root, source: string): void {
  let lines: LineIndex | undefined;
  walk([tree], (node) => {
    if ('children' in node && node.children.some((child) => !child.position)) {
      placeChildren(node, source, lines ??= new LineIndex(source));
    }
  });
}

/** Each child follows what came before it; its words are looked for there. */
function placeChildren(parent: Parents, source: string, lines: LineIndex): void {
  const end = parent.position?.end.offset ?? source.length;
  let at = parent.position?.start.offset ?? 0;
  const point = (offset: number): { line: number; column: number; offset: number } => {
    const { line, column } = lines.positionAt(offset);
    return { line: line + 1, column: column + 1, offset };
  };
  for (const child of parent.children) {
    if (!child.position) {
      const words = toString(child);
      const found = source.indexOf(words, at);
      const start = found >= 0 && found + words.length <= end ? found : at;
      child.position = { start: point(start), end: point(Math.min(end, start + words.length)) };
    }
    at = Math.max(at, child.position.end.offset ?? at);
  }
}
