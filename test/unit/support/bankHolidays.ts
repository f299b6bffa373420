/** What the library says of England's bank holidays, for the file of them and for the test that compares the two. */
import Holidays from 'date-holidays';

const [FIRST, LAST] = [2016, 2040];

/** All bank holidays that fall on a Monday to Friday; weekends are no working days anyway. */
export function bankHolidaysOfEngland(): { readonly from: string; readonly to: string; readonly days: readonly string[] } {
  const england = new Holidays('GB', 'ENG');
  const years = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
  const days = years.flatMap((year) => england.getHolidays(year))
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10))
    .filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
  return { from: `${FIRST}-01-01`, to: `${LAST}-12-31`, days: [...new Set(days)].sort() };
}
