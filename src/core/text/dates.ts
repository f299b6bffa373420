/** Dates and periods as the dialect writes them. */

/** A stretch of days, both ends included, ISO 8601. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** Whether a text is a day that exists, written `2026-11-23`. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!parts) {
    return false;
  }
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.getUTCDate() === Number(parts[3]);
}

/**
 * The days of a date or a period: `2026-11-23`, `2026`, `2026-09`, `2026-Q2` (calendar quarter),
 * `2026-27` (financial year from 1 April) or `from/to`. Undefined when it is none of these.
 */
export function dateRange(text: string): DateRange | undefined {
  if (isDate(text)) {
    return { from: text, to: text };
  }
  const [first, second, ...more] = text.split('/');
  if (second !== undefined) {
    const [from, to] = [dateRange(first!), dateRange(second)];
    return more.length === 0 && from && to && from.from <= to.to ? { from: from.from, to: to.to } : undefined;
  }
  return financialYear(text) ?? calendarPeriod(text);
}

/**
 * How long before another day a day lies, as people say it: `3 weeks`, `14 months`, `3 years`; undefined when it
 * lies after it.
 */
export function timeBefore(day: string, later: string): string | undefined {
  const days = Math.round((Date.parse(later) - Date.parse(day)) / 86_400_000);
  if (!(days >= 0)) {
    return undefined;
  }
  const [amount, unit] = days < 14 ? [days, 'day'] : days < 60 ? [Math.round(days / 7), 'week'] : days < 730 ? [Math.round(days / 30.44), 'month'] : [Math.round(days / 365.25), 'year'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/** The day that lies a number of months before a day; the 31st becomes the last day of a shorter month. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return isoDay(year, month - 1 - months, Math.min(date, last));
}

/** The day that lies a number of months after a day; the 31st becomes the last day of a shorter month. */
export function monthsAfter(day: string, months: number): string {
  return monthsBefore(day, -months);
}

/** The whole months from one day to another; negative when the second comes first. */
export function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => day.split('-').map(Number) as [number, number, number]) as [[number, number, number], [number, number, number]];
  const months = (b[0] - a[0]) * 12 + b[1] - a[1];
  return months >= 0 ? months - (b[2] < a[2] && months > 0 ? 1 : 0) : months;
}

/** Written out: the first formatter of dates that a program makes costs as much as parsing two pages. */
const MONTH_NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The name of the month of a day (ISO 8601). */
export function monthName(day: string): string {
  return MONTH_NAMES[Number(day.slice(5, 7)) - 1]!;
}

/** A day and how long it lies before the end of a period: `14 October 2026, 2 weeks before the end of the period`. */
export function dayBeforePeriodEnd(day: string, periodEnd: string | undefined): string {
  const before = periodEnd === undefined ? undefined : timeBefore(day, periodEnd);
  return before === undefined ? dayInWords(day) : `${dayInWords(day)}, ${before} before the end of the period`;
}

/** A day as people write it: `23 November 2026`; the text itself when it is no day. */
export function dayInWords(day: string): string {
  return isDate(day) ? `${Number(day.slice(8))} ${monthName(day)} ${day.slice(0, 4)}` : day;
}

function financialYear(text: string): DateRange | undefined {
  const parts = /^(\d{4})-(\d{2})$/u.exec(text);
  const year = Number(parts?.[1]);
  return parts && Number(parts[2]) === (year + 1) % 100 && Number(parts[2]) > 12
    ? { from: isoDay(year, 3, 1), to: isoDay(year + 1, 2, 31) }
    : undefined;
}

function calendarPeriod(text: string): DateRange | undefined {
  const parts = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/iu.exec(text);
  if (!parts) {
    return undefined;
  }
  const year = Number(parts[1]);
  const [month, length] = parts[2] ? [Number(parts[2]) * 3 - 3, 3] : parts[3] ? [Number(parts[3]) - 1, 1] : [0, 12];
  return { from: isoDay(year, month, 1), to: isoDay(year, month + length, 0) };
}

/** A day in ISO 8601. `month` from 0; numbers beyond their range carry over, as in `Date`. */
export function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
