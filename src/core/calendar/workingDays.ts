/**
 * Working days in England: Monday to Friday without bank holidays.
 *
 * The bank holidays are data, written by `npm run bank-holidays` from a library that knows them; a holiday that is
 * proclaimed after that is not among them.
 */
import { isDate } from '../text/dates';
import { days, from, to } from './bankHolidays.json';

const HOLIDAYS: ReadonlySet<string> = new Set(days);

const DAY_MS = 86_400_000;

/** Whether work is done in England on a day (ISO 8601). */
export function isWorkingDay(iso: string): boolean {
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(iso);
}

/**
 * The day on which a number of working days has passed since a day, which itself does not count: one working day after a
 * Friday is the Monday. Undefined where no bank holidays are known for the time, or the day is none.
 */
export function workingDaysAfter(iso: string, count: number): string | undefined {
  if (!isDate(iso) || iso < from) {
    return undefined;
  }
  let reached = iso;
  for (let passed = 0; passed < count;) {
    reached = new Date(Date.parse(`${reached}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
    if (reached > to) {
      return undefined;
    }
    passed += Number(isWorkingDay(reached));
  }
  return reached;
}
