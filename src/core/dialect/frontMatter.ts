/** The facts at the top of a document: YAML, checked key by key. */
import { isMap, isScalar, parseDocument, type Document, type Node } from 'yaml';
import * as z from 'zod';
import { FRAMEWORK, judgedAreas, kindOf, type Framework } from '../framework';
import { gradeOf } from '../framework/grades';
import { INSPECTION_KINDS } from '../framework/inspections';
import { isDate } from '../text/dates';
import { lazily } from '../text/lazily';
import { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { inPlainWords } from '../text/yamlErrors';
import { frontMatterBody } from './parse';

export interface FrontMatter {
  readonly facts: Facts;
  readonly problems: readonly FrontMatterProblem[];
  /** The YAML between the fences; absent when there is none. */
  readonly body: Span | undefined;
  /** Where the value at a path stands, e.g. `period.to` or `lastInspection.findings.0.id`. */
  valueSpan(path: readonly PropertyKey[]): Span | undefined;
  /** Where the key at a path stands. */
  keySpan(path: readonly PropertyKey[]): Span | undefined;
}

export interface FrontMatterProblem {
  readonly message: string;
  readonly span: Span;
  /** What is wrong, for fixes. */
  readonly kind: 'absent' | 'unclosed' | 'syntax' | 'missing-key' | 'value';
  readonly key?: string;
}

const date = (what: string): z.ZodType<string> => z.string({ error: `${what} is a date, such as 2026-11-23.` }).refine(isDate, { error: `${what} is a date that exists, written as year-month-day, such as 2026-11-23.` });
const text = (what: string): z.ZodType<string> => z.string({ error: `${what} is text.` }).trim().min(1, { error: `${what} is empty.` });
const paths = (what: string): z.ZodType<string[]> => z.union([text(what).transform((one) => [one]), z.array(text(what))], { error: `${what} is a path, or a list of paths.` });
const ids = (what: string): z.ZodType<string[]> => z.union([text(what).transform((one) => [one]), z.array(text(what))], { error: `${what} is an id of the register, or a list of ids.` });
const oneOf = <const T extends readonly string[]>(what: string, values: T) => z.enum(values, { error: `${what} is one of: ${values.join(', ')}.` });

const inspectionFinding = lazily(() => z.object({
  id: z.string({ error: 'Give this finding an id that actions can name, such as “records”.' }).regex(/^[\p{L}\p{N}_][\p{L}\p{N}_.:-]*$/u, { error: 'An id has letters, digits, - and _ only, without spaces.' }),
  text: text('The text of a finding'),
  type: oneOf('The type of a finding', ['improvement', 'priority']).default('improvement'),
  closed: date('The day on which a finding was closed').optional(),
  evidence: ids('The evidence that a finding is closed').optional(),
}, { error: 'Each finding has an id, a text and a type.' }));

const responsibility = lazily(() => z.object({
  owner: text('The owner of a section').optional(),
  status: oneOf('The status of a section', ['draft', 'review', 'agreed']).optional(),
}, { error: 'A section has an owner, a status or both: { owner: Head of Service, status: draft }.' }));

/** Whether a key is needed depends on the kind of document, so here each may be absent. */
const makeSchema = ({ editions, kinds }: Framework) => {
  const areas = judgedAreas(editions);
  const area = z.string().refine((id) => areas.includes(id), { error: `A judgement area is named by its id: ${areas.join(', ')}.` });
  const grade = z.string({ error: 'A grade is a word, such as “good”.' })
    .refine((written) => gradeOf(written, editions) !== undefined, { error: `A grade is one of: ${[...new Set(editions.flatMap(({ grades }) => grades))].join(', ')}.` });
  return z.object({
    ilacs: z.union([z.string(), z.number()], { error: 'Name the edition of the inspection framework, such as 2026.' })
      .transform(String)
      .refine((id) => editions.some((edition) => edition.id === id), { error: `There is no edition of that name. Known editions: ${editions.map((edition) => edition.id).join(', ')}.` }).optional(),
    kind: z.string({ error: 'The kind of document is a word, such as self-evaluation.' })
      .refine((id) => kinds.some((kind) => kind.id === id), { error: `There is no kind of document of that name. Known kinds: ${kinds.map((kind) => kind.id).join(', ')}.` }).optional(),
    title: text('The title').optional(),
    authority: text('The authority').optional(),
    period: z.object({ from: date('The start of the period'), to: date('The end of the period') }, { error: 'The period has a from and a to, both dates: { from: 2025-10-01, to: 2026-09-30 }.' })
      .refine(({ from, to }) => from <= to, { error: 'The period ends before it begins.' }).optional(),
    status: oneOf('The status', ['draft', 'agreed', 'shared']).default('draft'),
    owner: text('The owner').optional(),
    date: date('The date of the meeting, visit or letter').optional(),
    inspection: oneOf('The inspection that a letter or report is about', INSPECTION_KINDS).optional(),
    topic: text('The topic of a focused visit').optional(),
    theme: text('The theme of a joint inspection').optional(),
    engagementMeeting: date('The engagement meeting').optional(),
    lastInspection: z.object({
      kind: oneOf('The kind of the last inspection', INSPECTION_KINDS),
      date: date('The date of the last inspection'),
      judgements: z.record(area, grade, { error: `A judgement is an area with its grade. Areas: ${areas.join(', ')}.` }).optional(),
      findings: z.array(inspectionFinding(), { error: 'Findings are a list.' }).default([]),
    }, { error: 'The last inspection has a kind, a date, judgements and findings.' }).optional(),
    notified: date('The day of notice').optional(),
    evidence: paths('The evidence register').optional(),
    selfEvaluation: text('The self-evaluation that this document is made from').optional(),
    measures: paths('The measure file').optional(),
    sections: z.record(z.string(), responsibility(), { error: 'Sections are listed by their id, each with its owner and status.' }).optional(),
  }, { error: 'The front matter is a list of keys and values, such as “authority: Wessex County Council”.' });
};

const schemas = new WeakMap<Framework, ReturnType<typeof makeSchema>>();

function schemaFor(framework: Framework): ReturnType<typeof makeSchema> {
  const schema = schemas.get(framework) ?? makeSchema(framework);
  schemas.set(framework, schema);
  return schema;
}

type Schema = z.output<ReturnType<typeof makeSchema>>;
/** What could be read; a key with a problem is absent. */
export type Facts = Readonly<Partial<Schema>>;

/** What to do about a needed key that is absent. */
const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['ilacs', 'Add “ilacs: 2026” to name the edition of the inspection framework.'],
  ['authority', 'Add “authority:” with the name of the local authority.'],
  ['period', 'Add “period:” with the first and last day that this document covers.'],
  ['date', 'Add “date:” with the day of the meeting, visit or letter, such as 2026-11-23.'],
  ['inspection', `Add “inspection:” with what the letter or report is about: ${INSPECTION_KINDS.join(', ')}.`],
  ['topic', 'Add “topic:” with the area of service, or the children, that the visit is about.'],
  ['theme', 'Add “theme:” with the theme of the joint inspection.'],
]);

