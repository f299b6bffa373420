/** A person's name or initials beside an age or a relation: "Jayden (9)", "K, 14", "AB’s mother", "his sister Keira". */
import { lazily } from '../text/lazily';
import { matchesOf } from '../text/matches';
import { around } from './context';
import type { Certainty, Detector, Identifier } from './model';
import { A_NAME, isFirstName, isInOffice, readName, type NameKind } from './names';

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'];
const AGE = `(\\d{1,2}|${WORDS.toReversed().join('|')})`;
const UNIT = '(?:[ -]?(?:years?(?:[ -]old)?|yrs?(?: old)?|y/?o|months?(?:[ -]old)?|weeks?(?:[ -]old)?))';
const NAME = `(?<![\\p{L}\\p{N}.@/'’-])(${A_NAME})`;
/** What may follow an age: the sentence goes on about a person, or ends. */
const GOES_ON = "(?=\\s*(?:[,.;:!?)\\]*—–|]|$)|\\s(?:and|but) (?:his|her|their|is|was|has)\\b|\\s(?:who|when|was|is|has|had|lives?|lived|came|went|says?|said|told|with|from|in|at)\\b)(?![.,]\\d|[ ]?%)";

/**
 * A pattern that begins with a name, and its rest, which is seldom there and soon looked for: what may be a name stands in
 * every sentence.
 */
interface BehindName { readonly pattern: () => RegExp; readonly rest: RegExp }

function behindName(rest: string): BehindName {
  return { pattern: lazily(() => new RegExp(NAME + rest, 'gu')), rest: new RegExp(rest, 'u') };
}

/** Left to right: name, age. `explicit`: the words say that the number is an age. */
const WITH_AGE: readonly (BehindName & { readonly explicit?: true; readonly ageFirst?: true })[] = [
  behindName(`\\s?\\((?:now |then )?${AGE}(?:[,;] [^()\\d]{0,40})?\\)`),
  { ...behindName(`\\s?\\((?:(?:now |then )?aged?:? ${AGE}${UNIT}?|${AGE}${UNIT})(?:[,;] [^()]{0,40})?\\)`), explicit: true },
  behindName(`, (?:now |then )?${AGE}${GOES_ON}`),
  { ...behindName(`,? (?:(?:who is|who was|now|then|is|was|turned|turns|–|—|-) )?(?:aged?:? ${AGE}${UNIT}?${GOES_ON}|${AGE}${UNIT}(?![\\p{L}-])(?! (?:ago|later|after|before|in|of|and)\\b))`), explicit: true },
  behindName(` (?:is|was|turned|turns|has turned) (?:now |then |just |only )?${AGE}(?=\\s*(?:[,.;!?)]|$)|\\s(?:when|and (?:his|her|has|lives?))\\b)(?![.,]\\d|[ ]?%)`),
  { pattern: lazily(() => new RegExp(`(?<![\\p{L}\\p{N}.])${AGE}[- ](?:year|month|week)s?[- ]old,? (?:called |named )?(${A_NAME})(?![\\p{L}])`, 'gu')), rest: /[- ](?:year|month|week)s?[- ]old/u, explicit: true, ageFirst: true },
];

