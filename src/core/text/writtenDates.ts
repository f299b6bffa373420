/** Days and periods as people in councils write them in a plan: `31 March 2027`, `Q4 2026-27`, `31/03/27`. */
import { dateRange, isDate, isoDay, type DateRange } from './dates';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '(?<year>(?:20)?\\d{2})(?!\\d)';
const FINANCIAL_YEAR = '(?<from>20\\d{2}|\\d{2})\\s*[-–/]\\s*(?<to>20\\d{2}|\\d{2})(?!\\d)';

/** The months of a season or a school term, from 0. */
const SEASONS: Readonly<Record<string, readonly [first: number, length: number]>> = {
  'spring': [2, 3], 'summer': [5, 3], 'autumn': [8, 3], 'winter': [11, 3],
  'spring term': [0, 4], 'summer term': [3, 4], 'autumn term': [8, 4],
};

type Parts = Readonly<Record<string, string | undefined>>;
interface Form { readonly pattern: RegExp; read(parts: Parts): DateRange | undefined }

/** In the order in which they are tried; what one has read, the next does not see. */
const FORMS: readonly Form[] = [
  form('(?<!\\d)(?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d)', ({ iso }) => dateRange(iso!)),
  form('(?<!\\d)(?<day>\\d{1,2})(?<mark>[/.-])(?<number>\\d{1,2})\\k<mark>(?<year>20\\d{2}|\\d{2})(?!\\d)', (parts) => day(parts.year!, Number(parts.number) - 1, parts.day!)),
  form(`(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH}[\\s,-]+${YEAR}`, (parts) => day(parts.year!, monthOf(parts), parts.day!)),
  form(`\\b${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>20\\d{2})(?!\\d)`, (parts) => day(parts.year!, monthOf(parts), parts.day!)),
  form(`\\b${MONTH}[\\s,'’-]+${YEAR}`, (parts) => months(parts.year!, monthOf(parts), 1)),
  form(`\\bq(?:uarter)?\\s*(?<quarter>[1-4])[\\s,]*(?:of\\s+)?(?:fy\\s*)?${FINANCIAL_YEAR}`, financialQuarter),
  form(`(?<!\\d)${FINANCIAL_YEAR}[\\s,]*q(?:uarter)?\\s*(?<quarter>[1-4])\\b`, financialQuarter),
  form('\\bq(?:uarter)?\\s*(?<quarter>[1-4])[\\s,]*(?:of\\s+)?(?<year>20\\d{2})(?!\\d)', ({ quarter, year }) => months(year!, Number(quarter) * 3 - 3, 3)),
  form('(?<!\\d)(?<year>20\\d{2})[\\s-]*q(?<quarter>[1-4])\\b', ({ quarter, year }) => months(year!, Number(quarter) * 3 - 3, 3)),
  form('(?<!\\d)(?<iso>20\\d{2}-(?:0[1-9]|1[0-2]))(?![\\d-])', ({ iso }) => dateRange(iso!)),
  form(`\\b(?<season>(?:spring|summer|autumn)\\s+term|spring|summer|autumn|winter)[\\s,]+(?:of\\s+)?${YEAR}`, ({ season, year }) => {
    const [first, length] = SEASONS[season!.toLowerCase().replace(/\s+/gu, ' ')]!;
    return months(year!, first, length);
  }),
  form('(?<!\\d)(?<from>20\\d{2})\\s*[-–/]\\s*(?<to>20\\d{2}|\\d{2})(?!\\d)', (parts) => financialYear(parts)),
  form('(?<![\\d/-])(?<year>20\\d{2})(?![\\d/-])', ({ year }) => months(year!, 0, 12)),
];

/**
 * The days that a text names, from the first to the last of all dates and periods in it: days and
 * months in words or figures (day before month), calendar quarters (`Q2 2027`), quarters of the
 * financial year (`Q4 2026-27` is January to March 2027), seasons, school terms, and everything that
 * `dateRange` knows. Undefined when it names none, or one that does not exist.
 */
export function writtenDates(text: string): DateRange | undefined {
  const whole = dateRange(text.trim());
  if (whole) {
    return whole;
  }
  let rest = text;
  const found: DateRange[] = [];
  for (const { pattern, read } of FORMS) {
    const ranges = [...rest.matchAll(pattern)].map((match) => read(match.groups!));
    if (ranges.some((range) => range === undefined)) {
      return undefined;
    }
    found.push(...ranges.filter((range) => range !== undefined));
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
  }
  const from = found.map((range) => range.from).sort()[0];
  const to = found.map((range) => range.to).sort().at(-1);
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

function form(pattern: string, read: Form['read']): Form {
  return { pattern: new RegExp(pattern, 'giu'), read };
}

function monthOf({ month }: Parts): number {
  return MONTHS.indexOf(month!.slice(0, 3).toLowerCase());
}

/** Two figures mean this century. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function day(year: string, month: number, date: string): DateRange | undefined {
  const iso = `${fullYear(year)}-${String(month + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDate(iso) ? { from: iso, to: iso } : undefined;
}

function months(year: string, first: number, length: number): DateRange {
  return { from: isoDay(fullYear(year), first, 1), to: isoDay(fullYear(year), first + length, 0) };
}

/** The first of the two years, which must follow one another. */
function financialYear({ from, to }: Parts, first = 3, length = 12): DateRange | undefined {
  return fullYear(to!) === fullYear(from!) + 1 ? months(from!, first, length) : undefined;
}

/** Quarters of the financial year: the first is April to June. */
function financialQuarter(parts: Parts): DateRange | undefined {
  return financialYear(parts, Number(parts.quarter) * 3, 3);
}
