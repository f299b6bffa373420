/** Periods of measures, in the forms in which scorecards write them. */
import { dateRange, dayInWords, isDate, monthName, type DateRange } from '../text/dates';

export interface Period extends DateRange {
  /** As written. */
  readonly written: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/**
 * Reads a period: what the dialect writes (`2026-09`, `2026-Q3`, `2026`, `2026-27`, `2026-09-30`), and what
 * spreadsheets do (`Sep 2026`, `30/09/2026`, `Q3 2026`, `Q2 2026-27` of a financial year, `2025/26`, a serial
 * number of Excel's). Undefined when it is none of these.
 */
export function readPeriod(written: string): Period | undefined {
  const text = written.trim();
  const range = inDialect(text) ?? monthInWords(text) ?? britishDay(text) ?? quarter(text) ?? serialDay(text);
  return range && { from: range.from, to: range.to, written: text };
}

/** Whether a link that names one period means the other; a month or quarter may be given by a day in it. */
export function samePeriod(a: DateRange, b: DateRange): boolean {
  const [wide, narrow] = lengthOf(a) >= lengthOf(b) ? [a, b] : [b, a];
  return (wide.from === narrow.from && wide.to === narrow.to) || (narrow.from === narrow.to && narrow.to === wide.to);
}

/** A period as people say it: `September 2026`, `July to September 2026`, `2026-27`. */
export function periodInWords({ from, to, written }: Period): string {
  if (from === to) {
    return dayInWords(from);
  }
  const [first, last] = [monthName(from), monthName(to)];
  if (from.slice(0, 7) === to.slice(0, 7)) {
    return `${first} ${to.slice(0, 4)}`;
  }
  return lengthOf({ from, to }) < 100 && from.slice(0, 4) === to.slice(0, 4) ? `${first} to ${last} ${to.slice(0, 4)}` : written;
}

/** A period in little room, for an axis: `Sep 26`, `Q3 26`, `2026-27`. */
export function periodInShort({ from, to, written }: Period): string {
  const year = to.slice(2, 4);
  const days = lengthOf({ from, to });
  if (days <= 31) {
    return `${monthName(to).slice(0, 3)} ${year}`;
  }
  return days < 100 ? `${monthName(from).slice(0, 3)}–${monthName(to).slice(0, 3)} ${year}` : written;
}

/** How a link names the period: as the file does where the dialect knows that form, else by its last day or month. */
export function periodForLink({ from, to, written }: Period): string {
  if (dateRange(written)) {
    return written;
  }
  return from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) ? to.slice(0, 7) : from === to ? to : `${from}/${to}`;
}

function inDialect(text: string): DateRange | undefined {
  return dateRange(text) ?? dateRange(text.replace(/^(\d{4})\/(\d{2})$/u, '$1-$2').replace(/^(\d{4})[-/]\d{2}(\d{2})$/u, '$1-$2')) ?? (isDate(text.slice(0, 10)) && /^.{10}[T ]00:00/u.test(text) ? dateRange(text.slice(0, 10)) : undefined);
}

function monthInWords(text: string): DateRange | undefined {
  const parts = /^([a-z]{3})[a-z]*[\s.'’-]*(\d{4}|\d{2})$/iu.exec(text);
  const month = MONTHS.indexOf(parts?.[1]!.toLowerCase() ?? '');
  return parts && month >= 0 ? dateRange(`${fullYear(parts[2]!)}-${twoDigits(month + 1)}`) : undefined;
}

/** Day before month, as in Britain: `30/09/2026`, `30.9.26`. */
function britishDay(text: string): DateRange | undefined {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u.exec(text);
  return parts ? dateRange(`${fullYear(parts[3]!)}-${twoDigits(Number(parts[2]))}-${twoDigits(Number(parts[1]))}`) : undefined;
}

/** `Q3 2026` counts calendar quarters, `Q2 2026-27` those of a financial year, which begins in April. */
function quarter(text: string): DateRange | undefined {
  const parts = /^(?:q(?:uarter|tr)?\s*([1-4])\s*,?\s*(\d{4})(?:[-/](?:20)?(\d{2}))?|(\d{4})(?:[-/](?:20)?(\d{2}))?\s*q(?:uarter|tr)?\s*([1-4]))$/iu.exec(text);
  if (!parts) {
    return undefined;
  }
  const number = Number(parts[1] ?? parts[6]);
  const year = Number(parts[2] ?? parts[4]);
  const financial = (parts[3] ?? parts[5]) !== undefined;
  return dateRange(financial ? `${number === 4 ? year + 1 : year}-Q${number === 4 ? 1 : number + 1}` : `${year}-Q${number}`);
}

/** A day as a spreadsheet keeps it: between 1990 and 2064. */
function serialDay(text: string): DateRange | undefined {
  const serial = /^\d{5}(?:\.0+)?$/u.test(text) ? Number(text) : 0;
  return serial > 32_874 && serial < 60_000 ? dateRange(new Date(EXCEL_EPOCH + serial * DAY_MS).toISOString().slice(0, 10)) : undefined;
}

function lengthOf({ from, to }: DateRange): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}

function fullYear(text: string): string {
  return text.length === 2 ? `20${text}` : text;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
