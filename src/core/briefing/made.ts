/**
 * What was made the last time: for each block the fingerprints of its key and of its text, in a comment at
 * the end of the document. A block whose text still has its fingerprint is one that nobody has edited.
 */
import type { Root } from 'mdast';
import { percentDecoded } from '../text/percent';
import { spanOf, type Span } from '../text/span';
import type { Briefing } from './model';

const BEGINS = '<!-- ilacs-made: ';
const WHY = 'by these signs it is known which parts nobody has edited, so that only they are brought up to date';
const PAIRS_A_LINE = 4;

/** By the fingerprint of a block's key, that of its text. */
export type Made = ReadonlyMap<string, string>;

/**
 * The first digits of the SHA-256 of a text, without regard to line ends, to blanks at their ends, and to the
 * name of the self-evaluation in links, which changes when its file is renamed.
 */
export async function fingerprint(text: string, digits: number, file?: string): Promise<string> {
  const plain = withoutName(text, file).replace(/\r\n?/gu, '\n').replace(/[ \t]+$/gmu, '').trim();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(plain));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, digits);
}

function withoutName(text: string, file: string | undefined): string {
  return text.replace(/\]\(<?([^()<>\s#]+\.ilacs\.md)>?(?=[#)])/giu, (whole, path: string) => (percentDecoded(path) === file ? '](.' : whole));
}

export const KEY_DIGITS = 10;
export const TEXT_DIGITS = 16;

/** The fingerprints of all blocks of a briefing that is made from a file of that name. */
export async function madeOf({ sections }: Briefing, file: string): Promise<Made> {
  const blocks = sections.flatMap((section) => section.blocks);
  return new Map(await Promise.all(blocks.map(async ({ key, markdown }): Promise<[string, string]> => [await fingerprint(key, KEY_DIGITS), await fingerprint(markdown, TEXT_DIGITS, file)])));
}

/** The comment that holds them. */
export function madeComment(made: Made): string {
  const pairs = [...made].map(([key, text]) => `${key}.${text}`);
  const lines = Array.from({ length: Math.ceil(pairs.length / PAIRS_A_LINE) }, (_, line) => pairs.slice(line * PAIRS_A_LINE, (line + 1) * PAIRS_A_LINE).join(' '));
  return [`${BEGINS}${WHY}.`, ...lines, '-->'].join('\n');
}

/** The last such comment of a document; undefined where there is none that can be read. */
export function readMade(tree: Root): { readonly made: Made; readonly span: Span } | undefined {
  const node = tree.children.findLast((child) => child.type === 'html' && child.value.startsWith(BEGINS));
  if (node?.type !== 'html') {
    return undefined;
  }
  const pairs = [...node.value.matchAll(/(?<![0-9a-f.])([0-9a-f]{10})\.([0-9a-f]{16})(?![0-9a-f.])/gu)].map((found): [string, string] => [found[1]!, found[2]!]);
  return pairs.length === 0 ? undefined : { made: new Map(pairs), span: spanOf(node) };
}
