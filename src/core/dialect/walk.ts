import type { Nodes } from 'mdast';
import type { Point } from 'unist';

/**
 * Visits nodes and all that is in them, each before its children; `false` leaves the children out. On the
 * way of every keystroke it takes the place of `unist-util-visit`, which names a function for each node that
 * it comes to: that cost more than what was done there.
 */
export function walk(nodes: readonly Nodes[], visit: (node: Nodes) => unknown): void {
  for (const node of nodes) {
    if (visit(node) !== false && 'children' in node) {
      walk(node.children, visit);
    }
  }
}

/** Visits where some nodes and all that is in them begin and end. */
export function eachPoint(nodes: readonly Nodes[], visit: (point: Point) => void): void {
  walk(nodes, ({ position }) => {
    if (position) {
      visit(position.start);
      visit(position.end);
    }
  });
}
