import assert from 'node:assert/strict';
import { exceptionInsertion, readWordList, WORD_LIST_STARTER } from '../../../src/core/wording/wordList';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings';
import { analyse, complete, flagged, joinLines } from '../support/analyse';

const LIST = joinLines(
  'phrases:',
  '  - golden folder',
  '  - phrase: show and tell week',
  '    why: Nothing happens in it that does not happen for visitors.',
  '    instead: Say what teams do every week.',
  'exceptions:',
  '  - inspection of the building',
  'terms:',
  '  - Ready for Ofsted Café',
);
const told = (practice: string, list = LIST): Promise<string[]> => flagged('inspection-only', complete(practice), { '.ilacs/wording.yaml': list });

describe('a word list', () => {
  it('adds phrases, in any case and over line ends, and no part of another word', async () => {
    assert.deepEqual(await told('Each team keeps a Golden\nFolder. We hold golden folders. The golden folder’s index is new.'), ['Golden\nFolder', 'golden folder']);
  });

  it('says why, and what instead, in the words of the authority', async () => {
    const { analysis } = await analyse(complete('We hold a show and tell week.'), { '.ilacs/wording.yaml': LIST });
    const finding = analysis.findings.find(({ ruleId }) => ruleId === 'inspection-only')!;
    assert.equal(finding.message, '‘show and tell week’ reads as written for inspection. Say what teams do every week.');
    assert.equal(finding.explain?.(), 'Nothing happens in it that does not happen for visitors.');
  });

  it('makes sentences fine that hold an exception, for both judgements', async () => {
    const sentence = 'Files were tidied before the inspection of the building.';
    assert.deepEqual(await flagged('inspection-only', complete(sentence)), ['inspection']);
    assert.deepEqual(await told(sentence), []);
    const claim = 'Re-referrals have fallen from 24% to 17%.';
    assert.deepEqual(await flagged('missing-evidence', complete(claim), { '.ilacs/wording.yaml': 'exceptions:\n  - re-referrals have fallen' }), []);
  });

  it('takes a term for a mere name, and says of the rest of the sentence what it would', async () => {
    assert.deepEqual(await told('Young people run the Ready for Ofsted Café.'), []);
    assert.deepEqual(await told('Young people tidy the Ready for Ofsted Café so that we are ready for Ofsted.'), ['ready for Ofsted']);
  });

  it('counts in settings as in the file', async () => {
    const wording = { phrases: [{ phrase: 'golden folder' }], exceptions: ['(draft)'], terms: ['C++ team'] };
    assert.deepEqual(await flagged('inspection-only', complete('Each team keeps a golden folder. The golden folder (draft) is new.'), {}, { ...DEFAULT_SETTINGS, wording }), ['golden folder']);
  });

  it('is that of the nearest folder', async () => {
    assert.deepEqual(await flagged('inspection-only', complete('Each team keeps a golden folder.'), { 'elsewhere/.ilacs/wording.yaml': LIST }), []);
  });

  it('tells what it cannot use, where it stands, and uses the rest', async () => {
    const list = joinLines('phrases:', '  - golden folder', '  - 12', '  - x', '  - { phrase: shelf, because: y }', 'exceptions: some words', 'terms:', '  - [a, b]', 'words: []');
    const { analysis } = await analyse(complete('Each team keeps a golden folder.'), { '.ilacs/wording.yaml': list });
    const at = analysis.findings.filter(({ ruleId }) => ruleId === 'invalid-word-list').map(({ span }) => list.slice(span.start, span.end));
    assert.deepEqual(at, ['12', 'x', '{ phrase: shelf, because: y }', 'some words', '[a, b]', 'words']);
    assert.equal(analysis.findings.filter(({ ruleId }) => ruleId === 'inspection-only').length, 1);
  });

  it('tells what can never be told, and what is no YAML; hostile lists do no harm', () => {
    assert.match(readWordList('', 'phrases: [Golden folder]\nexceptions: [golden folder]').problems[0]!.message, /stands among the phrases as well/u);
    assert.match(readWordList('', 'phrases: [a').problems[0]!.message, /^The word list cannot be read here: /u);
    for (const text of ['', '- a', 'null', '42', 'phrases: *a', `a: &a [x,x]\nb: &b [*a,*a,*a]\nphrases: ${'[*b,'.repeat(20)}`, '__proto__: [a]']) {
      assert.doesNotThrow(() => readWordList('', text), text);
    }
  });
});

describe('adding an exception', () => {
  const added = (text: string, words = 'inspection: of “it”'): string => {
    const { offset, text: inserted } = exceptionInsertion(words, text);
    return text.slice(0, offset) + inserted + text.slice(offset);
  };

  it('goes behind the last one, and keeps every sign of the rest', () => {
    for (const [before, after] of [
      ['exceptions:\n  - a b # why\nterms:\n  - c d\n', 'exceptions:\n  - a b # why\n  - "inspection: of “it”"\nterms:\n  - c d\n'],
      ['exceptions:\r\n- a b\r\n', 'exceptions:\r\n- a b\r\n- "inspection: of “it”"\r\n'],
      ['exceptions: # none yet\nterms: [c d]\n', 'exceptions: # none yet\n  - "inspection: of “it”"\nterms: [c d]\n'],
      ['terms:\n  - c d', 'terms:\n  - c d\nexceptions:\n  - "inspection: of “it”"\n'],
      ['', 'exceptions:\n  - "inspection: of “it”"\n'],
    ] as const) {
      assert.equal(added(before), after);
    }
    assert.deepEqual(readWordList('', added(WORD_LIST_STARTER)).exceptions, ['inspection: of “it”']);
    assert.deepEqual(readWordList('', WORD_LIST_STARTER).problems, []);
  });

  it('is refused, in words, where the list cannot be added to', () => {
    for (const text of ['exceptions: [a b]\n', 'exceptions: a b\n', 'phrases: [\n', '- a\n']) {
      assert.throws(() => added(text), /cannot be added to as it stands/u, text);
    }
  });
});
