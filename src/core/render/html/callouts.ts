/** Callouts as labelled notes: the kind of the finding stands in words above its title. */
import type { Blockquote, PhrasingContent, RootContent } from 'mdast';
import { defaultHandlers } from 'remark-rehype';
import { trailingAttributes } from '../../dialect/attributes';
import { CALLOUT_NAMES } from '../../dialect/callouts';
import type { Callout, Part } from '../../dialect/model';
import { spanOf } from '../../text/span';
import type { RenderContext } from './context';
import { element } from './element';
import type { Handler, State } from './handler';
import { textFrom } from './text';

const MARKER = /^\s*\[!([A-Za-z]+)\][ \t]*/u;
/** GitHub's own types of callout; a quotation that begins with any other word in brackets is a quotation. */
const NOTES: ReadonlySet<string> = new Set(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION']);

export function blockquoteHandler(context: RenderContext): Handler {
  return (state, node: Blockquote) => {
    const parts = partsOf(node, context.calloutOf(node), context.partOf(node));
    return parts ? calloutElement(state, node, parts, context) : defaultHandlers.blockquote(state, node);
  };
}

interface CalloutParts {
  readonly callout: Callout | undefined;
  /** The type as written: `IMPROVEMENT`, `NOTE`. */
  readonly type: string;
  /** The first line without marker, attribute and direction. */
  readonly title: readonly PhrasingContent[];
  /** What of the first paragraph stands below its first line. */
  readonly rest: readonly PhrasingContent[];
}

function calloutElement(state: State, node: Blockquote, { callout, type, title, rest }: CalloutParts, context: RenderContext): ReturnType<Handler> {
  const label = labelOf(callout, type);
  const kind = callout?.kind ?? 'note';
  const below: RootContent[] = [...rest.length > 0 ? [{ ...node.children[0]!, children: [...rest] } as RootContent] : [], ...node.children.slice(1)];
  const words = state.all({ type: 'paragraph', children: [...title] });
  const shown = element(
    'aside',
    {
      role: 'note',
      ariaLabel: label,
      className: ['callout', `callout-${kind}`, ...callout?.direction ? [`travel-${callout.direction}`] : []],
      ...context.ownsAnchor(callout?.id, spanOf(node)) ? { id: `doc-${callout!.id!}` } : {},
    },
    element('p', { className: ['callout-label'] }, label),
    ...words.length > 0 ? [element('p', { className: ['callout-title'] }, ...words)] : [],
    ...state.wrap(state.all({ type: 'root', children: below }), true),
  );
  state.patch(node, shown);
  return shown;
}

/** The parts of a callout; undefined when a block quote is an ordinary quotation. */
function partsOf(node: Blockquote, callout: Callout | undefined, part: Part): CalloutParts | undefined {
  const first = node.children[0];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const marker = text?.type === 'text' ? MARKER.exec(text.value) : null;
  if (first?.type !== 'paragraph' || text?.type !== 'text' || !marker || !(callout || NOTES.has(marker[1]!.toUpperCase()))) {
    return undefined;
  }
  const [line, rest] = splitAtLineEnd(first.children, part);
  return { callout, type: marker[1]!, title: withoutMarks(line, marker[0].length, callout, part), rest };
}

function labelOf(callout: Callout | undefined, type: string): string {
  if (!callout) {
    return type[0]!.toUpperCase() + type.slice(1).toLowerCase();
  }
  const name = CALLOUT_NAMES[callout.kind];
  return callout.direction ? `${name}: ${callout.direction}` : name;
}

/** The author's words of the first line; the label says the direction already. */
function withoutMarks(line: readonly PhrasingContent[], marker: number, callout: Callout | undefined, part: Part): PhrasingContent[] {
  const nodes = [...line];
  const first = nodes[0];
  if (first?.type === 'text') {
    const direction = callout?.direction ? new RegExp(`^\\s*${callout.direction}\\b[\\s:;,.–—-]*`, 'iu').exec(first.value.slice(marker)) : null;
    const title = textFrom(first, marker + (direction?.[0].length ?? 0), part);
    nodes[0] = direction ? { ...title, value: title.value.charAt(0).toUpperCase() + title.value.slice(1) } : title;
  }
  const last = nodes.at(-1);
  const trailing = last?.type === 'text' ? trailingAttributes(last.value) : undefined;
  if (last?.type === 'text' && trailing) {
    nodes[nodes.length - 1] = { ...last, value: last.value.slice(0, trailing.start) };
  }
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

/** What stands on the first line of a paragraph, and what stands below it. */
function splitAtLineEnd(nodes: readonly PhrasingContent[], part: Part): [PhrasingContent[], PhrasingContent[]] {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'break') {
      return [nodes.slice(0, index), nodes.slice(index + 1)];
    }
    const end = node.type === 'text' ? /\r\n|\r|\n/u.exec(node.value) : null;
    if (node.type === 'text' && end) {
      const below = textFrom(node, end.index + end[0].length, part);
      return [
        [...nodes.slice(0, index), { ...node, value: node.value.slice(0, end.index) }],
        [...below.value === '' ? [] : [below], ...nodes.slice(index + 1)],
      ];
    }
  }
  return [[...nodes], []];
}
