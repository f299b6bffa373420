/** One evidence register: YAML to entries, with every problem of form where it stands. */
import { distance } from 'fastest-levenshtein';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Scalar, type YAMLMap } from 'yaml';
import * as z from 'zod';
import { suppressionsInYaml } from '../dialect/suppressions';
import { PARTNER_IDS } from '../framework/partners';
import { dateRange, isDate } from '../text/dates';
import { lazily } from '../text/lazily';
import { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { inPlainWords } from '../text/yamlErrors';
import { EVIDENCE_KINDS, type EvidenceEntry, type EvidenceRegister, type RegisterProblem } from './base';

const text = (what: string) => z.string({ error: `${what} is text. Put it in quotation marks if it is a number.` }).trim().min(1, { error: `${what} is empty.` });

/** What citations name an entry by. */
export const entryIdSchema = lazily(() => z.string({ error: 'Each entry needs an id that citations can name, such as audit-2026-q2.' })
  // An accent is one sign or two, as the computer likes it; people see the same.
  .normalize('NFC')
  .regex(/^[\p{L}\p{N}_-]+$/u, { error: 'An id has letters, digits, - and _ only, without spaces.' }));

const NO_DAY = 'The date is a day that exists, written as year-month-day, such as 2026-10-14.';

/** The form of an entry; the order of its keys is the order in which problems are told. */
export const entrySchema = lazily(() => z.object({
  id: entryIdSchema(),
  title: text('The title'),
  kind: z.enum(EVIDENCE_KINDS, { error: `The kind is one of: ${EVIDENCE_KINDS.join(', ')}.` }),
  from: z.union([text('From').transform((one) => [one]), z.array(text('From'))], { error: 'From names whose voice it is: a list such as [children, families].' }).optional(),
  date: z.string({ error: 'The date is a day, such as 2026-10-14.' }).regex(/^\d{4}-\d{2}-\d{2}$/u, { error: NO_DAY, abort: true }).refine(isDate, { error: NO_DAY }).optional(),
  period: z.union([z.string(), z.number()], { error: 'The period is a year, month, quarter or from/to, such as 2026-Q3.' }).transform(String)
    .refine((period) => dateRange(period) !== undefined, { error: 'The period is a year (2026), a month (2026-09), a quarter (2026-Q3), a financial year (2026-27) or from/to.' }).optional(),
  file: text('The file').optional(),
  url: text('The url').regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/\S+$/u, { error: 'The url is a web address that begins with https://.' }).optional(),
  owner: text('The owner').optional(),
  partner: z.enum(PARTNER_IDS, { error: `The partner whose evidence it is, is one of: ${PARTNER_IDS.join(', ')}.` }).optional(),
  purpose: z.enum(['routine', 'inspection'], { error: 'The purpose is routine or inspection.' }).default('routine'),
  sha256: z.string({ error: 'The fingerprint is kept by the tool; delete this line if it was changed by hand.' }).regex(/^[0-9a-f]{64}$/iu, { error: 'The fingerprint is kept by the tool; delete this line if it was changed by hand.' }).optional(),
  public: z.boolean({ error: 'Public is true or false.' }).default(false),
}, { error: 'Each entry is a list of keys and values that begins with “- id:”.' }));

/** What is left of an entry without the keys that cannot be read. */
const partialSchema = lazily(() => entrySchema().partial());

/**
 * Reads a register. Never throws. `today` (ISO) is what a date may not lie after. An entry with a
 * problem is kept as far as it can be read, so that citations of it are not called unknown as well.
 */
export function readRegister(uri: string, source: string, today: string): EvidenceRegister {
  return new RegisterReader(uri, source, today).read();
}

class RegisterReader {
  readonly #entries: EvidenceEntry[] = [];
  readonly #problems: RegisterProblem[] = [];
  readonly #lines: LineIndex;

  constructor(private readonly uri: string, private readonly source: string, private readonly today: string) {
    this.#lines = new LineIndex(source);
  }

