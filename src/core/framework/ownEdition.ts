/**
 * An edition that an authority keeps beside its documents, in `.ilacs/editions/*.yaml`: one that comes with the tool,
 * with the authority's own headings, judgement areas, prompts, criteria and rules of inspection in place of some of its own.
 */
import * as z from 'zod';
import { lazily } from '../text/lazily';
import type { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { readYamlFile, type YamlFile } from '../text/yamlFile';
import { EDITIONS, editionOf, FRAMEWORK, type Framework } from './index';
import { mergedInspections, ownInspectionShape } from './ownInspections';
import { editionSchema, type Edition } from './schema';

/** Where they are, from a folder of the workspace. */
export const EDITION_FOLDER = '.ilacs/editions';

export interface EditionFile {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** As far as it could be read; undefined where it does not say what it is and what it is based on. */
  readonly edition: Edition | undefined;
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

const words = (what: string) => z.string({ error: `${what} is text. Put it in quotation marks if it is a number or holds a colon.` }).trim().min(1, { error: `${what} is empty.` });
const wordings = lazily(() => z.array(words('A wording'), { error: 'Wordings are a list: each begins with “- ” on a line of its own.' }).optional());
const keys = (...known: string[]) => ({ error: (issue: { readonly code?: string; readonly keys?: readonly string[] }): string => issue.code === 'unrecognized_keys' ? `There is no key “${issue.keys?.join('”, “') ?? ''}” here. The keys are ${known.join(', ')}.` : `This has the keys ${known.join(', ')}.` });
const list = (what: string) => ({ error: `${what} are a list: each begins with “- id:”.` });

const shape = lazily(() => ({
  id: z.union([words('The id'), z.number()], { error: 'Give the edition an id, such as wessex-2026. Documents name it as “ilacs: wessex-2026”.' }).transform(String)
    .refine((id) => /^[\p{L}\p{N}._-]+$/u.test(id), { error: 'An id has letters, digits, full stops, - and _ only, without spaces.' })
    .refine((id) => editionOf(id) === undefined, { error: 'An edition of this id comes with the tool. Choose another, such as wessex-2026.' }),
  name: words('The name'),
  extends: z.union([z.string(), z.number()], { error: `Say which edition it is based on: ${EDITIONS.map(({ id }) => id).join(', ')}.` }).transform(String)
    .refine((id) => editionOf(id) !== undefined, { error: `An edition is based on one that comes with the tool: ${EDITIONS.map(({ id }) => id).join(', ')}.` }),
  from: z.string({ error: 'It is in force from a month, such as 2026-04.' }).regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, { error: 'It is in force from a month, such as 2026-04.' }).optional(),
  questions: z.array(z.strictObject({
    id: z.enum(['q1', 'q2', 'q3'], { error: 'A question is q1, q2 or q3.' }), heading: words('The heading').optional(), wordings: wordings(), prompt: words('The prompt').optional(),
  }, keys('id', 'heading', 'wordings', 'prompt')), list('Questions')).optional(),
  areas: z.array(z.strictObject({
    id: z.string({ error: 'Each judgement area has an id, such as care-leavers.' }).regex(/^[a-z-]+$/u, { error: 'The id of a judgement area has small letters and - only, such as care-leavers.' }),
    name: words('The name').optional(), shortName: words('The short name').optional(), wordings: wordings(), prompt: words('The prompt').optional(),
  }, keys('id', 'name', 'shortName', 'wordings', 'prompt')), list('Judgement areas')).min(1, { error: 'An edition has at least one judgement area.' }).optional(),
  criteria: z.array(z.strictObject({
    id: z.string({ error: 'Name the criterion by its id.' }), weight: z.number({ error: 'A weight is a number above 0.' }).positive({ error: 'A weight is a number above 0.' }).optional(),
    needs: words('This').optional(), met: words('This').optional(), why: words('This').optional(), how: words('This').optional(),
  }, keys('id', 'weight', 'needs', 'met', 'why', 'how')), list('Criteria')).optional(),
  overallEffectiveness: z.boolean({ error: 'Overall effectiveness is true or false.' }).optional(),
  source: words('The source').optional(),
  ...ownInspectionShape(),
}));
const schema = lazily(() => z.strictObject(shape(), keys(...Object.keys(shape()))));
const usable = lazily(() => z.object(shape()).partial());
type Own = z.output<ReturnType<typeof usable>>;

/** Reads an edition; what is wrong in it is told, and what is right is used. Never throws. */
export function readEditionFile(uri: string, text: string): EditionFile {
  const file = readYamlFile(text, 'The edition');
  if (file.unreadable) {
    return { uri, text, lines: file.lines, edition: undefined, problems: [file.unreadable] };
  }
  const issues = schema().safeParse(file.plain).error?.issues ?? [];
  const own = usable().safeParse(goodParts(file.plain, issues)).data ?? {};
  const problems = issues.map((issue) => {
    const missing = issue.path.length === 1 && !isObjectWith(file.plain, issue.path[0]!);
    const span = missing ? file.keySpanAt([], Object.keys(file.plain as object)[0] ?? '') : issue.code === 'unrecognized_keys' ? file.keySpanAt(issue.path, issue.keys[0]!) : file.spanAt(issue.path);
    return { message: missing ? `This edition lacks “${String(issue.path[0])}”. ${issue.message}` : issue.message, span };
  });
  const base = own.extends === undefined ? undefined : editionOf(own.extends);
  return { uri, text, lines: file.lines, edition: base && merged(own, base), problems: base ? [...problems, ...senseless(own, base, file)] : problems };
}

/** The same framework with editions of the authority's own; of those that share an id, the first. The same object for the same files. */
export function withOwnEditions(files: readonly EditionFile[]): Framework {
  let framework = files.length === 0 ? FRAMEWORK : known.get(files);
  if (!framework) {
    const editions = [...FRAMEWORK.editions];
    files.forEach(({ edition }) => {
      if (edition && !editions.some(({ id }) => id === edition.id)) {
        editions.push(edition);
      }
    });
    framework = { ...FRAMEWORK, editions };
    known.set(files, framework);
  }
  return framework;
}

const known = new WeakMap<readonly EditionFile[], Framework>();

/** The files with a word in each whose id another had before: documents that name it answer the first. */
export function tellSharedIds(files: readonly EditionFile[]): EditionFile[] {
  return files.map((file, index) => {
    const id = file.edition?.id;
    const shared = id !== undefined && files.slice(0, index).some(({ edition }) => edition?.id === id);
    return shared ? { ...file, problems: [...file.problems, { message: `Another file of this folder has an edition “${id}” already. Choose another id.`, span: readYamlFile(file.text, 'The edition').spanAt(['id']) }] } : file;
  });
}

/** What no schema says. */
function senseless({ areas = [], criteria = [], questions = [] }: Own, base: Edition, file: YamlFile): EditionFile['problems'] {
  const twice = (key: string, ids: readonly string[]) => ids.flatMap((id, index) => ids.indexOf(id) < index ? [{ message: `“${id}” stands twice. Keep one of them.`, span: file.spanAt([key, index, 'id']) }] : []);
  return [
    ...areas.flatMap(({ id, name, shortName }, index) => !base.areas.some((area) => area.id === id) && (name === undefined || shortName === undefined)
      ? [{ message: `Edition ${base.id} has no judgement area “${id}”, so say its name and its shortName here.`, span: file.spanAt(['areas', index, 'id']) }] : []),
    ...criteria.flatMap(({ id }, index) => base.criteria.some((criterion) => criterion.id === id) ? [] : [{ message: `There is no criterion “${id}”. The criteria are ${base.criteria.map((criterion) => criterion.id).join(', ')}.`, span: file.spanAt(['criteria', index, 'id']) }]),
    ...twice('areas', areas.map(({ id }) => id)), ...twice('questions', questions.map(({ id }) => id)), ...twice('criteria', criteria.map(({ id }) => id)),
  ];
}

/** What it says in place of what its base says; undefined where it has no id or no name. */
function merged({ id, name, from, questions = [], areas, criteria = [], overallEffectiveness, source, ...inspections }: Own, base: Edition): Edition | undefined {
  const override = <Part extends { readonly id: string }>(parts: readonly Part[], own: readonly { readonly id: string }[]): Part[] => parts.map((part) => ({ ...part, ...own.find((one) => one.id === part.id) }));
  return editionSchema().safeParse({
    ...base,
    ...mergedInspections(inspections, base),
    id, name: name ?? id, from: from ?? base.from,
    questions: override(base.questions, questions.map(withoutAbsent)),
    areas: areas ? distinct(areas).flatMap((area) => areaOf(area, base)) : base.areas,
    criteria: override(base.criteria, criteria.map(withoutAbsent)),
    overallEffectiveness: overallEffectiveness ?? base.overallEffectiveness,
    source: source ?? `The authority’s own edition, based on ${base.name}`,
    confidence: 'unconfirmed',
  }).data;
}

/** An area of its own needs its names; one of the base is known by its old names, too. */
function areaOf(own: NonNullable<Own['areas']>[number], base: Edition): object[] {
  const before = base.areas.find(({ id }) => id === own.id);
  if (!before) {
    return own.name === undefined || own.shortName === undefined ? [] : [{ wordings: [], prompt: base.areas[0]!.prompt, ...withoutAbsent(own) }];
  }
  return [{ ...before, ...withoutAbsent(own), wordings: [...own.wordings ?? [], before.name, before.shortName, ...before.wordings] }];
}

function distinct<Part extends { readonly id: string }>(parts: readonly Part[]): Part[] {
  return parts.filter(({ id }, index) => parts.findIndex((other) => other.id === id) === index);
}

function withoutAbsent<Part extends { readonly id: string }>(part: Part): { readonly id: string } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as unknown as { readonly id: string };
}

/** The file without the parts that have a problem: an entry of a list alone, or else its key. */
function goodParts(plain: unknown, issues: readonly { readonly path: readonly PropertyKey[] }[]): object {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
    return {};
  }
  return Object.fromEntries(Object.entries(plain).flatMap(([key, value]: [string, unknown]) => {
    const bad = issues.filter(({ path }) => path[0] === key);
    if (bad.length === 0) {
      return [[key, value]];
    }
    const places = new Set(bad.map(({ path }) => path[1]));
    return Array.isArray(value) && !places.has(undefined) ? [[key, value.filter((_, index) => !places.has(index))]] : [];
  }));
}

function isObjectWith(plain: unknown, key: PropertyKey): boolean {
  return typeof plain === 'object' && plain !== null && Object.hasOwn(plain, key);
}
