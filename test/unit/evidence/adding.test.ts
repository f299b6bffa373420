import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationAt } from '../../../src/core/evidence/adding/citing';
import { guessFromName, guessFromUrl, suggestedId } from '../../../src/core/evidence/adding/guess';
import { insertionOf, type NewEntry } from '../../../src/core/evidence/adding/newEntry';
import { readRegister } from '../../../src/core/evidence/register';
import { REGISTER_STARTER } from '../../../src/core/templates/files';
import { TODAY } from '../support/analyse';

describe('guessing about evidence', () => {
  it('reads title, kind and time from the name of a file', () => {
    const guesses = [
      ['audit-2026-q2.pdf', 'Audit 2026 Q2', 'audit', undefined, '2026-Q2'],
      ['Performance report Sept 2026.xlsx', 'Performance report Sept 2026', 'data', undefined, '2026-09'],
      ['IRO annual report 2025-26.docx', 'IRO annual report 2025-26', 'report', undefined, '2025-26'],
      ['Children_in_care_survey_12.03.2026.pdf', 'Children in care survey 12.03.2026', 'feedback', '2026-03-12', undefined],
      ['20260930 complaints.pdf', '20260930 complaints', 'learning', '2026-09-30', undefined],
      ['Ofsted letter.pdf', 'Ofsted letter', 'external', undefined, undefined],
      ['2026-09.csv', '2026-09', 'data', undefined, '2026-09'],
    ] as const;
    for (const [name, title, kind, date, period] of guesses) {
      assert.deepEqual(guessFromName(name), { title, kind, date, period });
    }
  });

  it('supposes nothing that the name does not say', () => {
    assert.deepEqual(guessFromName('notes 31.02.2026.txt'), { title: 'Notes 31.02.2026', kind: undefined, date: undefined, period: undefined });
  });

  it('reads the last part of an address, or its site', () => {
    assert.deepEqual(guessFromUrl('https://intranet/teams/Audit%20summary%20Q2%202026.aspx?x=1').title, 'Audit summary Q2 2026');
    assert.equal(guessFromUrl('https://files.ofsted.gov.uk/v1/file/50212345').kind, 'external');
    assert.equal(guessFromUrl('https://example.org').title, 'example.org');
    assert.equal(guessFromUrl('https://example.org/%E0%A4%A').title, '%E0%A4%A');
  });

  it('suggests ids that nobody has', () => {
    const taken = new Set(['voices-of-children', 'voices-of-children-2']);
    assert.equal(suggestedId('Voices of children', (id) => taken.has(id)), 'voices-of-children-3');
    assert.equal(suggestedId('Réunion d’été', () => false), 'réunion-d-été');
    assert.equal(suggestedId('…', () => false), 'evidence');
    assert.ok(suggestedId('A very long title '.repeat(10), () => false).length <= 50);
  });
});

describe('adding to a register', () => {
  const entry: NewEntry = { id: 'voices', title: 'Yes: "it" is #1', kind: 'feedback', from: ['children', 'families'], date: '2026-10-14', file: 'evidence/x y.pdf' };
  const added = (register: string, one = entry): string => {
    const { offset, text } = insertionOf(one, register);
    return register.slice(0, offset) + text + register.slice(offset);
  };

  it('writes the entry behind the last one, in the register’s own form', () => {
    assert.equal(added('# Ours\n\n- id: a\n  title: A # note\n  kind: data\n  url: https://example.org\n'), [
      '# Ours', '', '- id: a', '  title: A # note', '  kind: data', '  url: https://example.org', '',
      '- id: voices', '  title: \'Yes: "it" is #1\'', '  kind: feedback', '  from: [children, families]', '  date: 2026-10-14', '  file: evidence/x y.pdf', '',
    ].join('\n'));
  });

  it('keeps the indentation, the line ends and the distance between entries', () => {
    const dense = '  - id: a\r\n    title: A\r\n    kind: data\r\n    url: https://example.org\r\n  - id: b\r\n    title: B\r\n    kind: data\r\n    url: https://example.org/b\r\n';
    assert.equal(added(dense, { id: 'c', title: 'C', kind: 'audit', url: 'https://example.org/c' }), `${dense}  - id: c\r\n    title: C\r\n    kind: audit\r\n    url: https://example.org/c\r\n`);
  });

  it('adds to an empty register and to one that only says how to begin', () => {
    for (const register of ['', '\n\n', REGISTER_STARTER, '# only a comment']) {
      assert.ok(added(register).startsWith(register.trimEnd()));
      assert.deepEqual(readRegister('', added(register), TODAY).entries.map(({ id }) => id), ['voices']);
    }
  });

  it('refuses, in words, what is no list, and leaves it alone', () => {
    for (const register of ['[]', 'evidence:\n  - id: a\n', '- id: a\n  title: "open', '- id: a\n...\n']) {
      assert.throws(() => insertionOf(entry, register), /nothing was written/u);
    }
  });

  it('refuses an id that is taken by now', () => {
    assert.throws(() => insertionOf(entry, added('')), /has a source “voices” by now\. Nothing was written/u);
  });

  it('comes back as it was given, whatever its title', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((title) => title.trim() !== ''), fc.constantFrom('', '- id: a\n  title: A\n  kind: data\n  url: https://example.org\n'), (title, register) => {
      const read = readRegister('', added(register, { ...entry, title: title.trim() }), TODAY).entries.at(-1)!;
      assert.deepEqual([read.id, read.title, read.from, read.file], ['voices', title.trim(), ['children', 'families'], 'evidence/x y.pdf']);
    }), { numRuns: 200 });
  });
});

describe('citing at the cursor', () => {
  /** The text with the citation; `¦` is the cursor. */
  const cited = (marked: string): string => {
    const text = marked.replace('¦', '');
    const { offset, text: citation } = citationAt(text, marked.indexOf('¦'), 'audit');
    return text.slice(0, offset) + citation + text.slice(offset);
  };

  it('stands within the sentence, before its full stop', () => {
    assert.equal(cited('Visits are on time.¦\nNext.'), 'Visits are on time [@audit].\nNext.');
    assert.equal(cited('Visits are on time. ¦'), 'Visits are on time [@audit]. ');
    assert.equal(cited('Visits are on time¦.'), 'Visits are on time [@audit].');
    assert.equal(cited('Visits ¦are on time.'), 'Visits [@audit] are on time.');
    assert.equal(cited('¦\n'), '[@audit]\n');
    assert.equal(cited('| Visits |¦ |'), '| Visits | [@audit] |');
  });

  it('joins the citation that is there', () => {
    assert.equal(cited('On time [@a].¦'), 'On time [@a; @audit].');
    assert.equal(cited('On time [@a¦, p. 4].'), 'On time [@a, p. 4; @audit].');
    assert.equal(cited('On time [@a]¦, late.'), 'On time [@a; @audit], late.');
  });
});