/** Reads the front matter of a document. Never throws: what cannot be read is a problem. */
export function readFrontMatter(source: string, framework: Framework = FRAMEWORK): FrontMatter {
  const body = frontMatterBody(source);
  const firstLine = { start: 0, end: endOfFirstLine(source) };
  if (!body) {
    const unclosed = /^---[ \t]*[\r\n]/u.test(source);
    const message = unclosed
      ? 'The front matter is opened here with --- but never closed. Add a line of --- below its last key.'
      : 'This document has no front matter. Begin it with ---, the edition, the authority and the period, and ---.';
    return withoutFacts([{ message, span: firstLine, kind: unclosed ? 'unclosed' : 'absent' }], undefined);
  }
  const document = parseDocument(source.slice(body.start, body.end), { prettyErrors: false, stringKeys: true });
  const syntax = document.errors[0];
  if (syntax) {
    const start = Math.min(body.start + syntax.pos[0], body.end);
    return withoutFacts([{ message: `The front matter cannot be read here: ${inPlainWords(syntax.code)}`, span: wholeLine(source, start), kind: 'syntax' }], body);
  }
  return readFacts(document, body, firstLine, framework);
}

function readFacts(document: Document.Parsed, body: Span, firstLine: Span, framework: Framework): FrontMatter {
  const valueSpan = (path: readonly PropertyKey[]): Span | undefined => shift(rangeOf(document.getIn(path as unknown[], true)), body);
  const keySpan = (path: readonly PropertyKey[]): Span | undefined => shift(keyRange(document, path), body);
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 50 }) ?? {};
  } catch {
    return withoutFacts([{ message: 'The front matter repeats itself through anchors (& and *) too often to be read. Write the values out.', span: body, kind: 'syntax' }], body);
  }
  const schema = schemaFor(framework);
  const result = schema.safeParse(plain, ONCE);
  const issues = result.error?.issues ?? [];
  const facts = result.data ?? goodParts(plain, new Set(issues.map((issue) => String(issue.path[0]))), schema);
  const problems = issues.map((issue): FrontMatterProblem => {
    const key = String(issue.path[0] ?? '');
    if (issue.code === 'invalid_key') {
      return { message: issue.issues[0]?.message ?? issue.message, span: shift(keyRange(document, issue.path), body) ?? firstLine, kind: 'value', key };
    }
    return { message: issue.message, span: nearestSpan(document, issue.path, body) ?? firstLine, kind: 'value', key };
  });
  return { facts, problems: [...missingKeys(document, facts, framework, firstLine), ...problems], body, valueSpan, keySpan };
}