const KIN_NOUN = '(?:mother|mum|mam|father|dad|parents?|brothers?|sisters?|siblings?|twin|grand(?:mother|father|parents?|ma|dad)|nan|gran|aunt(?:ie)?|uncle|cousins?|foster carers?|carers?|adopters?|boyfriend|girlfriend|son|daughter|stepmother|stepfather|stepdad|stepmum)';
const KIN = `(?:(?:older|younger|elder|little|big|half|step|twin|foster|birth|adoptive|maternal|paternal|great|baby|new|former|late)[- ]?){0,2}${KIN_NOUN}`;
const NAMES_KIN = behindName(`['’]s? ${KIN}\\b(?!['’]?s? (?:forum|group|survey|panel|board|association|network|council|charter))`);
const AND_KIN = behindName(` and (?:his|her|their) ${KIN}\\b`);
const KIN_NAMED = { pattern: lazily(() => new RegExp(`\\b${KIN}(?:,| called| named| of)? (${A_NAME})(?![\\p{L}])`, 'gu')), rest: new RegExp(` (?=\\p{Lu})(?<=${KIN_NOUN}(?:,| called| named| of)? )`, 'u') };
const SIBLINGS_WITH_AGES = /\b(?:siblings?|brothers?|sisters?|twins|half-siblings)\s?[(,]?\s?aged \d{1,2}(?:, ?\d{1,2})*,? (?:and|&) \d{1,2}(?!\d|[ ]?(?:to|–|-) ?\d)/giu;
/** Somebody, rather than a group or a place, is spoken of. */
const A_PERSON_NEARBY = /\b(?:he|she|his|her|him|hers|mum|dad|mother|father|brother|sister|sibling|twin|foster carers?|boy|girl|a child|young person|the child)\b/iu;
const GOES_ON_WITH_THEM = /^\W{0,2}(?:and (?:his|her)|,? (?:his|her|he|she))\b/iu;
/** Older than any care leaver: an officer's age, a page or an amount. */
const OLDEST = 25;

export const persons: Detector = function* persons(text) {
  for (const form of WITH_AGE) {
    for (const match of matches(form, text)) {
      yield* withAge(match, text, form.explicit ?? false, form.ageFirst ?? false);
    }
  }
  yield* withKin(text);
  for (const { index, 0: written } of matches({ pattern: () => SIBLINGS_WITH_AGES, rest: /aged \d/iu }, text)) {
    yield { kind: 'person', start: index, end: index + written.length, certainty: 'likely', neutral: /^twins/iu.test(written) ? 'twins' : 'brothers and sisters' };
  }
};

function matches({ pattern, rest }: BehindName, text: string): Iterable<RegExpExecArray> {
  return rest.test(text) ? matchesOf(pattern(), text) : [];
}

function* withAge(match: RegExpExecArray, text: string, explicit: boolean, ageFirst: boolean): Iterable<Identifier> {
  const groups = match.slice(1).filter((group) => group !== undefined);
  const [name, age] = ageFirst ? [groups[1]!, groups[0]!] : [groups[0]!, groups[1]!];
  const years = /month|week/iu.test(match[0]) ? 0 : yearsOf(age);
  const end = match.index + match[0].length;
  const found = readName(name, text, text.indexOf(name, match.index));
  const certainty = years > OLDEST ? undefined : certaintyOf(found.kind, text, found.start, end, explicit);
  if (certainty) {
    yield { kind: 'person', start: ageFirst ? match.index : found.start, end, certainty, neutral: someone(years) };
  }
}

function certaintyOf(kind: NameKind, text: string, start: number, end: number, explicit: boolean): Certainty | undefined {
  const { before, after } = around(text, start, end);
  const personal = A_PERSON_NEARBY.test(after) || A_PERSON_NEARBY.test(before);
  switch (kind) {
    case 'first-name': return !explicit && isInOffice(text, start, end) ? 'doubtful' : 'sure';
    case 'also-a-word': return explicit && personal ? 'sure' : explicit ? 'likely' : personal ? 'doubtful' : undefined;
    // A number in brackets behind an abbreviation is mostly how many there are.
    case 'initials': return explicit || personal || !text.slice(start, end).includes('(') ? 'sure' : 'doubtful';
    case 'pseudonym': return 'likely';
    case 'unknown': return explicit && personal && !beginsSentence(text, start) || personal && GOES_ON_WITH_THEM.test(after) ? 'sure' : undefined;
    case 'none': return undefined;
  }
}

function* withKin(text: string): Iterable<Identifier> {
  for (const match of matches(NAMES_KIN, text)) {
    const { kind, start } = readName(match[1]!, text, match.index);
    const isName = kind === 'first-name' || kind === 'initials' && match[1]!.length <= 4 && match[1]!.replace(/\P{L}/gu, '').length <= 2;
    const certainty = isName ? 'sure' : kind === 'pseudonym' ? 'doubtful' : undefined;
    if (certainty) {
      yield { kind: 'person', start, end: match.index + match[1]!.length, certainty, neutral: 'the child' };
    }
  }
  for (const match of matches(AND_KIN, text)) {
    const { kind, start } = readName(match[1]!, text, match.index);
    if (kind === 'first-name' || kind === 'initials') {
      yield { kind: 'person', start, end: match.index + match[1]!.length, certainty: 'sure', neutral: 'the child' };
    }
  }
  for (const match of matches(KIN_NAMED, text)) {
    const end = match.index + match[0].length;
    const start = end - match[1]!.length;
    if (isFirstName(match[1]!.split(/[ \u00A0]/u)[0]!) && !isInOffice(text, start, end)) {
      yield { kind: 'person', start, end, certainty: 'sure' };
    }
  }
}

function yearsOf(age: string): number {
  const word = WORDS.indexOf(age.toLowerCase());
  return word >= 0 ? word + 1 : Number(age);
}

/** Somebody of an age, without a name. */
function someone(years: number): string {
  return years < 2 ? 'a baby' : years < 13 ? 'a child' : years < 18 ? 'a young person' : 'a young adult';
}

function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:]["”’)]?\s+)$/u.test(text.slice(Math.max(0, start - 4), start));
}
