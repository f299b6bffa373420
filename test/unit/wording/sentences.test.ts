import assert from 'node:assert/strict';
import { maskQuotations, sentencesOf } from '../../../src/core/wording';

function split(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  const whole = [
    'Partners, e.g. Health and the police, attend.',
    'Children at No. 4 Elm Road moved.',
    'St. Mary’s School and Dr. Khan agreed.',
    'The rate fell to 3.5 per cent.',
    'It is on p. 4 of the report.',
    'Reg. 44 visits take place.',
    'The audit of 30.6.2026 was late.',
    'Ms. J. K. Patel chairs the board.',
    'It opened in Nov. 2026 as planned.',
    'It covers schools, nurseries, etc. and homes.',
    '1. Front door',
    'Is it safe? (see below)',
    'a run without an end',
  ];
  for (const text of whole) {
    it(`keeps “${text}” whole`, () => {
      assert.deepEqual(split(text), [text]);
    });
  }

  const parted: Record<string, string[]> = {
    'Visits are late. Plans are not.': ['Visits are late.', 'Plans are not.'],
    'Is it safe? Yes! It is.': ['Is it safe?', 'Yes!', 'It is.'],
    'It fell to 17%.       The next rose.': ['It fell to 17%.', 'The next rose.'],
    'They told us “we are heard.” We listened.': ['They told us “we are heard.”', 'We listened.'],
    'It was 40. Of these, 12 were late.': ['It was 40.', 'Of these, 12 were late.'],
    'Last year it was 60. 12 were late.': ['Last year it was 60.', '12 were late.'],
    'We asked child A. The answer was no.': ['We asked child A.', 'The answer was no.'],
    'Is that so? No. We checked.': ['Is that so?', 'No.', 'We checked.'],
    'Soft\nwrapped lines. Then\nmore.': ['Soft\nwrapped lines.', 'Then\nmore.'],
  };
  for (const [text, expected] of Object.entries(parted)) {
    it(`parts “${text.replaceAll('\n', '⏎')}”`, () => {
      assert.deepEqual(split(text), expected);
    });
  }

  it('gives nothing for nothing', () => {
    assert.deepEqual(sentencesOf(''), []);
    assert.deepEqual(sentencesOf(' \n\t '), []);
  });
});

describe('quotations', () => {
  /** Each text with the words of others between | and |. */
  const cases = [
    'One said: “|You never came when you said you would.|” We agreed.',
    'One said: "|You never came when you said.|" We agreed.',
    'She wrote, ‘|the carers’ views were not in the plan|’, and left.',
    "The report said '|this is a good enough service for now|' and closed.",
    '“|I felt heard,|” said one; “|I did not,|” said another.',
  ];
  for (const marked of cases) {
    it(`blanks the words of others in “${marked}”`, () => {
      const expected = marked.replace(/\|([^|]*)\|/g, (_, quoted: string) => ' '.repeat(quoted.length));
      assert.equal(maskQuotations(marked.replaceAll('|', '')), expected);
    });
  }

  const kept = [
    "Every team has an 'Ofsted ready' checklist.",
    'We write ‘children in care’ throughout.',
    'Children’s and carers’ views were sought, and partners’ too.',
    'It is 6" by 4", no more.',
    'He said “this is never closed and so it stays as it was.',
  ];
  for (const text of kept) {
    it(`leaves “${text}” as it is`, () => {
      assert.equal(maskQuotations(text), text);
    });
  }
});
