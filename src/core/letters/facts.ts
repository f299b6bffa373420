/** What a letter says of itself: which kind of inspection it follows, of which authority, and when. */
import { EDITIONS } from '../framework';
import { isDate, type DateRange } from '../text/dates';
import type { Letter } from './model';
import { bare, WORDS } from './words';

/** A letter says what it is on its first pages. */
const FIRST_PAGES = 12_000;

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`;
const NUMBER = '(\\d{1,2})(?:st|nd|rd|th)?';
const DAY = new RegExp(`\\b${NUMBER}(?:\\s+of)?\\s+(${MONTH}),?\\s+(20\\d{2})\\b`, 'giu');
const RANGE = new RegExp(`\\b${NUMBER}(?:\\s+(${MONTH}))?(?:,?\\s+(20\\d{2}))?\\s*(?:to|and|until|–|—|-)\\s*(?:\\w+day\\s+)?${NUMBER}\\s+(${MONTH}),?\\s+(20\\d{2})\\b`, 'giu');

/** What a letter says of itself; `lines` are the parts of its text, each on one line. */
export function factsOf(lines: readonly string[]): Pick<Letter, 'kind' | 'date' | 'visit' | 'authority'> {
  const text = lines.join('\n').slice(0, FIRST_PAGES);
  const visit = visitOf(text);
  const date = dateOf(text, visit) ?? visit?.to;
  return { kind: kindOf(text, visit), date, visit, authority: authorityOf(text) };
}

/** The kind that is named first; an inspection that names none is short when it was so in days. */
function kindOf(text: string, visit: DateRange | undefined): Letter['kind'] {
  const places = WORDS.kinds.map(({ kind, words }) => ({ kind, at: firstOf(text, words) })).filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  const inspection = firstOf(text, WORDS.inspection);
  const [first] = places;
  if (first && (inspection < 0 || first.at < inspection || first.kind === 'short' || first.kind === 'standard' || isSubject(text, first.at))) {
    return first.kind;
  }
  if (inspection < 0 || !visit) {
    return inspection < 0 ? first?.kind : 'standard';
  }
  return daysOf(visit) <= WORDS.shortInspectionDays ? 'short' : 'standard';
}

/** Whether what is named is what the letter is about: it is said to be this visit, or its findings are told. */
function isSubject(text: string, at: number): boolean {
  return /(?:findings of|this is|this was|this letter[^.]{0,80}|following)\s+(?:the|a|an|this)?\s*(?:\w+\s+)?$/iu.test(text.slice(Math.max(0, at - 120), at).replace(/\s+/gu, ' '));
}

function firstOf(text: string, words: readonly string[]): number {
  const folded = text.toLowerCase().replace(/['‘]/gu, '’').replace(/\s/gu, ' ');
  const places = words.map((one) => folded.indexOf(one.toLowerCase())).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

function daysOf({ from, to }: DateRange): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** The first stretch of days behind a word of a visit or inspection; or the first day that a visit is said to have been on. */
function visitOf(text: string): DateRange | undefined {
  const ranges = [...text.matchAll(RANGE)].flatMap((match) => {
    const range = rangeOf(match);
    return range ? [{ range, about: aboutVisit(text, match.index) }] : [];
  });
  const said = ranges.find(({ about }) => about) ?? ranges[0];
  const single = [...text.matchAll(DAY)].find((match) => /(?:visit|inspection)[^.\n]{0,80}\bon\s+(?:\w+day\s+)?$/iu.test(before(text, match.index)));
  return said?.range ?? (single && oneDay(single));
}

function aboutVisit(text: string, at: number): boolean {
  return /(?:visit|inspection|on site)/iu.test(before(text, at)) && !/(?:last|previous)(?:ly)?\s+[^.\n]{0,40}$/iu.test(before(text, at));
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 100), at).replace(/\s+/gu, ' ');
}

function rangeOf([, firstDay, firstMonth, firstYear, day, month, year]: RegExpMatchArray): DateRange | undefined {
  const to = iso(day!, month!, year!);
  const from = iso(firstDay!, firstMonth ?? month!, firstYear ?? year!);
  return from !== undefined && to !== undefined && from <= to && daysOf({ from, to }) <= 60 ? { from, to } : undefined;
}

function oneDay([, day, month, year]: RegExpMatchArray): DateRange | undefined {
  const one = iso(day!, month!, year!);
  return one === undefined ? undefined : { from: one, to: one };
}

/** The day that stands alone on a line, or behind “published” and the like; never the days of the visit, nor one before them. */
function dateOf(text: string, visit: DateRange | undefined): string | undefined {
  const days = [...text.matchAll(DAY)].flatMap((match) => {
    const day = iso(match[1]!, match[2]!, match[3]!);
    const start = text.lastIndexOf('\n', match.index) + 1;
    const end = text.indexOf('\n', match.index);
    const line = text.slice(start, end < 0 ? undefined : end);
    const isAlone = bare(line) === bare(match[0]) || /^(?:date|dated|report published|published|publication date|date of (?:letter|report|publication))\b/iu.test(line.trim());
    const isPublished = /(?:published|dated|publication)\s*(?:on|date)?:?\s*$/iu.test(text.slice(Math.max(0, match.index - 30), match.index));
    return day !== undefined && (isAlone || isPublished) && (!visit || day > visit.to) ? [day] : [];
  });
  return days[0];
}

function iso(day: string, month: string, year: string): string | undefined {
  const number = MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3).toLowerCase())) + 1;
  const text = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(text) ? text : undefined;
}

const SERVICES = '(?:local authority\\s+)?(?:children[’\'‘]?s\\s+(?:social care\\s+)?services|children[’\'‘]?s\\s+social\\s+care)';
const AUTHORITY = [
  new RegExp(`(?:focus+ed visit|monitoring visit|short inspection|standard inspection|inspection)\\s+(?:to|of|in)\\s+([^\\n.]{3,70}?)\\s+${SERVICES}`, 'iu'),
  /^(?:focus+ed|monitoring) visit to ([^\n.]{3,70})$/imu,
  /joint targeted area inspection\s+(?:of|in)\s+([^\n.,]{3,70}?)(?=\n|\.|,|\s+(?:between|on|from)\s|$)/iu,
  /director of children[’'‘]?s services,?\s+([^\n,]{3,70}?(?:council|authority|trust))\b/iu,
  /^([^\n,.:]{3,60}?\s(?:county council|city council|borough council|metropolitan borough council|council|metropolitan district council))$/imu,
];

function authorityOf(text: string): string | undefined {
  for (const pattern of AUTHORITY) {
    const found = pattern.exec(text)?.[1]?.replace(/\s+/gu, ' ').replace(/^the\s+/iu, '').replace(/[’'‘]s?$/u, '').replace(/\s+local authority$/iu, '').trim();
    if (found !== undefined && found !== '' && !/^(?:local authority|services|children)$/iu.test(found)) {
      return found;
    }
  }
  return undefined;
}

const PLACES = [
  { id: 'overall-effectiveness', words: 'overall effectiveness' },
  ...[...new Map(EDITIONS.flatMap(({ areas }) => areas.map(({ id, name }) => [id, { id, words: name }] as const))).values()],
];

/** Grades that stand right behind the name of a judgement area. One that is given two grades is told by none. */
export function judgementsOf(lines: readonly string[]): Map<string, string> {
  const found = new Map<string, Set<string>>();
  const text = lines.join(' \n ').slice(0, FIRST_PAGES * 10);
  for (const { id, words } of PLACES) {
    const grades = [...text.matchAll(judgement(words))].map(([, grade]) => grade!.toLowerCase().replace(/\s+/gu, ' '));
    for (const grade of grades) {
      found.set(id, (found.get(id) ?? new Set()).add(/^requires/u.test(grade) ? 'requires improvement to be good' : grade));
    }
  }
  return new Map([...found].flatMap(([id, grades]) => (grades.size === 1 ? [[id, [...grades][0]!] as const] : [])));
}

/** The name of an area, with or without “social work”, then its grade, with nothing but a colon, a dash or “is” between. */
function judgement(words: string): RegExp {
  const name = words.toLowerCase().split(' ')
    .filter((word, place) => word !== 'social' && word !== 'work' && !(place === 0 && word === 'the'))
    .map((word) => ({ practice: '(?:social\\s+work\\s+)?practice', experiences: 'experiences?' })[word] ?? word)
    .join('\\s+');
  return new RegExp(`${name}\\s*(?:[:|–—-]|\\bis\\b|\\bare\\b|\\bwas\\b|\\bwere\\b|\\bjudged to be\\b)?\\s*(outstanding|good|requires\\s+improvement(?:\\s+to\\s+be\\s+good)?|inadequate)\\b`, 'giu');
}
