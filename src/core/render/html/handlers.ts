/** How each kind of Markdown node becomes HTML, where the dialect or safety asks for more than the usual. */
import type { Element } from 'hast';
import type { FootnoteReference, Heading, Html, ListItem, Nodes, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { defaultHandlers } from 'remark-rehype';
import { trailingAttributes } from '../../dialect/attributes';
import { spanOf } from '../../text/span';
import { htmlLines, isLineBreak } from '../pdf/html';
import { blockquoteHandler } from './callouts';
import type { RenderContext } from './context';
import { element } from './element';
import type { Handler, Handlers } from './handler';
import { imageHandler } from './images';
import { linkHandler } from './links';
import { referenceId } from './notes';
import { textHandler } from './text';

/** The handlers for one version of a document. */
export function handlersFor(context: RenderContext): Handlers {
  const link = linkHandler(context);
  const image = imageHandler(context);
  return {
    text: textHandler(context),
    heading: headingHandler(context),
    blockquote: blockquoteHandler(context),
    link,
    linkReference: link,
    image,
    imageReference: image,
    footnoteReference: noteHandler(context),
    footnoteDefinition: () => undefined,
    html,
    listItem,
    table,
  };
}

const IN_A_LINE: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference']);

/** Raw HTML is never parsed. `<br>` ends a line; of a block of HTML the words are kept, as in the PDF. */
const html: Handler = (_state, node: Html, parent: Nodes | undefined) => {
  if (parent && IN_A_LINE.has(parent.type)) {
    return isLineBreak(node.value) ? element('br', {}) : undefined;
  }
  return htmlLines(node.value).map((line) => element('p', {}, line));
};

function headingHandler(context: RenderContext): Handler {
  return (state, node: Heading) => {
    const entry = context.headingOf(node);
    const last = node.children.at(-1);
    const trailing = last?.type === 'text' ? trailingAttributes(last.value) : undefined;
    const words = last?.type === 'text' && trailing
      ? { ...node, children: [...node.children.slice(0, -1), { ...last, value: last.value.slice(0, trailing.start) }] }
      : node;
    const shown = defaultHandlers.heading(state, words);
    if (context.ownsAnchor(entry?.id, spanOf(node))) {
      shown.properties['id'] = `doc-${entry!.id}`;
    }
    return shown;
  };
}

function noteHandler(context: RenderContext): Handler {
  return (_state, node: FootnoteReference) => {
    const reference = context.notes.of(node);
    return reference
      ? element('sup', { id: referenceId(reference) }, element('a', { href: `#note-${reference.number}`, ariaLabel: `Note ${reference.number}` }, String(reference.number)))
      : { type: 'text', value: `[^${node.label ?? node.identifier}]` };
  };
}

/** The box of a task is a sign with words, not a control that cannot be used. */
const listItem: Handler = (state, node: ListItem, parent) => {
  const shown = defaultHandlers.listItem(state, node, parent);
  if (typeof node.checked === 'boolean') {
    const holder = shown.children.find((child): child is Element => child.type === 'element' && child.tagName === 'p') ?? shown;
    const box = holder.children.findIndex((child) => child.type === 'element' && child.tagName === 'input');
    holder.children[box] = element('span', { role: 'img', ariaLabel: node.checked ? 'Done:' : 'To do:' }, node.checked ? '☑' : '☐');
    shown.properties['className'] = ['task'];
  }
  return shown;
};

/** A wide table scrolls in a frame of its own, which a keyboard can reach. */
const table: Handler = (state, node: Table) => {
  const shown = defaultHandlers.table(state, node);
  const head = node.children[0]?.children.map((cell) => toString(cell).trim()).filter((words) => words !== '').join(', ');
  const frame = element('div', { className: ['scroll'], role: 'group', ariaLabel: head ? `Table: ${head}` : 'Table' }, shown);
  state.patch(node, frame);
  return frame;
};
