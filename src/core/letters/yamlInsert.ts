/** Additions to YAML that a person wrote: a few signs are put in, and not one of the others is touched. */
import { isMap, isSeq, stringify, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../text/span';

export interface Insertion {
  readonly span: Span;
  readonly newText: string;
}

/** A value as it stands in the braces of one line: quoted where YAML asks for it. */
export function inFlow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: true, lineWidth: 0 }).trimEnd();
}

/** Puts a key behind the last one of a mapping. `value` is what stands behind the colon in one line, or the lines of a list below it. */
export function addKey(map: YAMLMap, key: string, value: string | readonly string[], source: string): Insertion {
  const last = map.items.at(-1);
  if (map.flow || !last) {
    const flow = typeof value === 'string' ? value : `[ ${value.join(', ')} ]`;
    return at(insideEnd(map, source), `${last ? ', ' : ' '}${key}: ${flow}${last ? '' : ' '}`);
  }
  const indent = indentOf((last.key as Node).range![0], source);
  const lines = typeof value === 'string' ? [`${indent}${key}: ${value}`] : [`${indent}${key}:`, ...value.map((item) => `${indent}  - ${item}`)];
  return linesBehind(endOfPair(last), lines, source);
}

/** Puts items behind the last one of a list, each given in one line. Undefined where the value is no list that stands there. */
export function addItems({ value }: Pair, items: readonly string[], source: string): Insertion | undefined {
  if (isSeq(value) && (value.flow || value.items.length === 0)) {
    const isEmpty = value.items.length === 0;
    return at(insideEnd(value, source), isEmpty ? ` ${items.join(', ')} ` : `, ${items.join(', ')}`);
  }
  if (isSeq(value)) {
    const indent = indentOf(dashBefore(value, source), source);
    return linesBehind(endOfItem(value.items.at(-1)) ?? endOf(value)!, items.map((item) => `${indent}- ${item}`), source);
  }
  return undefined;
}

/** The line end that a text has. */
export function lineEndOf(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}

/** Behind the line in which something ends, comments at its end included. */
function linesBehind(end: number, lines: readonly string[], source: string): Insertion {
  // The text of a block such as `|` ends behind its line break.
  const before = source[end - 1] === '\n' ? end - (source[end - 2] === '\r' ? 2 : 1) : end + /^[^\r\n]*/u.exec(source.slice(end))![0].length;
  const lineEnd = lineEndOf(source);
  return at(before, lines.map((line) => `${lineEnd}${line}`).join(''));
}

/** Before the bracket that closes a collection, and before the space in front of it. */
function insideEnd(node: YAMLMap | YAMLSeq, source: string): number {
  const close = node.range![1] - 1;
  const inside = source.slice(node.range![0] + 1, close).trimEnd();
  return node.range![0] + 1 + inside.length;
}

/** Where the dash of the first item of a list stands. */
function dashBefore(list: YAMLSeq, source: string): number {
  const first = (list.items[0] as Node).range![0];
  return source.lastIndexOf('-', first - 1);
}

function indentOf(offset: number, source: string): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  return /^ */u.exec(source.slice(start, offset))![0];
}

function endOfPair({ key, value }: Pair): number {
  const deepest = isMap(value) && value.items.length > 0 && !value.flow ? endOfPair(value.items.at(-1)!) : isSeq(value) && value.items.length > 0 && !value.flow ? endOfItem(value.items.at(-1)) : endOf(value);
  return deepest ?? endOf(key)!;
}

function endOfItem(item: unknown): number | undefined {
  return isMap(item) && item.items.length > 0 && !item.flow ? endOfPair(item.items.at(-1)!) : endOf(item);
}

function endOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[1];
}

function at(place: number, newText: string): Insertion {
  return { span: { start: place, end: place }, newText };
}
