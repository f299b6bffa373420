import type { SelfEvaluation } from '../../core/dialect/model';
import { judgedAreas } from '../../core/framework';
import { topicsOf } from '../../core/framework/topics';
import { themeInWords } from '../../core/framework/themes';
import { frontMatterKeys, INSPECTION_KINDS, STATUSES, type FrontMatterKey } from '../../core/templates/frontMatter';
import { asText, joined } from '../../core/templates/template';
import type { Place, Proposal } from './place';

/** Front matter that is still open further down is a document that lost its fence. */
const LONGEST = 200;

/** Whether the cursor stands between the fences at the top; the lower one may be still to come. */
export function isInFrontMatter({ line, lineAt }: Place): boolean {
  if (line === 0 || line > LONGEST || !isFence(lineAt(0))) {
    return false;
  }
  for (let above = 1; above < line; above++) {
    if (isFence(lineAt(above))) {
      return false;
    }
  }
  return true;
}

/** Keys at the start of a line, values behind a colon. `today` is an ISO date, for dates to start from. */
export function frontMatterProposals(place: Place, today: string): Proposal[] {
  return place.after.trim() === '' ? [...keys(place, today), ...values(place)] : [];
}

function keys(place: Place, today: string): Proposal[] {
  if (!/^[A-Za-z]*$/u.test(place.before)) {
    return [];
  }
  const stated = statedKeys(place);
  return frontMatterKeys(today, place.model.kind).filter(({ key }) => !stated.has(key)).map((entry) => ({
    kind: 'key', label: entry.key, documentation: entry.meaning, insert: keyWithValue(entry), filter: entry.key, from: 0, to: place.before.length + place.after.length,
  }));
}

function keyWithValue({ key, value }: FrontMatterKey) {
  return joined([`${key}:${asText(value).startsWith('\n') ? '' : ' '}`], value);
}

function statedKeys({ line, lineAt }: Place): Set<string> {
  const stated = new Set<string>();
  for (let other = 1; other < line + LONGEST && !(other > line && isFence(lineAt(other))); other++) {
    const key = /^([A-Za-z]+):/u.exec(lineAt(other) ?? '')?.[1];
    if (key !== undefined) {
      stated.add(key);
    }
  }
  return stated;
}

function values({ model, before, after }: Place): Proposal[] {
  const typed = /^(\s*)(?:- )?([A-Za-z-]+):([ \t]*)([^\s:]*)$/u.exec(before);
  if (!typed) {
    return [];
  }
  const from = before.length - typed[4]!.length;
  return valuesOf(typed[2]!, typed[1] !== '', model).map(([value, meaning]) => ({
    kind: 'value', label: value, description: meaning, insert: [typed[3] === '' ? ` ${value}` : value], filter: value, from, to: before.length + after.length,
  }));
}

function valuesOf(key: string, nested: boolean, { framework, kind, edition }: SelfEvaluation): Values {
  if (!nested) {
    return VALUES.get(key)?.({ framework, kind, edition }) ?? [];
  }
  return key === 'kind' ? [...INSPECTION_KINDS]
    : key === 'type' ? [['improvement', 'Area for improvement'], ['priority', 'Area for priority action']]
      : judgedAreas(framework.editions).includes(key) ? edition.grades.map((grade) => [grade] as const)
        : [];
}

type Form = Pick<SelfEvaluation, 'framework' | 'kind' | 'edition'>;
type Values = (readonly [value: string, meaning?: string])[];

/** The values of keys that stand at the start of a line, with what each means. */
const VALUES: ReadonlyMap<string, (model: Form) => Values> = new Map<string, (model: Form) => Values>([
  ['ilacs', ({ framework }) => framework.editions.map(({ id, name }) => [id, name] as const).reverse()],
  ['kind', ({ framework }) => framework.kinds.map(({ id, name }) => [id, name] as const)],
  ['status', () => STATUSES.map((status) => [status] as const)],
  ['inspection', () => [...INSPECTION_KINDS]],
  ['topic', ({ edition }) => topicsOf(edition.id).map(({ id, name, confidence }) => [id, confidence === 'confirmed' ? name : `${name} (check)`] as const)],
  ['theme', ({ kind }) => (kind.themes ?? []).map((theme) => [theme.id, themeInWords(theme)] as const).reverse()],
]);

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---[ \t]*$/u.test(line);
}
