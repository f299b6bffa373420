/** A person's name or initials beside an age or a relation: "Jayden (9)", "K, 14", "AB’s mother", "his sister Keira". */
import { lazily } from '../text/lazily';
import { matchesOf } from '../text/matches';
import { around } from './context';
import type { Certainty, Detector, Identifier } from './model';
import { A_NAME, isFirstName, isInOffice, readName, type NameKind } from './names';

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'];
const AGE = `(\\d{1,2}|${WORDS.toReversed().join('|')})`;
const UNIT = '(?:[ -]?(?:years?(?:[ -]old)?|yrs?(?: old)?|y/?o|months?(?:[ -]old)?|weeks?(?:[ -]old)?))';
/** What may follow an age: the sentence goes on about a person, or ends. */
const GOES_ON = "(?=\\s*(?:[,.;:!?)\\]*—–|]|$)|\\s(?:and|but) (?:his|her|their|is|was|has)\\b|\\s(?:who|when|was|is|has|had|lives?|lived|came|went|says?|said|told|with|from|in|at)\\b)(?![.,]\\d|[ ]?%)";

/** Behind a name, its age. `explicit`: the words say that the number is an age. */
const AGE_BEHIND: readonly { readonly age: RegExp; readonly explicit?: true }[] = [
  { age: new RegExp(`\\s?\\((?:now |then )?${AGE}(?:[,;] [^()\\d]{0,40})?\\)`, 'gu') },
  { age: new RegExp(`\\s?\\((?:(?:now |then )?aged?:? ${AGE}${UNIT}?|${AGE}${UNIT})(?:[,;] [^()]{0,40})?\\)`, 'gu'), explicit: true },
  { age: new RegExp(`, (?:now |then )?${AGE}${GOES_ON}`, 'gu') },
  { age: new RegExp(`,? (?:(?:who is|who was|now|then|is|was|turned|turns|–|—|-) )?(?:aged?:? ${AGE}${UNIT}?${GOES_ON}|${AGE}${UNIT}(?![\\p{L}-])(?! (?:ago|later|after|before|in|of|and)\\b))`, 'gu'), explicit: true },
  { age: new RegExp(` (?:is|was|turned|turns|has turned) (?:now |then |just |only )?${AGE}(?=\\s*(?:[,.;!?)]|$)|\\s(?:when|and (?:his|her|has|lives?))\\b)(?![.,]\\d|[ ]?%)`, 'gu') },
];
const AGE_BEFORE = lazily(() => new RegExp(`(?<![\\p{L}\\p{N}.])${AGE}[- ](?:year|month|week)s?[- ]old,? (?:called |named )?(${A_NAME})(?![\\p{L}])`, 'gu'));

