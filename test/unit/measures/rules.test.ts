import assert from 'node:assert/strict';
import { analyse, complete, flagged, joinLines } from '../support/analyse';

const CSV = joinLines(
  'measure,period,value,unit,target,comparator,label,better',
  're-referrals,2025-09,24.1,%,20,21.4,Re-referrals,lower',
  're-referrals,2026-06,19.2,%,20,21.4,Re-referrals,lower',
  're-referrals,2026-09,18.3,%,20,21.4,Re-referrals,lower',
  'visits,2026-06,86,%,90,,Visits,',
  'visits,2026-09,86,%,90,,Visits,',
  'contacts,2025-09,400,count,,,Contacts,',
  'contacts,2026-09,820,count,,,Contacts,', '',
);
const FILES = { 'm.csv': CSV };
const now = '[18.3%](m.csv#re-referrals@2026-09)';
const then = '[24.1%](m.csv#re-referrals@2025-09)';

describe('unknown-measure', () => {
  it('flags a measure or a period that is not there, at the target, with the nearest as fixes', async () => {
    const text = complete('[18%](m.csv#re-referals@2026-09), [18%](m.csv#re-referrals@2026-12), [18%](m.csv#re-referrals), ![x](m.csv#none).');
    assert.deepEqual(await flagged('unknown-measure', text, FILES), ['m.csv#re-referals@2026-09', 'm.csv#re-referrals@2026-12', 'm.csv#re-referrals', 'm.csv#none']);
    const [first, second] = (await analyse(text, FILES)).analysis.findings;
    assert.equal(first!.fixes![0]!.edits[0]!.newText, 're-referrals@2026-09');
    assert.deepEqual(second!.fixes!.map(({ title }) => title), ['Take September 2026 (18.3)', 'Take June 2026 (19.2)', 'Take September 2025 (24.1)']);
  });

  it('says nothing of a file that is missing, which says so itself', async () => {
    const { analysis } = await analyse(complete('[18%](gone.csv#a@2026-09)'), {});
    assert.deepEqual(analysis.findings.map(({ ruleId }) => ruleId), ['missing-evidence-file']);
  });

  it('finds a measure that is split over files, and ids that are names of objects', async () => {
    const files = { 'old.csv': 'measure,period,value,unit\nm,2024-09,4,%\n', 'new.csv': 'measure,period,value,unit\nm,2026-09,5,%\nconstructor,2026-09,5,%\n__proto__,2026-09,6,%\n' };
    assert.deepEqual(await flagged('unknown-measure', complete('[4%](new.csv#m@2024-09) and [5%](old.csv#m@2026-09), [5%](new.csv#constructor@2026-09), [6%](new.csv#__proto__@2026-09)'), files), []);
    assert.deepEqual(await flagged('unknown-measure', complete('[4%](new.csv#toString@2024-09)'), files), ['new.csv#toString@2024-09']);
  });
});

describe('trend-mismatch', () => {
  for (const [sentence, wrong] of [
    [`Re-referrals have fallen from ${then} to ${now}.`, false],
    [`Re-referrals have risen from ${then} to ${now}.`, true],
    [`Re-referrals improved from ${then} to ${now}.`, false],
    [`Re-referrals worsened from ${then} to ${now}.`, true],
    [`Re-referrals have halved from ${then} to ${now}.`, true],
    [`Re-referrals have not risen since the autumn: ${then}, now ${now}.`, false],
    [`At ${now}, re-referrals have risen since September 2025.`, true],
    [`At ${now}, re-referrals have fallen since September 2025.`, false],
    ['Visits are unchanged, from [86%](m.csv#visits@2026-06) to [86%](m.csv#visits@2026-09).', false],
    ['Visits improved from [86%](m.csv#visits@2026-06) to [86%](m.csv#visits@2026-09).', false],
    ['Contacts doubled from [400](m.csv#contacts@2025-09) to [820](m.csv#contacts@2026-09).', false],
    [`Contacts rose to [820](m.csv#contacts@2026-09) while re-referrals, at ${now}, did too.`, false],
  ] as const) {
    it(`${wrong ? 'flags' : 'leaves'} “${sentence.replace(/\]\([^)]*\)/gu, ']')}”`, async () => {
      assert.equal((await flagged('trend-mismatch', complete(sentence), FILES)).length, wrong ? 1 : 0);
    });
  }
});

