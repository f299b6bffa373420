/**
 * Writes England's bank holidays into src/core/calendar/bankHolidays.json: `npm run bank-holidays`.
 *
 * They come from date-holidays, which knows the rules, substitute days and the holidays that were proclaimed once. That
 * library is 1.4 MB when bundled, most of it other countries and time zones; the days themselves are 3 kB, need no code, and
 * can be asked for at once. A unit test compares the file with the library, so a newer library shows when it differs.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bankHolidaysOfEngland } from '../unit/support/bankHolidays';

const file = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../src/core/calendar/bankHolidays.json');
const { from, to, days } = bankHolidaysOfEngland();
const lines = [
  '{',
  '  "source": "date-holidays (GB, ENG): bank holidays under the Banking and Financial Dealings Act 1971, with those proclaimed once",',
  `  "from": ${JSON.stringify(from)},`,
  `  "to": ${JSON.stringify(to)},`,
  '  "days": [',
  days.map((day) => `    ${JSON.stringify(day)}`).join(',\n'),
  '  ]',
  '}',
  '',
];
writeFileSync(file, lines.join('\n'));
