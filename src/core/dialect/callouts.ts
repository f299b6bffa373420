/** Callouts: block quotes that begin with `[!TYPE]`. */
import type { Blockquote } from 'mdast';
import { contains, spanOf, type Span } from '../text/span';
import { trailingAttributes } from './attributes';
import type { Callout, CalloutKind, DirectionOfTravel, Part, ProseBlock } from './model';
import { proseOf, type Prose } from './prose';

const KINDS: Readonly<Record<string, CalloutKind>> = {
  STRENGTH: 'strength', IMPROVEMENT: 'improvement', PRIORITY: 'priority', DIRECTION: 'direction',
};
const DIRECTIONS: readonly DirectionOfTravel[] = ['improved', 'maintained', 'deteriorated'];

/** Names of the callouts as people say them. */
export const CALLOUT_NAMES: Readonly<Record<CalloutKind, string>> = {
  strength: 'Strength',
  improvement: 'Area for improvement',
  priority: 'Area for priority action',
  direction: 'Direction of travel',
};

const MARKER = /^\s*\[!([A-Za-z]+)\][ \t]*/u;

/** The first line of a callout, read. */
export interface CalloutLine {
  /** Undefined for a type of GitHub's own, such as `[!NOTE]`. */
  readonly kind: CalloutKind | undefined;
  readonly title: string;
  /** Marked `{.internal}`: the public edition leaves it out. */
  readonly internal: boolean;
  readonly id: string | undefined;
  readonly idSpan: Span | undefined;
  readonly direction: DirectionOfTravel | undefined;
  readonly markerSpan: Span;
  /** The title as prose, without marker and attribute. */
  readonly titleProse: Prose;
  /** What of the first paragraph stands below the first line. */
  readonly rest: Prose;
}

/** Reads the first line of a block quote; undefined when it is an ordinary quotation. */
export function readCallout(node: Blockquote, source: string): CalloutLine | undefined {
  const first = node.children[0];
  if (first?.type !== 'paragraph') {
    return undefined;
  }
  const prose = proseOf(first.children, source, spanOf(first));
  const marker = MARKER.exec(prose.text);
  if (!marker) {
    return undefined;
  }
  const lineEnd = prose.text.search(/[\r\n]/u) < 0 ? prose.text.length : prose.text.search(/[\r\n]/u);
  const line = prose.text.slice(marker[0].length, lineEnd);
  const trailing = trailingAttributes(line);
  const titleEnd = marker[0].length + (trailing?.start ?? line.length);
  const title = prose.text.slice(marker[0].length, titleEnd).trim();
  const id = trailing?.attributes.id;
  const idStart = marker[0].length + (trailing?.attributes.idAt ?? 0);
  const kind = KINDS[marker[1]!.toUpperCase()];
  return {
    kind,
    title,
    id,
    internal: trailing?.attributes.classes.includes('internal') ?? false,
    idSpan: id === undefined ? undefined : prose.sourceSpan(idStart, idStart + id.length),
    direction: kind === 'direction' ? DIRECTIONS.find((word) => new RegExp(`^${word}\\b`, 'iu').test(title)) : undefined,
    markerSpan: prose.sourceSpan(marker[0].indexOf('['), marker[0].trimEnd().length),
    titleProse: prose.slice(marker[0].length, titleEnd),
    rest: prose.slice(lineEnd, prose.text.length),
  };
}

/** Whether a passage is a callout that states a strength or a weakness. */
export function isFinding(block: Pick<ProseBlock, 'kind' | 'span'>, part: Pick<Part, 'callouts'>): boolean {
  return findingOf(block, part) !== undefined;
}

/** The callout that a passage is, if it states a strength or a weakness. */
export function findingOf({ kind, span }: Pick<ProseBlock, 'kind' | 'span'>, { callouts }: Pick<Part, 'callouts'>): Callout | undefined {
  return kind === 'callout' ? callouts.find((callout) => callout.kind !== 'direction' && contains(callout.span, span)) : undefined;
}

/** Whether something stands in an area for improvement or for priority action. */
export function inWeakness(place: Span, { callouts }: Pick<Part, 'callouts'>): boolean {
  return callouts.some(({ kind, span }) => (kind === 'improvement' || kind === 'priority') && contains(span, place));
}

/** Whether a callout says anything, by its Markdown behind the marker; one that holds nothing but prompts is no finding yet. */
export function isBegun(markdown: string): boolean {
  return /[\p{L}\p{N}]/u.test(markdown.replace(/\[(?!@)[^[\]]*\](?!\()|\{#[^{}]*\}/gu, ''));
}