describe('newer-figure', () => {
  it('tells of a newer figure within the period, and mends figure and link together', async () => {
    const text = complete('Re-referrals stand at [19.2%](m.csv#re-referrals@2026-06).');
    const { findings } = (await analyse(text, FILES)).analysis;
    assert.match(findings[0]!.message, /18\.3% in September 2026/u);
    const mended = [...findings[0]!.fixes![0]!.edits].sort((a, b) => b.span.start - a.span.start).reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), text);
    assert.deepEqual((await analyse(mended, FILES)).analysis.findings, []);
  });

  it('is quiet where the newer one stands beside it, or lies behind the period', async () => {
    assert.deepEqual(await flagged('newer-figure', complete(`From ${then} to ${now}.`), FILES), []);
    const later = { 'm.csv': `${CSV}re-referrals,2026-12,17,%,,,,\n` };
    assert.deepEqual(await flagged('newer-figure', complete(`It is ${now}.`), later), []);
  });
});

describe('invalid-measures', () => {
  it('flags each row that cannot be read, in the file, and keeps the others', async () => {
    const csv = joinLines(
      'measure;period;value;target;better',
      'a;2026-09;87;90;higher',
      ';2026-09;87;;',
      'b;some day;87;;',
      'c;2026-09;=HYPERLINK("http://evil");;',
      'd;2026-09;5;many;',
      'a;Sep 2026;88;;',
      'e;2026-09;5;;;;too many',
      'f;2026-09;5;;sideways',
      '', 'g;2026-Q3',
    );
    const { analysis } = await analyse(complete('[87](m.csv#a@2026-09)'), { 'm.csv': csv });
    assert.deepEqual(await flagged('invalid-measures', complete('[87](m.csv#a@2026-09)'), { 'm.csv': csv }), [3, 4, 5, 6, 7, 8, 9].map((row) => `m.csv: ${csv.split('\n')[row - 1]}`));
    assert.deepEqual(analysis.findings.map(({ ruleId }) => ruleId).filter((id) => id !== 'invalid-measures'), []);
    assert.match(analysis.findings[2]!.message, /^Row 5 has the value “=HYPERLINK/u);
  });

  it('says what the first row lacks, and that a file is empty', async () => {
    for (const [csv, said] of [['name,when\na,b\n', /has no column “measure”, “period”, “value”/u], ['', /is empty/u], ['\n\n', /is empty/u]] as const) {
      const { analysis } = await analyse(complete('[87](m.csv#a@2026-09)'), { 'm.csv': csv });
      assert.match(analysis.findings.find(({ ruleId }) => ruleId === 'invalid-measures')!.message, said);
    }
  });

  it('tells the first fifty of very many, and counts the rest', async () => {
    const { analysis } = await analyse(complete('[87](m.csv#a@2026-09)'), { 'm.csv': `measure,period,value\n${'a,never,1\n'.repeat(300)}` });
    const found = analysis.findings.filter(({ ruleId }) => ruleId === 'invalid-measures');
    assert.equal(found.length, 51);
    assert.ok(found.some(({ message }) => message.startsWith('250 more rows')));
  });

  it('reads each file once for many links and documents, and again when it changed', async () => {
    const { library, workspace, analysis } = await analyse(complete(`${now} ${then} ![x](m.csv#visits)`), FILES);
    const reads = workspace.reads;
    await library.gather(analysis.model, analysis.uri);
    assert.equal(workspace.reads, reads);
    library.invalidate('file:///council/m.csv');
    await library.gather(analysis.model, analysis.uri);
    assert.equal(workspace.reads, reads + 1);
  });
});
