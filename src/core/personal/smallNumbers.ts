/**
 * Counts of children so small that someone could be recognised by them. Councils suppress below 5 or below 6;
 * which it is, an authority sets.
 */
import type { Span } from '../text/span';

export interface SmallNumber {
  /** Of the number alone, in the text that was read. */
  readonly span: Span;
  readonly kind: 'count' | 'share';
}

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const PEOPLE = '(?:children|child|young people|young person|young adults?|care leavers?|babies|baby|boys?|girls?|infants?|toddlers?|teenagers?|siblings?|families|family|pupils?|unaccompanied minors?)';
/** Words that may stand between a number and those it counts. */
const BETWEEN = '(?:(?:of (?:the|our|these|those) |(?:more|other|of our) )?(?:[a-z]+(?:-[a-z]+)* ){0,3}?)';
const NUMBER = `(\\d{1,2}|${WORDS.join('|')})`;

const COUNT = new RegExp(`(?<![\\w.,£%#@/:-]|\\b(?:aged?|under|over|than|of|in|to|and|or|level|band|stage|phase|section|part|page|chapter|ward|team|tier|every|each|any|no|per|within|only for|between|just) )\\b${NUMBER} ${BETWEEN}${PEOPLE}\\b(?!['’]s? |['’]|-)`, 'giu');
/** `3 of 12 children`: the small part of a small whole; words such as "four of five" are a way of speaking. */
const PART = new RegExp(`(?<![\\w.,£%#@/:-])(\\d{1,2}) (?:of|out of) (?:the |our |these |those )?(\\d{1,4}) ${BETWEEN}${PEOPLE}\\b(?!['’])`, 'giu');
const SHARE = new RegExp(`(?<![\\w.])(\\d{1,3}(?:\\.\\d+)?(?:%| per cent)) of (?:the |our |these |those |all )?(\\d{1,2}|${WORDS.join('|')}) ${BETWEEN}${PEOPLE}\\b(?!['’])`, 'giu');
/** A base below this gives a percentage away. */
const SMALLEST_BASE = 20;

/** Somebody's own account, a way of speaking, or a size of anything but a group of children. */
const NO_COUNT = /^(?:\s+(?:told|said|say|says|wrote|described|asked|explained|put it|spoke|at a time|in (?:every )?(?:\d|two|three|four|five|six|ten|a)|out of|to \d)|\s+homes?\b|[^.]{0,40}\b(?:(?:per|each) (?:social )?worker|for each))/iu;
const GENERIC = /\b(?:no two|every one|each one|one by one|one child at|if one|when one|even one|any one|one-to-one)\b/iu;
const NOT_COUNTED = /^\s*(?:in|out of)\b|\b(?:year|district|month|week|day|time|home|worker|school|team|social|service|panel|group|forum|council|board|centre|plan|house|hub|cohort|centr|nursery|hour|part|area|step|third|quarter|half|adult|bed|bedded)s?\b/iu;

/** The small numbers of a text; `threshold` is the largest count that is not to be stated. */
export function smallNumbersIn(text: string, threshold: number): SmallNumber[] {
  const parts = [...text.matchAll(PART)].filter((match) => isSmall(match[1]!, threshold)).map((match) => found(match, 'count'));
  const shares = [...text.matchAll(SHARE)].filter((match) => numberOf(match[2]!) < SMALLEST_BASE).map((match) => found(match, 'share'));
  const counts = [...text.matchAll(COUNT)].filter((match) => isSmall(match[1]!, threshold) && isCount(match, text)).map((match) => found(match, 'count'));
  return [...parts, ...shares, ...counts].sort((a, b) => a.span.start - b.span.start);
}

const COUNTED_PEOPLE = new RegExp(`\\b${PEOPLE}\\b(?!['’])`, 'iu');
const NO_COUNT_HEADING = /%|per cent|\b(?:rate|days?|weeks?|months?|years?|average|mean|median|score|homes?)\b/iu;

/** Whether a cell whose column or row counts children holds a small number and nothing else. */
export function isSmallCell(cell: string, column: string, row: string, threshold: number): boolean {
  return /^\d{1,2}$/u.test(cell.trim()) && isSmall(cell.trim(), threshold)
    && COUNTED_PEOPLE.test(`${column} ${row}`) && !NO_COUNT_HEADING.test(column) && !/\bage[ds]?\b/iu.test(column) && !NO_COUNT_HEADING.test(row);
}

function isCount(match: RegExpMatchArray, text: string): boolean {
  const after = text.slice(match.index! + match[0].length);
  const around = text.slice(Math.max(0, match.index! - 12), match.index! + match[0].length + 12);
  const between = match[0].slice(match[1]!.length).replace(new RegExp(`${PEOPLE}$`, 'iu'), '');
  return !NO_COUNT.test(after) && !GENERIC.test(around) && !NOT_COUNTED.test(between);
}

function isSmall(written: string, threshold: number): boolean {
  const number = numberOf(written);
  return number >= 1 && number <= threshold;
}

function numberOf(written: string): number {
  return /\d/u.test(written) ? Number(written) : WORDS.indexOf(written.toLowerCase()) + 1;
}

function found(match: RegExpMatchArray, kind: SmallNumber['kind']): SmallNumber {
  return { kind, span: { start: match.index!, end: match.index! + match[1]!.length } };
}
