/** Counts of children in running text, in digits or in words, and percentages that give such a count away. */
import { inSmallLetters } from '../../text/smallLetters';

export interface SmallCount {
  readonly start: number;
  readonly end: number;
  /** `count`: the number itself. `share`: a percentage of so few that the number can be worked out. */
  readonly kind: 'count' | 'share';
  /** How many children, as far as it can be told. */
  readonly count: number;
  /** The noun behind a single child, which changes with the number: its place and its plural. */
  readonly noun?: { readonly start: number; readonly end: number; readonly plural: string };
}

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const NUMBER = `(?:\\d{1,6}(?:,\\d{3})*|${WORDS.slice(1).toReversed().join('|')})`;
/** It holds a group. Without one, the engine writes out the loop, with copies of what follows: to compile that takes several times as long. */
const OF_CHILDREN = "(?:(disabled|looked[- ]after|young|younger|older|unaccompanied|asylum[- ]seeking|teenage|missing|local|new|unborn|vulnerable|white|black|asian|roma|other|more|further|such|different|male|female|primary|secondary)[ \\u00A0-]){0,3}";
const CHILDREN = 'children|young people|young persons|young women|young men|girls|boys|babies|infants|toddlers|teenagers|siblings|brothers|sisters|pupils|care leavers|young carers|young parents|adolescents|students|minors|families|young adults';
const ONE = 'child|young person|young woman|young man|girl|boy|baby|infant|teenager|sibling|pupil|care leaver|young carer|family';
const PLURALS: Readonly<Record<string, string>> = { 'child': 'children', 'young person': 'young people', 'young woman': 'young women', 'young man': 'young men', 'baby': 'babies', 'family': 'families' };
/** Words that make another thing of the children: their homes, their plans, their services. */
const NOT_ANOTHER_THING = "(?!['’]s?\\b|[- ](?:and famil(?:y|ies)|protection|in need (?:plans?|teams?|reviews?)|in care (?:council|teams?|services?|reviews?)|sexual|criminal|centred|death|safeguarding|exploitation|practice|services?|social|homes?|centres?|hubs?|forums?|panels?|boards?|teams?|councils?|groups?|plans?|conferences?|looked after reviews?|per\\b|in every|in each|each\\b|a week|a month|a day|or fewer|or more|or less))";
/** A number that is not a count of children: a year of school, an age, a ratio, a bound. */
const NOT_A_COUNT = /(?:\b(?:year|stage|tier|level|grade|band|group|under|over|age|aged|ages|section|phase|quarter|part|question|outcome|page|point|table|figure|chapter|key|least|most|than|about|around|nearly|almost|approximately|some|fewer|less|to|up|in|in every|out of every|every|per|one|no|number|first|last|next|top|and a half|item|step|priority|standard|action|recommendation|finding|of the next|theme|principle|family of|families of|group of|groups of|class of|siblings? of)|[£$€<>≤≥~–-]|\d[.,/:]|\bq)[ \u00A0]?$/u;
/** One in five is a share and not a count, however it is written in words. */
const RATIO = /\b(?:one|two|three|four|five|six|seven|eight|nine)[ -](?:in|out of)(?: every)? $/u;
/** Somebody is quoted, or spoken of in general: "one child told us", "if one child …". */
const A_VOICE = /^(?: at a time\b|[^.!?;]{0,30}?\b(?:said|says|told|tells|wrote|writes|described|describes|explained|asked|put it|recalled|remembered|commented|added|reflected|summed)\b)/u;
const IN_GENERAL = /(?:\b(?:if|when|for|that|because|as|what|which|where|than|more than|from|each|every|no|not|only|just|any|with|at a time|is|between|said|says|wrote|told us by|asked|added)) $/u;