/** The keys that this kind of document cannot do without. Of front matter that is no list of keys, there is another thing to say. */
function missingKeys({ contents }: Document.Parsed, facts: Facts, framework: Framework, span: Span): FrontMatterProblem[] {
  const needed = contents !== null && !isMap(contents) ? [] : kindOf(facts.kind, framework).frontMatter.needed;
  return needed.filter((key) => !(isMap(contents) && contents.has(key))).map((key) => ({
    message: `The front matter lacks “${key}”. ${REMEDIES.get(key) ?? `Add “${key}:”.`}`, span, kind: 'missing-key', key,
  }));
}

/** Zod otherwise writes a program for each schema, which takes longer to compile than front matter takes to check. */
const ONCE = { jitless: true } as const;

/** The facts without the keys that have a problem, so that one bad date does not hide the rest. */
function goodParts(plain: unknown, bad: ReadonlySet<string>, schema: ReturnType<typeof makeSchema>): Facts {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
    return {};
  }
  const good = Object.fromEntries(Object.entries(plain).filter(([key]) => !bad.has(key)));
  const result = schema.safeParse(good, ONCE);
  return result.success ? result.data : {};
}

/** Where a path stands, or the nearest of its parents that exists: its key where the value is missing. */
function nearestSpan(document: Document.Parsed, path: readonly PropertyKey[], body: Span): Span | undefined {
  for (let length = path.length; length > 0; length--) {
    const found = document.getIn(path.slice(0, length) as unknown[], true);
    if (isScalar(found) && found.value === null) {
      return shift(keyRange(document, path.slice(0, length)), body);
    }
    const range = rangeOf(found);
    if (range) {
      return shift(length < path.length ? keyRange(document, path.slice(0, length)) ?? range : range, body);
    }
  }
  return body;
}

function keyRange(document: Document.Parsed, path: readonly PropertyKey[]): [number, number] | undefined {
  const parent = document.getIn(path.slice(0, -1) as unknown[], true);
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1)) : undefined;
  return rangeOf(pair?.key);
}

function rangeOf(node: unknown): [number, number] | undefined {
  const range = (node as Node | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}

function shift(range: [number, number] | undefined, body: Span): Span | undefined {
  return range && { start: body.start + range[0], end: body.start + range[1] };
}

function withoutFacts(problems: FrontMatterProblem[], body: Span | undefined): FrontMatter {
  return { facts: {}, problems, body, valueSpan: () => undefined, keySpan: () => undefined };
}

function endOfFirstLine(source: string): number {
  const end = source.search(/[\r\n]/u);
  return end < 0 ? source.length : end;
}

function wholeLine(source: string, offset: number): Span {
  const lines = new LineIndex(source);
  const start = lines.startOf(lines.positionAt(offset).line);
  return { start, end: start + endOfFirstLine(source.slice(start)) };
}
