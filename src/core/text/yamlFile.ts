/** A YAML file that an authority keeps, as plain values, with the place of each. */
import { isMap, isScalar, parseDocument, type Document, type Node } from 'yaml';
import { LineIndex } from './lines';
import type { Span } from './span';
import { inPlainWords } from './yamlErrors';

export interface YamlFile {
  readonly lines: LineIndex;
  /** Undefined where it cannot be read. */
  readonly plain: unknown;
  /** Why it cannot be read, in words, and where. */
  readonly unreadable: { readonly message: string; readonly span: Span } | undefined;
  /** Where the value at a path stands, or the nearest around it. */
  spanAt(path: readonly PropertyKey[]): Span;
  /** Where a key of the map at a path stands; the map itself where it has no such key. */
  keySpanAt(path: readonly PropertyKey[], key: PropertyKey): Span;
}

/** Reads a file; `name` begins the sentence that says why it cannot be read. Never throws. */
export function readYamlFile(text: string, name: string): YamlFile {
  const lines = new LineIndex(text);
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
  const spanAt = (path: readonly PropertyKey[]): Span => spanOf(nodeAt(document, path)) ?? (path.length > 0 ? spanAt(path.slice(0, -1)) : { start: 0, end: text.length });
  const keySpanAt = (path: readonly PropertyKey[], key: PropertyKey): Span => {
    const map = nodeAt(document, path);
    const pair = isMap(map) ? map.items.find((one) => isScalar(one.key) && one.key.value === key) : undefined;
    return spanOf(pair?.key) ?? spanAt(path);
  };
  const plain = document.errors.length > 0 ? undefined : plainOf(document);
  const start = lines.startOf(lines.positionAt(document.errors[0]?.pos[0] ?? 0).line);
  const unreadable = plain === undefined
    ? { message: `${name} cannot be read here: ${inPlainWords(document.errors[0]?.code ?? '')}`, span: { start, end: start + text.slice(start).split(/\r?\n/u)[0]!.length } }
    : undefined;
  return { lines, plain, unreadable, spanAt, keySpanAt };
}

function nodeAt(document: Document, path: readonly PropertyKey[]): unknown {
  return path.length === 0 ? document.contents : document.getIn(path as unknown[], true);
}

/** Undefined where it refers to what is not there, or to itself again and again. */
function plainOf(document: Document): unknown {
  try {
    return (document.toJS({ maxAliasCount: 50 }) as unknown) ?? {};
  } catch {
    return undefined;
  }
}

function spanOf(node: unknown): Span | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}
