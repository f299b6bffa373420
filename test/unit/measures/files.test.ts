import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readCsv } from '../../../src/core/measures/csv';
import type { Measure, MeasureFileState } from '../../../src/core/measures/model';
import { periodForLink, periodInWords, readPeriod } from '../../../src/core/measures/period';
import { readSheets } from '../../../src/core/measures/sheet';

function measure(state: MeasureFileState, id: string): Measure {
  assert.equal(state.kind, 'read');
  return (state.kind === 'read' ? state.file.measures.get(id) : undefined)!;
}

describe('periods', () => {
  for (const [written, from, to, words, link] of [
    ['2026-09', '2026-09-01', '2026-09-30', 'September 2026', '2026-09'],
    ['Sep 2026', '2026-09-01', '2026-09-30', 'September 2026', '2026-09'],
    ['sept-26', '2026-09-01', '2026-09-30', 'September 2026', '2026-09'],
    ['30/09/2026', '2026-09-30', '2026-09-30', '30 September 2026', '2026-09-30'],
    ['46295', '2026-09-30', '2026-09-30', '30 September 2026', '2026-09-30'],
    ['Q3 2026', '2026-07-01', '2026-09-30', 'July to September 2026', '2026-07-01/2026-09-30'],
    ['Q2 2026-27', '2026-07-01', '2026-09-30', 'July to September 2026', '2026-07-01/2026-09-30'],
    ['2025/26', '2025-04-01', '2026-03-31', '2025/26', '2025-04-01/2026-03-31'],
  ] as const) {
    it(`read ${written}`, () => {
      const period = readPeriod(written)!;
      assert.deepEqual([period.from, period.to, periodInWords(period), periodForLink(period)], [from, to, words, link]);
      assert.deepEqual({ ...readPeriod(link), written }, { ...period, written });
    });
  }

  it('are not guessed', () => {
    for (const text of ['', '31/02/2026', '13/13/2026', 'Q5 2026', 'autumn', '12345', '=TODAY()']) {
      assert.equal(readPeriod(text), undefined, text);
    }
  });
});

describe('measure files', () => {
  it('are read with either separator, a byte-order mark, quotation marks and line breaks in cells', () => {
    for (const text of ['\uFEFFmeasure;period;value;label\r\na;2026-09;1,204;"All; of them"\r\n', 'Measure , Period,VALUE,label\n"a",2026-09,"1,204","All; of them"\n', 'measure\tperiod\tvalue\tlabel\na\t2026-09\t1204\t"All; of them"']) {
      const file = readCsv('m.csv', text);
      const found = file.measures.get('a')!;
      assert.deepEqual([found.label, found.points[0]!.value, file.problems], ['All; of them', { kind: 'number', number: 1204 }, []], text);
    }
    assert.equal(readCsv('m.csv', 'measure,period,value,label\na,2026-09,1,"two\nlines"\n').problems.length, 0);
  });

  it('keep what they can of a large file, in the order of time', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `m${row % 500},${2000 + Math.floor(row / 500)},${row}`);
    const file = readCsv('m.csv', `measure,period,value\n${rows.reverse().join('\n')}`);
    assert.equal(file.measures.size, 500);
    assert.deepEqual(file.measures.get('m7')!.points.map(({ period }) => period.written), Array.from({ length: 40 }, (_, year) => String(2000 + year)));
  });
});

/** A workbook of one sheet, as small as Excel can open. */
function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cell = (value: string | number): string => (typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`);
  const letters = 'ABCDEFGH';
  const sheet = rows.map((row, y) => `<row r="${y + 1}">${row.map((value, x) => cell(value).replace('<c', `<c r="${letters[x]}${y + 1}"`)).join('')}</row>`).join('');
  const ns = 'http://schemas.openxmlformats.org';
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${ns}/package/2006/content-types"/>`),
    'xl/workbook.xml': strToU8(`<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${ns}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`),
  });
}

describe('Excel workbooks', () => {
  it('are read like CSV, serial dates and percentages included', async () => {
    const state = await readSheets('m.xlsx', workbook([['measure', 'period', 'value', 'unit', 'target'], ['a', 46295, 0.865, '%', 0.9], ['a', '2026-06', 0.8, '%', 0.9], ['b', '2026-09', 'c', 'count', '']]));
    assert.deepEqual(measure(state, 'a').points.map(({ period, value, target }) => [period.to, value, target]), [['2026-06-30', { kind: 'number', number: 80 }, 90], ['2026-09-30', { kind: 'number', number: 86.5 }, 90]]);
    assert.deepEqual(measure(state, 'b').points[0]!.value, { kind: 'suppressed' });
  });

  it('are refused, in words, when they are none, too large or a trap', async () => {
    const bomb = workbook([['measure', 'period', 'value']]);
    // What the list of files at its end says of the size of one of them.
    const entry = Buffer.from(bomb.buffer).indexOf(Buffer.from('504b0102', 'hex'));
    new DataView(bomb.buffer).setUint32(entry + 24, 3_000_000_000, true);
    for (const [bytes, said] of [[strToU8('not a workbook'), /is no Excel workbook/u], [new Uint8Array(50_000_000), /is too large \(50 MB/u], [bomb, /unpack to far more/u], [zipSync({ 'a.txt': strToU8('x') }), /is no Excel workbook/u]] as const) {
      const state = await readSheets('m.xlsx', bytes);
      assert.match(state.kind === 'unreadable' ? state.reason : state.kind, said);
    }
  });
});
