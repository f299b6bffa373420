/** The word list that an authority keeps beside its documents: `.ilacs/wording.yaml`. */
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import * as z from 'zod';
import { lazily } from '../text/lazily';
import { LineIndex, type Lines } from '../text/lines';
import type { Span } from '../text/span';
import { inPlainWords } from '../text/yamlErrors';
import type { LocalWording } from './local';

/** Where it is, from a folder of the workspace. */
export const WORD_LIST = '.ilacs/wording.yaml';

export interface WordList extends LocalWording {
  readonly uri: string;
  readonly text: string;
  readonly lines: Lines;
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

/** Longer than any phrase; a sentence in the list would only ever match itself. */
const LONGEST = 120;

const words = lazily(() => z.string({ error: 'Write words here, in quotation marks if they hold a colon or begin with a sign.' }).trim()
  .min(2, { error: 'One sign alone would be found everywhere. Write a word or a phrase.' })
  .max(LONGEST, { error: `This is longer than a phrase. Write at most ${LONGEST} signs.` }));
const list = (what: string) => z.array(words(), { error: `${what} are a list: each begins with “- ” on a line of its own.` }).nullish();

const schema = lazily(() => z.strictObject({
  phrases: z.array(z.union([words(), z.strictObject({ phrase: words(), why: words().optional(), instead: words().optional() }, { error: 'A phrase has the keys phrase, why and instead.' })], { error: 'A phrase is words of its own, or has the keys phrase, why and instead.' }), { error: 'Phrases are a list: each begins with “- ” on a line of its own.' }).nullish(),
  exceptions: list('Exceptions'),
  terms: list('Terms'),
}, { error: (issue) => issue.code === 'unrecognized_keys' ? `A word list has the keys phrases, exceptions and terms, not “${issue.keys.join('”, “')}”.` : 'A word list has the keys phrases, exceptions and terms.' }));

/** Reads a word list; what is wrong in it is told, and what is right is used. Never throws. */
export function readWordList(uri: string, text: string): WordList {
  const lines = new LineIndex(text);
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
  const plain = document.errors.length > 0 ? undefined : plainOf(document);
  if (plain === undefined) {
    const [syntax] = document.errors;
    const start = lines.startOf(lines.positionAt(syntax?.pos[0] ?? 0).line);
    const problem = { message: `The word list cannot be read here: ${inPlainWords(syntax?.code ?? '')}`, span: { start, end: start + text.slice(start).split(/\r?\n/u)[0]!.length } };
    return { uri, text, lines, problems: [problem], phrases: [], exceptions: [], terms: [] };
  }
  const issues = schema().safeParse(plain).error?.issues ?? [];
  const spanAt = (path: readonly PropertyKey[]): Span => spanOf(path.length === 0 ? document.contents : document.getIn(path as unknown[], true)) ?? (path.length > 0 ? spanAt(path.slice(0, -1)) : { start: 0, end: text.length });
  const problems = issues.map((issue) => ({ message: issue.message, span: issue.code === 'unrecognized_keys' ? keySpan(document.contents, issue.keys[0]!) ?? spanAt(issue.path) : spanAt(issue.path) }));
  return { uri, text, lines, problems: [...problems, ...contradictions(plain, spanAt)], ...usable(plain) };
}

/** Undefined where it refers to what is not there, or to itself again and again. */
function plainOf(document: Document): unknown {
  try {
    return (document.toJS({ maxAliasCount: 50 }) as unknown) ?? {};
  } catch {
    return undefined;
  }
}

/** What can be used of it, word by word. */
function usable(plain: unknown): LocalWording {
  const part = (key: string): unknown[] => {
    const value = (plain as Record<string, unknown> | undefined)?.[key];
    return Array.isArray(value) ? value : [];
  };
  const strings = (key: string): string[] => part(key).flatMap((one) => words().safeParse(one).data ?? []);
  const phrase = z.union([words().transform((one) => ({ phrase: one })), z.object({ phrase: words(), why: words().optional(), instead: words().optional() })]);
  return { phrases: part('phrases').flatMap((one) => phrase.safeParse(one).data ?? []), exceptions: strings('exceptions'), terms: strings('terms') };
}

/** Words that are both told and excepted would never be told. */
function contradictions(plain: unknown, spanAt: (path: readonly PropertyKey[]) => Span): WordList['problems'] {
  const { phrases, exceptions } = usable(plain);
  const told = new Set(phrases.map(({ phrase }) => phrase.toLowerCase()));
  return exceptions.flatMap((exception, index) => told.has(exception.toLowerCase())
    ? [{ message: `“${exception}” stands among the phrases as well, so it would never be told. Take one of them out.`, span: spanAt(['exceptions', index]) }]
    : []);
}

function spanOf(node: unknown): Span | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}

function keySpan(contents: unknown, key: string): Span | undefined {
  const pair = isMap(contents) ? contents.items.find((one) => isScalar(one.key) && one.key.value === key) : undefined;
  return spanOf(pair?.key);
}

export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** A new word list, with a word on what belongs in it. */
export const WORD_LIST_STARTER = `# Words of your own for the checks of wording, shared by all who write in this folder.

# Reads as written for inspection here, besides what does everywhere.
phrases:
#  - phrase: inspection bible
#    why: It is kept for inspectors alone.
#    instead: Name the record that the service keeps all year round.

# A sentence with one of these is fine.
exceptions:

# Names of teams, places and awards: whatever they are made of, they are only names.
terms:
`;

/**
 * The edit that adds an exception behind the last one. Throws, in words, where the list cannot be added to as it stands; then
 * nothing must be written.
 */
export function exceptionInsertion(exception: string, text: string): Insertion {
  const quoted = JSON.stringify(exception.replace(/\s+/gu, ' ').trim());
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const contents = parseDocument(text, { prettyErrors: false, stringKeys: true }).contents;
  const pair = isMap(contents) ? contents.items.find((one) => isScalar(one.key) && one.key.value === 'exceptions') : undefined;
  const insertion = pair ? within(pair, quoted, text, lineEnd) : { offset: text.length, text: `${text === '' || text.endsWith('\n') ? '' : lineEnd}exceptions:${lineEnd}  - ${quoted}${lineEnd}` };
  const [before, after] = [readWordList('', text), insertion && readWordList('', text.slice(0, insertion.offset) + insertion.text + text.slice(insertion.offset))];
  if (!insertion || after?.exceptions.length !== before.exceptions.length + 1 || after.problems.length > before.problems.length) {
    throw new Error(`The word list cannot be added to as it stands. Open ${WORD_LIST}, and add ${quoted} under “exceptions:” yourself.`);
  }
  return insertion;
}

function within({ key, value }: { readonly key: unknown; readonly value: unknown }, quoted: string, text: string, lineEnd: string): Insertion | undefined {
  const last = isSeq(value) && !value.flow ? spanOf(value.items.at(-1)) : undefined;
  const end = last?.end ?? (isSeq(value) ? undefined : spanOf(key)?.end);
  if (end === undefined) {
    return undefined;
  }
  const indent = last ? /[^\n]*$/u.exec(text.slice(0, last.start))![0].replace(/-\s*$/u, '').length : 2;
  const offset = end + /^[^\r\n]*/u.exec(text.slice(end))![0].length;
  return { offset, text: `${lineEnd}${' '.repeat(indent)}- ${quoted}` };
}
