import assert from 'node:assert/strict';
import * as z from 'zod';
import bankHolidays from '../../../src/core/calendar/bankHolidays.json';
import { EDITIONS, FRAMEWORK } from '../../../src/core/framework';
import { partnersSchema, topicsSchema } from '../../../src/core/framework/dataSchemas';
import { kindSchema } from '../../../src/core/framework/kindSchema';
import partners from '../../../src/core/framework/partners.json';
import { editionSchema } from '../../../src/core/framework/schema';
import topics from '../../../src/core/framework/topics.json';
import words from '../../../src/core/letters/data/words.json';
import { wordsSchema } from '../../../src/core/letters/wordsSchema';
import { isDate } from '../../../src/core/text/dates';

const day = z.string().refine(isDate);

// Nobody checks these when the tool starts: it would take longer than the first check of a document.
describe('data that come with the tool', () => {
  const data: [string, z.ZodType, unknown][] = [
    ...EDITIONS.map((edition): [string, z.ZodType, unknown] => [`edition ${edition.id}`, editionSchema(), edition]),
    ...FRAMEWORK.kinds.map((kind): [string, z.ZodType, unknown] => [`kind ${kind.id}`, kindSchema, kind]),
    ['topics', topicsSchema, topics],
    ['partners', partnersSchema, partners],
    ['the words of letters', wordsSchema, words],
    ['bank holidays', z.strictObject({ source: z.string(), from: day, to: day, days: z.array(day) }), bankHolidays],
  ];
  for (const [name, schema, value] of data) {
    it(`have the form that they are read in: ${name}`, () => {
      assert.deepEqual(schema.parse(value), value);
    });
  }
});
