/** What may be a person's name, and what only looks like one. */
import { ALSO_WORDS, FIRST_NAMES, MOSTLY_NAMES } from './data/firstNames';

/** A first name, alone or with names or initials behind it; or one to three capital letters, with stops or without. */
export const A_NAME = "(?:(?:\\p{Lu}['’])?\\p{Lu}\\p{Ll}{1,20}(?:\\p{Lu}\\p{Ll}{1,20}|[-'’]\\p{Lu}?\\p{Ll}{1,20})?(?:[ \\u00A0](?:\\p{Lu}[\\p{Ll}]{1,20}(?:[-'’]\\p{Lu}\\p{Ll}{1,20})?|\\p{Lu}\\.?)){0,2}|(?:\\p{Lu}\\.? ?){0,2}\\p{Lu}\\.?)";

/** How sure it is that some words name a person, going by the words alone. */
export type NameKind = 'first-name' | 'also-a-word' | 'initials' | 'pseudonym' | 'unknown' | 'none';

/** Abbreviations of the field that look like initials. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  ('LA CP UK EU US QA HR IT PA SW TM AD EH FH CC CL YP FC FT PT KS EY DV DA MH PE RE ID NI GP IQ ER EP TW CO PC MP OK TV HQ RI FP PO PR CR PB ET OT SL IS CE CS PM CN CF RO PP WT KP LP LD HV MA UC VS SO EO JR SC HC CA HA '
  + 'CIN LAC CLA CSC CSE CCE DCS IRO SEN EHC FGC PEP LAS SGO PLO SDQ UASC NEET FTE ASC ADHD EHE PRU VRU MET TAF TAC CPP CPC ICP BME GRT LGB NHS DFE ONS KPI RAG SMT SLT ASY LCS EHM ICS ADM CME CAF FPM NPS SIF APP SAT PDF CSV URL AND THE NOT ALL').split(' '),
);
/** A letter behind one of these counts or grades something. */
const LETTERED = /\b(?:appendix|annexe?|schedule|section|part|table|figure|fig|chart|grade|band|group|team|class|form|set|plan|option|type|level|tier|zone|block|unit|wing|area|site|school|column|row|item|note|question|finding|strand|theme|category|vitamin|hepatitis|factor|standard|criterion|phase|stage|step|year|scenario|model|list|key|exhibit|regulation|article|paragraph|point|line|page|volume|version|room|floor|ward|division|cohort|sample|panel|court|v|Re)[ \u00A0]$/iu;
const PSEUDONYM = /\b(?:child|children|young person|family|mother|father|parent|sibling|baby|girl|boy|case)[ \u00A0]$/iu;
/** People who are named because of their office. */
const IN_OFFICE = /\b(?:Director|Head of|Manager|Officer|Councillor|Cllr|Chief|Chair|Chairman|Leader|Dr|Prof|Professor|Judge|Justice|Lord|Lady|Sir|Dame|Rt Hon|HMI|Inspector|Principal|Commissioner|Minister|author)\b/u;

const A_MONTH = /^(?:April|May|June|Summer|Autumn|Reading|Will) /u;

/** What a run of words is, and where the name in it begins: a word that only begins a sentence ("When Jayden …") is passed over. */
export function readName(words: string, text: string, start: number): { readonly kind: NameKind; readonly start: number } {
  const kind = kindOf(words, text, start);
  const gap = words.search(/[ \u00A0]/u);
  if (gap >= 0 && (kind === 'unknown' || A_MONTH.test(words))) {
    const rest = readName(words.slice(gap + 1), text, start + gap + 1);
    if (rest.kind === 'first-name' || rest.kind === 'initials' || rest.kind === 'pseudonym') {
      return rest;
    }
  }
  return { kind, start };
}

function kindOf(words: string, text: string, start: number): NameKind {
  const before = text.slice(Math.max(0, start - 24), start);
  const first = words.split(/[ \u00A0-]/u)[0]!;
  if (/^(?:Child|Baby|Young Person|Sibling|Mother|Father|Family|Case|Boy|Girl) \p{Lu}\d?$/u.test(words)) {
    return 'pseudonym';
  }
  if (/^(?:\p{Lu}\.? ?){1,3}$/u.test(words)) {
    return initialsKind(words.replace(/[^\p{Lu}]/gu, ''), before);
  }
  if (/(?:\bSt\.?|\bSaint|\bLord|\bLady|\bSir|\bDame|\bKing|\bQueen|\bPrince|\bSister|\bFather|\bBrother)[ \u00A0]$/u.test(before)) {
    return 'none';
  }
  if (FIRST_NAMES.has(first) || FIRST_NAMES.has(first.replace(/['’]s$/u, ''))) {
    return ALSO_WORDS.has(first) && !MOSTLY_NAMES.has(first) ? 'also-a-word' : 'first-name';
  }
  return ALSO_WORDS.has(first) ? 'also-a-word' : 'unknown';
}

function initialsKind(letters: string, before: string): NameKind {
  if (letters.length === 1 && PSEUDONYM.test(before)) {
    return 'pseudonym';
  }
  return ABBREVIATIONS.has(letters) || letters === 'I' || LETTERED.test(before) || /[&/+]\s?$|[\p{L}\p{N}][-–]$/u.test(before) ? 'none' : 'initials';
}

/** Whether somebody is named in an office: a director, an author, a judge. */
export function isInOffice(text: string, start: number, end: number): boolean {
  return IN_OFFICE.test(text.slice(Math.max(0, start - 40), start)) || IN_OFFICE.test(text.slice(end, end + 50));
}

export function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(word) && (!ALSO_WORDS.has(word) || MOSTLY_NAMES.has(word));
}
