/**
 * Putting what a letter found into the facts of a self-evaluation. Only additions, and the kind, date and grades of another
 * inspection where its author chose so: findings that are there stay, and so do comments, quotes and odd spacing.
 */
import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { readFrontMatter, type FrontMatter } from '../dialect/frontMatter';
import type { SelfEvaluation } from '../dialect/model';
import type { LastInspection } from '../route';
import type { TextEdit } from '../rules/rule';
import type { LetterFinding } from './model';
import { bare } from './words';
import { addItems, addKey, inFlow, lineEndOf, type Insertion } from './yamlInsert';

export interface NewFinding extends Pick<LetterFinding, 'id' | 'text'> {
  readonly type: 'improvement' | 'priority';
}

/** What is to be put in, as its author confirmed it. */
export interface Addition {
  readonly kind: LastInspection['kind'];
  /** The day of the letter or report, ISO 8601. */
  readonly date: string;
  /** Grades by the id of the area. */
  readonly judgements: ReadonlyMap<string, string>;
  readonly findings: readonly NewFinding[];
}

/** Where another inspection is named already: keep it and add the findings, or let this one be the last. Earlier findings stay with both. */
export type Existing = 'keep' | 'replace';

export interface AdditionResult {
  /** One change: to be made together. Empty where there is nothing to add. */
  readonly edits: readonly TextEdit[];
  readonly added: readonly NewFinding[];
  /** Those that the document has already, by their words. */
  readonly known: readonly NewFinding[];
}

/** Whether the document names another inspection than this one as its last. */
export function namesAnother({ frontMatter }: Pick<SelfEvaluation, 'frontMatter'>, { kind, date }: Pick<Addition, 'kind' | 'date'>): LastInspection | undefined {
  const last = frontMatter.facts.lastInspection;
  return last && (last.kind !== kind || last.date !== date) ? last : undefined;
}

/** The edits that put an addition into a document. Throws, in words, where its facts cannot be added to; then nothing must be written. */
export function addToInspection(model: Pick<SelfEvaluation, 'frontMatter' | 'text' | 'anchors'>, addition: Addition, existing: Existing): AdditionResult {
  const { frontMatter, text } = model;
  const { body, facts } = frontMatter;
  if (!body || frontMatter.problems.some(({ kind, key }) => kind === 'syntax' || kind === 'unclosed' || key === 'lastInspection')) {
    throw new Error('The facts at the top of the self-evaluation cannot be added to as they stand. Put right what is marked there, and add the letter again; nothing was written.');
  }
  const { added, known } = sift(addition.findings, facts.lastInspection?.findings ?? [], new Set(model.anchors.keys()));
  const source = text.slice(body.start, body.end);
  const insertions = facts.lastInspection ? change(source, facts.lastInspection, { ...addition, findings: added }, existing) : [newInspection(source, { ...addition, findings: added })];
  const edits = insertions.map(({ span, newText }): TextEdit => ({ span: { start: span.start + body.start, end: span.end + body.start }, newText }));
  if (!isAdded(frontMatter, applied(text, edits), added, facts.lastInspection && existing === 'keep' ? facts.lastInspection : addition)) {
    throw new Error('The facts at the top of the self-evaluation are written in a way that cannot be added to safely. Add the findings below lastInspection yourself; nothing was written.');
  }
  return { edits, added, known };
}

/** What is new, with ids that nothing in the document has. */
function sift(findings: readonly NewFinding[], present: LastInspection['findings'], taken: Set<string>): Pick<AdditionResult, 'added' | 'known'> {
  const texts = new Set(present.map((finding) => bare(finding.text)));
  present.forEach(({ id }) => taken.add(id));
  const known = findings.filter((finding) => texts.has(bare(finding.text)));
  const added = findings.filter((finding) => !known.includes(finding)).map((finding): NewFinding => {
    let id = finding.id;
    for (let number = 2; taken.has(id); number++) {
      id = `${finding.id}-${number}`;
    }
    taken.add(id);
    return { ...finding, id };
  });
  return { added, known };
}

function asItem({ id, text, type }: NewFinding): string {
  return inFlow({ id, text, type });
}