/** What counts is looked for first, and then whether children follow: so no pattern holds all words of both, or twice. */
const COUNT_OF_MANY = new RegExp(`(?<![\\p{L}\\p{N}.,£$€%/-])(${NUMBER})(?: (?:of|out of) (?:the |our |these |those |all )?(${NUMBER})| of (?:the|our|these|those))? `, 'gu');
const COUNT_OF_ONE = /(?<![\p{L}\p{N}.,£$€%/-])(1|one) /gu;
const SHARE = new RegExp(`(?<![\\p{L}\\p{N}.,-])(\\d{1,3}(?:\\.\\d+)?) ?(?:%|per ?cent) (?:of|out of) (?:the |our |these |those |all |a total of )*(${NUMBER}) `, 'gu');
const MANY_CHILDREN = new RegExp(`${OF_CHILDREN}(${CHILDREN})\\b${NOT_ANOTHER_THING}`, 'uy');
const ONE_CHILD = new RegExp(`${OF_CHILDREN}(${ONE})\\b${NOT_ANOTHER_THING}`, 'uy');

interface Counted {
  readonly match: RegExpExecArray;
  readonly noun: string;
  /** Behind the children. */
  readonly end: number;
}

/** Every count that children follow. */
function* counted(count: RegExp, children: RegExp, text: string): Iterable<Counted> {
  count.lastIndex = 0;
  for (let match = count.exec(text); match; match = count.exec(text)) {
    children.lastIndex = match.index + match[0].length;
    const found = children.exec(text);
    // Numbers within what was no count may begin one.
    count.lastIndex = found ? children.lastIndex : match.index + 1;
    if (found) {
      yield { match, noun: found[2]!, end: children.lastIndex };
    }
  }
}

/** A base under which a share is as good as the number: RULES, after the Department's rule for suppression. */
const SMALL_BASE = 20;

/** Small counts in a sentence or a paragraph, in order. `threshold` is the largest number that is withheld. */
export function smallCountsIn(written: string, threshold: number): SmallCount[] {
  const text = inSmallLetters(written);
  if (!/child|famil|young|girl|boy|bab(?:y|ies)|infant|toddler|teenager|sibling|brother|sister|pupil|care leaver|adolescent|student|minor/u.test(text)) {
    return [];
  }
  const told = [...shares(text, threshold)];
  const counts = [...many(text, threshold), ...single(text)].filter(({ start, end }) => !told.some((share) => start >= share.start && end <= share.end));
  return [...told, ...counts].sort((a, b) => a.start - b.start);
}

function* many(text: string, threshold: number): Iterable<SmallCount> {
  for (const { match } of counted(COUNT_OF_MANY, MANY_CHILDREN, text)) {
    const [, written = '', base] = match;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const count = numberOf(written);
    const ratio = RATIO.test(before) || base !== undefined && /\bout of\b/u.test(match[0]) && !/\d/u.test(written);
    if (count >= 1 && count <= threshold && !ratio && !NOT_A_COUNT.test(before)) {
      yield { kind: 'count', count, start: match.index, end: match.index + written.length };
    }
  }
}

function* single(text: string): Iterable<SmallCount> {
  for (const { match, noun, end } of counted(COUNT_OF_ONE, ONE_CHILD, text)) {
    const [, written = ''] = match;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const general = !/\d/u.test(written) && (IN_GENERAL.test(before) || A_VOICE.test(text.slice(end, end + 60)));
    if (!general && !NOT_A_COUNT.test(before)) {
      const plural = PLURALS[noun] ?? `${noun}s`;
      yield { kind: 'count', count: 1, start: match.index, end: match.index + written.length, noun: { start: end - noun.length, end, plural } };
    }
  }
}

function* shares(text: string, threshold: number): Iterable<SmallCount> {
  for (const { match, end } of /%|per ?cent/u.test(text) ? counted(SHARE, MANY_CHILDREN, text) : []) {
    const [, percent = '', written = ''] = match;
    const base = numberOf(written);
    const count = Math.round(Number(percent) * base / 100);
    if (base > 0 && (base < SMALL_BASE || count >= 1 && count <= threshold)) {
      yield { kind: 'share', count, start: match.index, end };
    }
  }
}

/** A number in digits or in words, up to nineteen; NaN for anything else. */
export function numberOf(written: string): number {
  const word = WORDS.indexOf(written.toLowerCase());
  return word >= 0 ? word : Number(written.replace(/,/gu, ''));
}
