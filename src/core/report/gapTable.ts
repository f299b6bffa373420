import type { Analysis } from '../analysis';
import { textOf } from '../evidence/base';
import { fileName } from '../evidence/resolve';
import { dayInWords } from '../text/dates';
import type { GapRow } from './gaps';
import type { PlainTable } from './table';

/** The gap list as a table. Lines count from 1; a gap in another file names the file. */
export function gapTable(rows: readonly GapRow[], analysis: Analysis): PlainTable {
  return {
    head: ['Owner', 'Due', 'Section', 'What is missing', 'Where'],
    rows: rows.map((row) => [row.owner ?? 'No owner yet', row.due === undefined ? '' : dayInWords(row.due), row.section, row.what, whereOf(row, analysis)]),
  };
}

function whereOf({ span, uri }: GapRow, { model, evidence }: Analysis): string {
  if (!span) {
    return '';
  }
  const other = uri === undefined ? undefined : evidence && textOf(evidence, uri);
  const line = (other?.lines ?? model.lines).positionAt(span.start).line + 1;
  return uri === undefined ? `line ${line}` : other ? `${fileName(uri)}, line ${line}` : fileName(uri);
}
