/** The attribute at the end of a heading or a callout's first line: `{#id .class key=value key="words"}`. */

export interface Attributes {
  readonly id: string | undefined;
  /** Where the id stands in the text, without its `#`. */
  readonly idAt: number | undefined;
  readonly classes: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

const TRAILING = /[ \t]*\{([^{}\n]*)\}[ \t]*$/u;
/** Most attributes are no more than this, and the other pattern is long. */
const PLAIN_ID = /^[ \t]*#([A-Za-z0-9_:.-]+)[ \t]*$/u;
const PART = /#([\p{L}\p{N}_:.-]+)|\.([\p{L}_][\p{L}\p{N}_-]*)|([\p{L}_][\p{L}\p{N}_-]*)=(?:"([^"]*)"|'([^']*)'|([^\s"']+))/gu;

/**
 * Reads a trailing attribute. `start` is the index from which it, and the space before it, can be cut
 * off. Braces that hold anything else are the author's words: undefined.
 */
export function trailingAttributes(text: string): { attributes: Attributes; start: number } | undefined {
  const found = text.includes('{') ? TRAILING.exec(text) : undefined;
  const onlyId = found && PLAIN_ID.exec(found[1]!)?.[1];
  if (onlyId) {
    return { attributes: { id: onlyId, idAt: found.index + found[0].indexOf('#') + 1, classes: [], values: new Map() }, start: found.index };
  }
  if (!found || found[1]!.replace(PART, '').trim() !== '' || found[1]!.trim() === '') {
    return undefined;
  }
  let id: string | undefined;
  let idAt: number | undefined;
  const classes: string[] = [];
  const values = new Map<string, string>();
  const inside = found.index + found[0].indexOf('{') + 1;
  for (const part of found[1]!.matchAll(PART)) {
    const [, ownId, ownClass, key, ...value] = part;
    if (ownId && id === undefined) {
      id = ownId;
      idAt = inside + part.index + 1;
    }
    if (ownClass) {
      classes.push(ownClass);
    }
    if (key) {
      values.set(key, value.find((written) => written !== undefined) ?? '');
    }
  }
  return { attributes: { id, idAt, classes, values }, start: found.index };
}
