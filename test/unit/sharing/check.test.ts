import assert from 'node:assert/strict';
import { checkBeforeSharing, whyStopped, type EditionKind, type SharingCheck } from '../../../src/core/sharing';
import { DEFAULT_SETTINGS, type AnalysisSettings } from '../../../src/core/rules/settings';
import { analyse, complete, joinLines } from '../support/analyse';

const REGISTER = joinLines('- id: audit', '  title: Practice audit', '  kind: audit', '  url: https://council.example/audit', '- id: letter', '  title: Letter', '  kind: external', '  url: https://council.example/letter', '  public: true', '');

async function checks(text: string, edition: EditionKind = 'internal', settings: Partial<AnalysisSettings> = {}): Promise<Record<SharingCheck['id'], SharingCheck>> {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const { analysis } = await analyse(text, { 'evidence.yaml': REGISTER }, all);
  return Object.fromEntries(checkBeforeSharing(analysis, edition, all).map((check) => [check.id, check])) as Record<SharingCheck['id'], SharingCheck>;
}

const shared = (text: string): string => complete(text).replace('authority:', 'status: shared\nauthority:');

describe('the check before sharing', () => {
  it('passes in every line for a document that is fit to leave', async () => {
    const all = Object.values(await checks(complete('Text [@letter].')));
    assert.deepEqual(all.map(({ id }) => id), ['personal-data', 'small-numbers', 'placeholders', 'internal', 'links', 'comments', 'suppressed', 'properties']);
    assert.deepEqual(all.filter(({ outcome, message }) => outcome !== 'pass' || message === ''), []);
  });

  it('gives a reason, and the places, for whatever should not leave', async () => {
    const found = await checks(complete(joinLines(
      'K, 14, was moved, and 3 children too. The rest is TBC [@audit].', '', '<!-- a comment -->', '', '#### Us {.internal}', '', 'See [the notes](notes.pdf).', '', '<!-- ilacs-ignore small-number: they asked to be counted -->', 'There are 4 young people.',
    )));
    assert.deepEqual(Object.values(found).map(({ outcome, places }) => [outcome, places.length]), [['look', 1], ['look', 1], ['look', 1], ['look', 1], ['look', 2], ['pass', 1], ['look', 1], ['pass', 0]]);
    assert.match(found['suppressed'].places[0]!.message, /they asked to be counted/u);
    assert.match(found['links'].message, /1 link leads to a file, and 1 cited source is not published/u);
  });

  it('says what the file will say of itself', async () => {
    assert.match((await checks(complete('')))['properties'].message, /its title, author \(Wessex County Council\) and day: no user, no path\./u);
  });

  it('stops a shared document with personal data, until it is mended or excepted with a reason', async () => {
    const stop = await checks(shared('K, 14, was moved.'));
    assert.equal(stop['personal-data'].outcome, 'stop');
    assert.match(whyStopped(Object.values(stop))!, /marked as shared, and 1 passage identifies a child or family\. Mend each one/u);
    for (const text of ['A young person was moved.', '<!-- ilacs-ignore personal-data: K is a ship of 14 knots -->\nK, 14, was moved.']) {
      assert.equal(whyStopped(Object.values(await checks(shared(text)))), undefined, text);
    }
  });

  it('does not stop a draft, nor what has only the form of personal data', async () => {
    assert.equal(whyStopped(Object.values(await checks(complete('K, 14, was moved.')))), undefined);
    const doubtful = await checks(shared('See invoice 4010232137.'));
    assert.equal(whyStopped(Object.values(doubtful)), undefined);
    assert.equal(doubtful['personal-data'].outcome, 'look');
  });

  it('does not stop a public edition for what it leaves out', async () => {
    const text = shared('#### Us {.internal}\n\nK, 14, was moved.');
    assert.ok(whyStopped(Object.values(await checks(text, 'internal'))));
    assert.equal(whyStopped(Object.values(await checks(text, 'public'))), undefined);
  });

  it('says so when a check is switched off', async () => {
    const off = await checks(shared('K, 14, was moved.'), 'internal', { severities: new Map([['personal-data', 'off']]) });
    assert.match(off['personal-data'].message, /not looked for/u);
    assert.equal(off['personal-data'].outcome, 'look');
  });

  it('repeats no personal data in what it says', async () => {
    assert.doesNotMatch(JSON.stringify(await checks(shared('NHS 999 124 6932, and Jayden (9) and his sister.'))), /Jayden|6932/u);
  });
});
