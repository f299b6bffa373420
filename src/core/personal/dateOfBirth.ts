/** Dates of birth: a full date with a sign that somebody was born on it. A date alone says nothing. */
import { matchesOf } from '../text/matches';
import type { Detector } from './model';
import { isFirstName } from './names';

const MONTHS = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** A whole date in the ways in which people write it. */
const dateWith = (month: string): string => `(?:\\d{1,2}[/. -]\\d{1,2}[/. -](?:\\d{4}|\\d{2})|\\d{4}[-/. ]\\d{2}[-/. ]\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${month}\\.?,?[ -]\\d{2,4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?!\\d)`;
const DATE = dateWith(`(?:${MONTHS})`);
/** The same where capitals count. */
const CAPITAL_MONTHS = MONTHS.replace(/(?<=^|\|)\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const LABELLED = new RegExp(`(?<![\\p{L}\\p{N}])(?:d\\. ?o\\. ?b\\.?|dob|d/o/b|date[ _-]of[ _-]birth|birth ?date|birthday|born)(?![\\p{L}\\p{N}])[\\s:;,()"'*=–—-]{0,6}(?:(?:is|was|on|the)\\s){0,3}(${DATE})`, 'giu');
const LABEL_BEHIND = new RegExp(`(?<!\\d)(${DATE})\\s?[(,]?\\s?(?:d\\.?o\\.?b\\b|date of birth\\b)`, 'giu');
const BESIDE_AGE = new RegExp(`(?:\\baged? \\d{1,2}\\s?[,(]\\s?(${DATE}))|(?<!\\d)(${DATE})\\)?,?\\s\\(?aged? \\d{1,2}\\b`, 'giu');
const BESIDE_NAME = new RegExp(`(?<![\\p{L}.])(\\p{Lu}\\p{Ll}+)\\s?[(,]\\s?(?:b\\.?\\s)?(${dateWith(`(?:${CAPITAL_MONTHS})`)})`, 'gu');
/** Each with what it cannot do without, which is soon looked for. */
const FORMS = [
  { pattern: LABELLED, needs: /d\. ?o\. ?b|dob|d\/o\/b|birth|born/iu },
  { pattern: LABEL_BEHIND, needs: /d\.?o\.?b|birth/iu },
  { pattern: BESIDE_AGE, needs: /aged? \d/iu },
  { pattern: BESIDE_NAME, needs: new RegExp(`[(,](?<=\\p{L}\\s?[(,])\\s?(?:b\\.?\\s)?${dateWith('[A-Za-z][a-z]{2,8}')}`, 'u') },
];
/** Services are born, too. */
const NOT_A_PERSON = /\b(?:service|team|programme|project|partnership|trust|board|scheme|idea|model|hub|council|approach|strategy|forum|initiative|charity)\b[^.!?]{0,40}$/iu;

export const datesOfBirth: Detector = function* datesOfBirth(text) {
  for (const { pattern } of FORMS.filter(({ needs }) => needs.test(text))) {
    for (const match of matchesOf(pattern, text)) {
      const date = pattern === BESIDE_NAME ? match[2]! : match[1] ?? match[2]!;
      const start = match.index + match[0].lastIndexOf(date);
      if (isOfAPerson(pattern, match, text)) {
        yield { kind: 'date-of-birth', start, end: start + date.length, certainty: 'sure' };
      }
    }
  }
};

function isOfAPerson(pattern: RegExp, match: RegExpExecArray, text: string): boolean {
  if (pattern === BESIDE_NAME) {
    return isFirstName(match[1]!);
  }
  return pattern !== LABELLED || !/^born/iu.test(match[0]) || !NOT_A_PERSON.test(text.slice(Math.max(0, match.index - 60), match.index));
}
