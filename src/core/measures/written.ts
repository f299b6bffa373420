/** Figures as people write them in a sentence. */

export type FigureUnit = '%' | '£' | 'days' | 'weeks' | 'months' | 'years' | 'rate';

/** How a number is softened: "over 80%" states a bound, "about 80%" the neighbourhood. */
export type Hedge = 'over' | 'under' | 'about';

export interface WrittenFigure {
  /** In the unit: 87 for `87%` and for `87 in every 100`, 1,200,000 for `£1.2m`. */
  readonly number: number;
  /** The smallest step that the way of writing can tell apart: 1 for `87%`, 0.1 for `87.4%`, 100,000 for `£1.2m`. */
  readonly step: number;
  readonly unit: FigureUnit | undefined;
  /** Of a rate: the number of people in its denominator. */
  readonly per: number | undefined;
  readonly hedge: Hedge | undefined;
  /** `nine in ten`, `two-thirds`: as exact as words for it are. */
  readonly fraction: boolean;
  /** Where it stands in the text, its hedge left out. */
  readonly start: number;
  readonly end: number;
}

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const WORD_NUMBERS = new Map([
  ...ONES.map((word, number): [string, number] => [word, number]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
  ['none', 0], ['no', 0], ['hundred', 100], ['dozen', 12],
]);
const WORD = `(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ONES.join('|')})`;
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';

const PARTS: Readonly<Record<string, number>> = { half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, sixth: 6, sixths: 6, eighth: 8, eighths: 8, tenth: 10, tenths: 10 };

const FRACTION = new RegExp(`\\b(?:(${WORD}|a|an)[- ])?(${Object.keys(PARTS).join('|')})\\b`, 'giu');
const ONE_IN = new RegExp(`\\b(${DIGITS}|${WORD}) (?:in|out of)(?: every)? (${DIGITS}|${WORD}|(?:a )?hundred)\\b`, 'giu');
const RATE = new RegExp(`(?<![\\w.,£-])(${DIGITS}) (?:children |young people |referrals )?(?:per|in every|for every) (\\d{1,3}(?:,\\d{3})+|\\d{3,})\\b`, 'giu');
const NUMBER = new RegExp(`(?<![\\w.,£/#@-])([-−]?£ ?[-−]?)?([-−])?(${DIGITS}|${WORD}\\b)(?: ?(thousand|million|billion|bn|m|k)\\b)?(?:[ -]?(%|per cent\\b|percent\\b|percentage points?\\b|(?:working |calendar |school )?days?\\b|weeks?\\b|months?\\b|years?\\b))?`, 'giu');

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 };

const HEDGES: readonly (readonly [Hedge, RegExp])[] = [
  ['under', /\b(?:nearly|almost|just under|close to|under|fewer than|less than|below|up to|at most|no more than|approaching)\s+(?:a |an |£)?$/iu],
  ['over', /\b(?:just over|well over|over|more than|above|at least|in excess of|upwards of)\s+(?:a |an |£)?$/iu],
  ['about', /\b(?:about|around|roughly|approximately|approx\.?|circa|c\.|some|or so)\s+(?:a |an |£)?$/iu],
];

/** The figures of a text, in its order; of readings that overlap, the one that says most. */
export function figuresIn(text: string): WrittenFigure[] {
  const readings = [...rates(text), ...ratios(text), ...fractions(text), ...numbers(text)];
  const kept: WrittenFigure[] = [];
  for (const reading of readings) {
    if (!kept.some((other) => reading.start < other.end && other.start < reading.end)) {
      kept.push(reading);
    }
  }
  return kept.sort((a, b) => a.start - b.start).map((figure) => ({ ...figure, hedge: hedgeBefore(text, figure.start) }));
}

function hedgeBefore(text: string, start: number): Hedge | undefined {
  const before = text.slice(0, start);
  return HEDGES.find(([, pattern]) => pattern.test(before))?.[0];
}

function figure(match: RegExpMatchArray, what: Partial<WrittenFigure> & Pick<WrittenFigure, 'number' | 'step'>): WrittenFigure {
  const start = match.index!;
  return { unit: undefined, per: undefined, hedge: undefined, fraction: false, start, end: start + match[0].length, ...what };
}

function rates(text: string): WrittenFigure[] {
  return [...text.matchAll(RATE)].map((match) => figure(match, { number: valueOf(match[1]!), step: stepOf(match[1]!), unit: 'rate', per: valueOf(match[2]!) }));
}

/** `9 in 10`, `nine out of ten`, `three in every hundred`. */
function ratios(text: string): WrittenFigure[] {
  return [...text.matchAll(ONE_IN)].flatMap((match) => {
    const [part, whole] = [valueOf(match[1]!), valueOf(match[2]!.replace(/^a /iu, ''))];
    return whole > 0 && part <= whole ? [figure(match, { number: part / whole * 100, step: 100 / whole, unit: '%', fraction: true })] : [];
  });
}

/** `two-thirds`, `a quarter`, `half`. */
function fractions(text: string): WrittenFigure[] {
  return [...text.matchAll(FRACTION)].flatMap((match) => {
    const whole = PARTS[match[2]!.toLowerCase()]!;
    const part = match[1] === undefined || /^an?$/iu.test(match[1]) ? 1 : valueOf(match[1]);
    // "The first quarter" and "a third party" are no shares: neither names a part of anything.
    const isShare = match[1] !== undefined || /^(?:half)$/iu.test(match[2]!);
    return isShare && part <= whole ? [figure(match, { number: part / whole * 100, step: 100 / whole, unit: '%', fraction: true })] : [];
  });
}

function numbers(text: string): WrittenFigure[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const [, pounds, minus, digits, scaleWord, unitWord] = match;
    const scale = SCALES[scaleWord?.toLowerCase() ?? ''] ?? 1;
    const sign = minus !== undefined || /[-−]/u.test(pounds ?? '') ? -1 : 1;
    return figure(match, { number: clean(sign * valueOf(digits!) * scale), step: clean(stepOf(digits!) * scale), unit: unitOf(unitWord, pounds !== undefined) });
  });
}

function unitOf(word: string | undefined, pounds: boolean): FigureUnit | undefined {
  if (pounds) {
    return '£';
  }
  const found = /(%|per ?cent|percentage)|(day)|(week)|(month)|(year)/iu.exec(word ?? '');
  return found ? (['%', 'days', 'weeks', 'months', 'years'] as const)[found.slice(1).findIndex((group) => group !== undefined)] : undefined;
}

function valueOf(text: string): number {
  if (/\d/u.test(text)) {
    return Number(text.replaceAll(',', ''));
  }
  return text.toLowerCase().split(/[- ]/u).reduce((sum, word) => sum + (WORD_NUMBERS.get(word) ?? 0), 0);
}

function stepOf(text: string): number {
  const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
  return 1 / 10 ** decimals;
}

/** A product without the dust of binary fractions. */
function clean(number: number): number {
  return Number(number.toPrecision(12));
}
