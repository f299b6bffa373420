import assert from 'node:assert/strict';
import type { MeasureBase } from '../../../src/core/measures/model';
import { personalDataInWorkbooks } from '../../../src/core/personal/find';
import { DEFAULT_PERSONAL } from '../../../src/core/personal/model';
import { analyse, applyFirstFix, complete, flagged, FRONT_MATTER, joinLines } from '../support/analyse';

const NHS = '999 124 6932';
const REGISTER = (line: string): string => joinLines('- id: audit', '  title: Practice audit', '  kind: audit', `  ${line}`, '  url: https://council.example/audit', '');

/** Where an identifier can stand in a document. */
const PLACES: Readonly<Record<string, string>> = {
  'a paragraph': `The child (${NHS}) was seen.`,
  'bold and italic words': `The child (**999** 124 _6932_) was seen.`,
  'a list': `- One\n  - The child (${NHS})`,
  'a heading': `#### About ${NHS}\n\nText.`,
  'a table': `| A | B |\n|---|---|\n| x | ${NHS} |`,
  'the header of a table': `| A | ${NHS} |\n|---|---|\n| x | y |`,
  'a callout': `> [!STRENGTH] Help for ${NHS}\n> Text.`,
  'the body of a callout': `> [!STRENGTH] Help\n> Text.\n>\n> - See ${NHS}.`,
  'a quotation': `> The child (${NHS}) said so.`,
  'quotation marks': `She said: “My number is ${NHS}, I think.”`,
  'a footnote': `Text.[^1]\n\n[^1]: See ${NHS}.`,
  'a comment': `<!-- see ${NHS} -->\n\nText.`,
  'a comment that ends with it': `<!-- K, 14 -->\n\nText.`,
  'a comment in a sentence': `Text <!-- ${NHS} --> goes on.`,
  'HTML': `<p title="${NHS}">Text</p>`,
  'a description of an image': `![Chart of ${NHS}](images/a.png)`,
  'the title of an image': `![Chart](images/a.png "${NHS}")`,
  'the name of a file': `[audit](evidence/audit-${NHS.replaceAll(' ', '-')}.pdf)`,
  'an encoded name of a file': `[audit](evidence/audit%20999%20124%206932.pdf)`,
  'the words of a link': `[audit of ${NHS}](evidence/a.pdf)`,
  'the title of a link': `[audit](evidence/a.pdf "${NHS}")`,
  'a web address': `[record](https://records.example/?nhs=NHS-9991246932)`,
  'code': `Number \`${NHS}\` here.`,
  'a block of code': `\`\`\`\n${NHS}\n\`\`\``,
  'a later paragraph of a block of code': `\`\`\`\r\nA\r\n\r\nB\r\n \t\r\n${NHS}\r\n\`\`\``,
  'a later paragraph of long code': `\`\`\`\n${'Words.\n\n'.repeat(700)}\r\nB ${NHS}\r\n\`\`\``,
  'a later paragraph of a long comment': `<!-- ${'Words.\n\n'.repeat(700)}B ${NHS} -->\n\nText.`,
  'a comment, below its label': '<!-- DOB:\n\n12/03/2015 -->\n\nText.',
  'a later paragraph of a comment': `<!-- A\n\nB ${NHS} -->\n\nText.`,
};