/** At the end of the facts. */
function newInspection(source: string, { kind, date, judgements, findings }: Addition): Insertion {
  const lines = [
    'lastInspection:', `  kind: ${kind}`, `  date: ${date}`,
    ...judgements.size > 0 ? ['  judgements:', ...[...judgements].map(([area, grade]) => `    ${area}: ${grade}`)] : [],
    ...findings.length > 0 ? ['  findings:', ...findings.map((finding) => `    - ${asItem(finding)}`)] : [],
  ];
  const lineEnd = lineEndOf(source);
  const isEnded = source === '' || /[\r\n]$/u.test(source);
  const place = source.length;
  return { span: { start: place, end: place }, newText: `${isEnded ? '' : lineEnd}${lines.map((line) => `${line}${lineEnd}`).join('')}` };
}

function change(source: string, last: LastInspection, addition: Addition, existing: Existing): Insertion[] {
  const { contents } = parseDocument(source, { prettyErrors: false, stringKeys: true });
  const map = isMap(contents) ? contents.get('lastInspection', true) as unknown : undefined;
  if (!isMap(map)) {
    return [];
  }
  const isSame = last.kind === addition.kind && last.date === addition.date;
  const replaced = existing === 'replace' && !isSame
    ? [...setValue(map, 'kind', addition.kind), ...setValue(map, 'date', addition.date)]
    : [];
  const judged = isSame || existing === 'replace' ? setJudgements(map, addition.judgements, source, replaced.length > 0) : [];
  return merged([...replaced, ...judged, ...addFindings(map, addition.findings, source)]);
}

function addFindings(map: YAMLMap, findings: readonly NewFinding[], source: string): Insertion[] {
  if (findings.length === 0) {
    return [];
  }
  const pair = pairOf(map, 'findings');
  const items = findings.map(asItem);
  const insertion = pair ? addItems(pair, items, source) : addKey(map, 'findings', items, source);
  return insertion ? [insertion] : [];
}

/** Grades that are not there are added; those that are there give way only to another inspection's. */
function setJudgements(map: YAMLMap, judgements: ReadonlyMap<string, string>, source: string, mayReplace: boolean): Insertion[] {
  const there = pairOf(map, 'judgements')?.value;
  if (judgements.size === 0) {
    return [];
  }
  if (!isMap(there)) {
    return pairOf(map, 'judgements') ? [] : [addKey(map, 'judgements', inFlow(Object.fromEntries(judgements)), source)];
  }
  return [...judgements].flatMap(([area, grade]) => {
    const known = pairOf(there, area);
    return known ? (mayReplace ? setValue(there, area, grade) : []) : [addKey(there, area, grade, source)];
  });
}

function setValue(map: YAMLMap, key: string, value: string): Insertion[] {
  const node = pairOf(map, key)?.value;
  return isScalar(node) && node.range && String(node.value) !== value ? [{ span: { start: node.range[0], end: node.range[1] }, newText: value }] : [];
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key);
}

/** Insertions at one place become one, in their order: an editor may put them in any. */
function merged(insertions: readonly Insertion[]): Insertion[] {
  const byPlace = new Map<number, Insertion>();
  const others: Insertion[] = [];
  for (const insertion of insertions) {
    const { span: { start, end }, newText } = insertion;
    if (start === end) {
      byPlace.set(start, { span: { start, end }, newText: (byPlace.get(start)?.newText ?? '') + newText });
    } else {
      others.push(insertion);
    }
  }
  return [...others, ...byPlace.values()].sort((a, b) => a.span.start - b.span.start);
}

/** A text with edits made. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits].sort((a, b) => b.span.start - a.span.start).reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

/** What would be written is read again first: all that was there is there, and what is new stands behind it. */
function isAdded(before: FrontMatter, text: string, added: readonly NewFinding[], { kind, date }: Pick<Addition, 'kind' | 'date'>): boolean {
  const after = readFrontMatter(text);
  const [old, now] = [before.facts.lastInspection?.findings ?? [], after.facts.lastInspection?.findings ?? []];
  const rest = (facts: FrontMatter['facts']): string => JSON.stringify({ ...facts, lastInspection: undefined });
  return after.problems.length <= before.problems.length
    && after.facts.lastInspection?.kind === kind && after.facts.lastInspection.date === date
    && rest(after.facts) === rest(before.facts)
    && JSON.stringify(now) === JSON.stringify([...old, ...added.map(({ id, text: words, type }) => ({ id, text: words, type }))]);
}