const KIN_NOUN = '(?:mother|mum|mam|father|dad|parents?|brothers?|sisters?|siblings?|twin|grand(?:mother|father|parents?|ma|dad)|nan|gran|aunt(?:ie)?|uncle|cousins?|foster carers?|carers?|adopters?|boyfriend|girlfriend|son|daughter|stepmother|stepfather|stepdad|stepmum)';
/** Its first group counts. Without one, the engine writes out the loop, with copies of what follows: to compile that takes ten times as long. */
const KIN = `(?:(older|younger|elder|little|big|half|step|twin|foster|birth|adoptive|maternal|paternal|great|baby|new|former|late)[- ]?){0,2}${KIN_NOUN}`;
const OWN_KIN = new RegExp(`['’]s? ${KIN}\\b(?!['’]?s? (?:forum|group|survey|panel|board|association|network|council|charter))`, 'gu');
const AND_KIN = new RegExp(` and (?:his|her|their) ${KIN}\\b`, 'gu');
const NAME_BEHIND_KIN = new RegExp(` (?=\\p{Lu})(?<=${KIN_NOUN}(?:,| called| named| of)? )`, 'u');
const KIN_NAMED = lazily(() => new RegExp(`\\b${KIN}(?:,| called| named| of)? (${A_NAME})(?![\\p{L}])`, 'gu'));
const SIBLINGS_WITH_AGES = /\b(?:siblings?|brothers?|sisters?|twins|half-siblings)\s?[(,]?\s?aged \d{1,2}(?:, ?\d{1,2})*,? (?:and|&) \d{1,2}(?!\d|[ ]?(?:to|–|-) ?\d)/giu;
/** Somebody, rather than a group or a place, is spoken of. */
const A_PERSON_NEARBY = /\b(?:he|she|his|her|him|hers|mum|dad|mother|father|brother|sister|sibling|twin|foster carers?|boy|girl|a child|young person|the child)\b/iu;
const GOES_ON_WITH_THEM = /^\W{0,2}(?:and (?:his|her)|,? (?:his|her|he|she))\b/iu;
/** Older than any care leaver: an officer's age, a page or an amount. */
const OLDEST = 25;

export const persons: Detector = function* persons(text) {
  for (const { age, explicit = false } of AGE_BEHIND) {
    for (const { name, start, behind } of behindNames(age, text)) {
      const found = readName(name, text, start);
      yield* ofAge(behind, found.start, found, text, explicit);
    }
  }
  for (const match of /[- ](?:year|month|week)s?[- ]old/u.test(text) ? matchesOf(AGE_BEFORE(), text) : []) {
    yield* ofAge(match, match.index, readName(match[2]!, text, match.index + match[0].length - match[2]!.length), text, true);
  }
  yield* withKin(text);
  for (const { index, 0: written } of /aged \d/iu.test(text) ? matchesOf(SIBLINGS_WITH_AGES, text) : []) {
    yield { kind: 'person', start: index, end: index + written.length, certainty: 'likely', neutral: /^twins/iu.test(written) ? 'twins' : 'brothers and sisters' };
  }
};

interface Named {
  readonly name: string;
  readonly start: number;
  readonly behind: RegExpExecArray;
}

/** A name where a text ends. */
const NAME_AT_END = lazily(() => new RegExp(`(?<![\\p{L}\\p{N}.@/'’-])(${A_NAME})$`, 'u'));
/** Of every name the last word has a capital letter. */
const MAY_BE_NAME_AT_END = /\p{Lu}\S*$/u;
/** Longer than any name. */
const LONGEST_NAME = 160;

/**
 * Whatever may be a name right before a match of a pattern. What stands behind names is seldom there and soon looked for,
 * while what may be a name stands in every sentence.
 */
function behindNames(pattern: RegExp, text: string): Named[] {
  let last = 0;
  return matchesOf(pattern, text).flatMap((behind): Named[] => {
    const from = Math.max(0, behind.index - LONGEST_NAME);
    const before = text.slice(from, behind.index);
    const found = MAY_BE_NAME_AT_END.test(before) ? NAME_AT_END().exec(before) : null;
    if (!found || from + found.index < last) {
      return [];
    }
    last = behind.index + behind[0].length;
    return [{ name: found[1]!, start: from + found.index, behind }];
  });
}

/** `age`: a match whose first group is the age. */
function* ofAge(age: RegExpExecArray, start: number, name: ReturnType<typeof readName>, text: string, explicit: boolean): Iterable<Identifier> {
  const years = /month|week/iu.test(age[0]) ? 0 : yearsOf(age.slice(1).find((group) => group !== undefined)!);
  const end = age.index + age[0].length;
  const certainty = years > OLDEST ? undefined : certaintyOf(name.kind, text, name.start, end, explicit);
  if (certainty) {
    yield { kind: 'person', start, end, certainty, neutral: someone(years) };
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
  for (const { name, start: from } of behindNames(OWN_KIN, text)) {
    const { kind, start } = readName(name, text, from);
    const isName = kind === 'first-name' || kind === 'initials' && name.length <= 4 && name.replace(/\P{L}/gu, '').length <= 2;
    const certainty = isName ? 'sure' : kind === 'pseudonym' ? 'doubtful' : undefined;
    if (certainty) {
      yield { kind: 'person', start, end: from + name.length, certainty, neutral: 'the child' };
    }
  }
  for (const { name, start: from } of behindNames(AND_KIN, text)) {
    const { kind, start } = readName(name, text, from);
    if (kind === 'first-name' || kind === 'initials') {
      yield { kind: 'person', start, end: from + name.length, certainty: 'sure', neutral: 'the child' };
    }
  }
  for (const match of NAME_BEHIND_KIN.test(text) ? matchesOf(KIN_NAMED(), text) : []) {
    const end = match.index + match[0].length;
    const name = match[2]!;
    const start = end - name.length;
    if (isFirstName(name.split(/[ \u00A0]/u)[0]!) && !isInOffice(text, start, end)) {
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