describe('personal data', () => {
  for (const [place, text] of Object.entries(PLACES)) {
    it(`is found in ${place}`, async () => {
      assert.equal((await flagged('personal-data', complete(text))).length, 1);
    });
  }

  it('is found where it stands in a later paragraph of code or a comment', async () => {
    for (const text of Object.entries(PLACES).flatMap(([place, one]) => (place.startsWith('a later paragraph') ? one : []))) {
      assert.deepEqual(await flagged('personal-data', complete(text)), [NHS]);
    }
  });

  it('is found in the front matter', async () => {
    assert.deepEqual(await flagged('personal-data', complete('').replace('authority:', `owner: K, 14\nauthority:`)), ['K, 14']);
  });

  it('is found in the register: titles, owners, names of files, comments', async () => {
    for (const line of [`owner: NHS ${NHS}`, `period: 2026 # ${NHS}`, `file: evidence/audit-of-${NHS.replaceAll(' ', '-')}.pdf`]) {
      assert.deepEqual(await flagged('personal-data', complete(''), { 'evidence.yaml': REGISTER(line) }), [`evidence.yaml: ${line.includes('file:') ? '999-124-6932' : NHS}`], line);
    }
  });

  it('is found in a measure file that is shown', async () => {
    assert.deepEqual(await flagged('personal-data', complete('![Chart](m.csv#a)'), { 'm.csv': joinLines('measure,period,value,label', `a,2026,12,Visits to ${NHS}`) }), [`m.csv: ${NHS}`]);
  });

  it('is found in the name of a measure that a workbook holds, at the link that shows it', async () => {
    const { analysis: { model, evidence } } = await analyse(complete('![Chart](m.xlsx#a)'));
    const measure = { id: 'a', label: 'Visits to Jayden (9)', unit: '%', better: undefined, points: [] };
    const measures: MeasureBase = new Map([['m.xlsx', { kind: 'read', file: { uri: 'file:///council/m.xlsx', source: undefined, measures: new Map([['a', measure]]), problems: [] } }]]);
    const found = personalDataInWorkbooks(model.parts[0]!, { ...evidence!, measures }, DEFAULT_PERSONAL);
    assert.deepEqual(found.map(({ text, span, uri }) => [text, model.text.slice(span.start, span.end), uri]), [['Jayden (9)', '![Chart](m.xlsx#a)', undefined]]);
  });

  it('is known by the header of its column', async () => {
    assert.deepEqual(await flagged('personal-data', complete('| LCS ID | Born | Age |\n|---|---|---|\n| 1234567 | 3/4/2012 | 14 |')), ['1234567', '3/4/2012']);
  });

  it('is a name in one cell and an age in another', async () => {
    assert.deepEqual(await flagged('personal-data', complete('| Name | Age | Team |\n|---|---|---|\n| Jayden | 9 | North |\n| Coast | 40 | South |\n| KL | 14 | North |')), ['Jayden', 'KL']);
  });

  it('is never repeated in a message', async () => {
    const { analysis } = await analyse(complete(Object.values(PLACES).join('\n\n')));
    assert.deepEqual(analysis.findings.filter(({ ruleId, message }) => ruleId === 'personal-data' && /999|6932/u.test(message)), []);
  });
});

describe('the fixes of personal data', () => {
  for (const [before, after] of [
    ['Jayden (9) and his sister waited.', 'A child and his sister waited.'],
    ['In May K, 14, was moved.', 'In May a young person was moved.'],
    ['We saw Jayden (aged 9), who was well.', 'We saw a child, who was well.'],
    ['Jayden’s mother agreed.', 'The child’s mother agreed.'],
    ['The family lives in CT1 2AB now.', 'The family lives in CT1 now.'],
    ['A child (NHS number 999 124 6932) was seen.', 'A child was seen.'],
    ['A child (LCS 123456) was seen.', 'A child was seen.'],
    ['A boy, DOB 12/03/2015, was seen.', 'A boy, was seen.'],
    ['- K, 14', '- A young person'],
    ['Write to jo.bloggs@gmail.com today.', 'Write to today.'],
  ] as const) {
    it(`turn “${before}” into “${after}”`, async () => {
      const text = complete(before);
      const { analysis } = await analyse(text);
      const finding = analysis.findings.find(({ ruleId }) => ruleId === 'personal-data')!;
      const mended = applyFirstFix(text, finding);
      assert.equal(mended, complete(after));
      assert.deepEqual(await flagged('personal-data', mended), []);
    });
  }

  it('do not touch the name of a file, which would break the link', async () => {
    const { analysis } = await analyse(complete(PLACES['the name of a file']!));
    assert.deepEqual(analysis.findings.find(({ ruleId }) => ruleId === 'personal-data')!.fixes, []);
  });
});

describe('what is not personal data after all', () => {
  it('is silenced with a reason before its block, before a comment, and in a table', async () => {
    for (const text of [`The order ${NHS} was paid.`, `<!-- order ${NHS} -->\n\nText.`, `| A | B |\n|---|---|\n| x | ${NHS} |`]) {
      assert.deepEqual(await flagged('personal-data', complete(`<!-- ilacs-ignore personal-data: the number of an order -->\n${text}`)), [], text);
    }
  });

  it('is silenced line by line in front matter and in the register', async () => {
    const document = FRONT_MATTER.replace('authority:', `owner: K, 14 # ilacs-ignore personal-data: the name of a post\nauthority:`);
    assert.deepEqual(await flagged('personal-data', complete('').replace(FRONT_MATTER, document)), []);
    const { analysis } = await analyse(complete(''), { 'evidence.yaml': REGISTER(`owner: NHS ${NHS} # ilacs-ignore personal-data: the number of a form`) });
    assert.deepEqual(analysis.findings.filter(({ ruleId }) => ruleId === 'personal-data'), []);
    assert.deepEqual(analysis.silenced.map(({ reason }) => reason), ['the number of a form']);
  });
});
