/** Markdown from parts: everything that comes from an author is escaped, so that it stays what it was. */
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { BlockContent, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';

const OPTIONS: Options = { bullet: '-', emphasis: '*', listItemIndent: 'one', rule: '-', extensions: [gfmToMarkdown({ tablePipeAlign: false })] };

/** The Markdown of a block, without line ends around it. */
export function markdownOf(node: RootContent): string {
  return toMarkdown({ type: 'root', children: [node] }, OPTIONS).trim();
}

/** An author's words, or ours, as text. Line ends are spaces. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value: value.replace(/\s+/gu, ' ') };
}

export function strong(...children: PhrasingContent[]): PhrasingContent {
  return { type: 'strong', children };
}

/** A prompt in brackets, which rules and exports know as not yet written. Its words are ours. */
export function promptText(words: string): PhrasingContent {
  return { type: 'html', value: `[${words}]` };
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** An item of a list, with items below it. */
export function itemMarkdown(children: readonly PhrasingContent[], below: readonly (readonly PhrasingContent[])[] = []): string {
  const nested: BlockContent[] = below.length === 0 ? [] : [{ type: 'list', ordered: false, spread: false, children: below.map((item) => listItem([paragraph(...item)])) }];
  return markdownOf({ type: 'list', ordered: false, spread: false, children: [listItem([paragraph(...children), ...nested])] });
}

/** A table; the first row is its header. */
export function tableMarkdown(rows: readonly (readonly (readonly PhrasingContent[])[])[], numeric: ReadonlySet<number>): string {
  return markdownOf({
    type: 'table',
    align: (rows[0] ?? []).map((_, index) => (numeric.has(index) ? 'right' : null)),
    children: rows.map((cells) => ({ type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children: [...children] })) })),
  });
}

function listItem(children: BlockContent[]): ListItem {
  return { type: 'listItem', spread: false, children };
}