  read(): EvidenceRegister {
    const document = parseDocument(this.source, { prettyErrors: false, stringKeys: true });
    const syntax = document.errors[0];
    if (syntax) {
      this.#problem(`The register cannot be read here: ${inPlainWords(syntax.code)}`, this.#lineOf(syntax.pos[0]));
      this.#sound(document);
    } else if (isSeq(document.contents)) {
      document.contents.items.forEach((item) => { this.#entry(document, item as Node); });
    } else if (document.contents !== null) {
      this.#problem('A register is a list: each entry begins with “- id:” at the start of a line.', this.#lineOf(document.contents.range[0]));
    }
    return { uri: this.uri, text: this.source, lines: this.#lines, entries: this.#entries, unreadable: document.contents !== null && (syntax !== undefined || !isSeq(document.contents)), suppressions: suppressionsInYaml(this.source), problems: this.#problems };
  }

  /** Where something cannot be read, the entries that are whole and right are kept: what cites them is not to stand alone. */
  #sound(document: Document): void {
    const items = isSeq(document.contents) ? document.contents.items as Node[] : [];
    for (const item of items.filter((one): one is YAMLMap.Parsed => isMap(one))) {
      const entry = entrySchema().safeParse(this.#plain(document, item)).data;
      if (entry) {
        this.#entries.push(this.#entryOf(item, this.#span(item)!, entry));
      }
    }
  }

  #entry(document: Document, item: Node): void {
    const node = isAlias(item) ? item.resolve(document) : item;
    const span = this.#span(item) ?? { start: 0, end: 0 };
    const plain = this.#plain(document, item);
    if (!isMap(node) || typeof plain !== 'object' || plain === null) {
      this.#problem('Each entry is a list of keys and values that begins with “- id:”.', span);
      return;
    }
    const checked = entrySchema().safeParse(plain);
    checked.error?.issues.forEach((issue) => {
      const missing = !node.has(issue.path[0]);
      this.#problem(missing && issue.path[0] !== 'id' ? `This entry lacks a ${String(issue.path[0])}. ${issue.message}` : issue.message, this.#spanAt(node, issue.path) ?? this.#lineOf(span.start));
    });
    this.#sense(node, checked.data);
    const readable = checked.data ?? partialSchema().safeParse(withoutBadKeys(plain, checked.error!.issues)).data;
    if (readable?.id !== undefined) {
      this.#entries.push(this.#entryOf(node, span, { ...readable, id: readable.id }));
    }
  }

  /** What no schema says: values that are well formed but cannot be, and keys that are another by a slip. */
  #sense(node: YAMLMap, entry: z.output<ReturnType<typeof entrySchema>> | undefined): void {
    for (const { key } of node.items) {
      const meant = isScalar(key) && typeof key.value === 'string' ? slipOf(key.value, node) : undefined;
      if (meant !== undefined) {
        this.#problem(`No entry has a “${String((key as Scalar).value)}”. Did you mean “${meant}”?`, this.#span(key)!);
      }
    }
    if (entry?.date !== undefined && entry.date > this.today) {
      this.#problem('This date lies in the future. Give the day on which the evidence was made.', this.#spanAt(node, ['date'])!);
    }
    if (entry && entry.file === undefined && entry.url === undefined) {
      this.#problem('This entry names neither a file nor a url, so nobody can find it. Add one of them.', this.#spanAt(node, ['id'])!);
    }
  }

  #entryOf(node: YAMLMap, span: Span, data: Partial<z.output<ReturnType<typeof entrySchema>>> & { id: string }): EvidenceEntry {
    const valueSpans = new Map<string, Span>();
    for (const pair of node.items) {
      const value = this.#span(pair.value);
      if (isScalar(pair.key) && value) {
        valueSpans.set(String(pair.key.value), value);
      }
    }
    return {
      id: data.id, title: data.title ?? data.id, kind: data.kind, from: data.from ?? [], date: data.date, period: data.period,
      file: data.file, url: data.url, owner: data.owner, partner: data.partner, purpose: data.purpose ?? 'routine', public: data.public ?? false, sha256: data.sha256,
      register: this.uri, span, idSpan: valueSpans.get('id') ?? span, valueSpans,
    };
  }

  #plain(document: Document, item: Node): unknown {
    try {
      return item.toJS(document, { maxAliasCount: 50 });
    } catch {
      return undefined;
    }
  }

  /** Where the value at a path stands, or the key where it has none. */
  #spanAt(node: YAMLMap, path: readonly PropertyKey[]): Span | undefined {
    const value = node.getIn(path as unknown[], true) as Node | undefined;
    const key = node.items.find((pair) => isScalar(pair.key) && pair.key.value === path[0])?.key;
    return isScalar(value) && value.value === null ? this.#span(key) : this.#span(value) ?? this.#span(key);
  }

  #span(node: unknown): Span | undefined {
    const range = (node as Node | null | undefined)?.range;
    return range ? { start: range[0], end: range[1] } : undefined;
  }

  #lineOf(offset: number): Span {
    const { line } = this.#lines.positionAt(offset);
    const start = this.#lines.startOf(line);
    const whole = this.source.slice(start, this.#lines.startOf(line + 1));
    return { start, end: start + whole.trimEnd().length };
  }

  #problem(message: string, span: Span): void {
    this.#problems.push({ message, span });
  }
}

/** The key that one which means nothing was to be; undefined where it means something, or is a note of the author's own. */
function slipOf(key: string, entry: YAMLMap): string | undefined {
  const known = Object.keys(entrySchema().shape);
  return known.includes(key) ? undefined : known.find((other) => !entry.has(other) && (distance(key.toLowerCase(), other) <= 1 || (other.length > 4 && distance(key.toLowerCase(), other) === 2)));
}

function withoutBadKeys(plain: object, issues: readonly { path: readonly PropertyKey[] }[]): object {
  const bad = new Set(issues.map((issue) => String(issue.path[0])));
  return Object.fromEntries(Object.entries(plain).filter(([key]) => !bad.has(key)));
}
