import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { SelfEvaluation } from '../dialect/model';
import { isSmallCell, smallNumbersIn } from '../personal/smallNumbers';
import { spanOf, type Span } from '../text/span';
import type { Report, Rule } from './rule';
import type { AnalysisSettings } from './settings';

export const smallNumber: Rule = {
  id: 'small-number',
  severity: 'warning',
  title: 'A number of children is small enough to recognise them',
  *document(model, settings) {
    for (const block of model.blocks.filter(({ inActionTable, kind }) => !inActionTable && kind !== 'heading')) {
      for (const prose of block.prose) {
        for (const { span, kind } of smallNumbersIn(prose.text, settings.smallNumbers.threshold)) {
          yield reportOf(prose.sourceSpan(span.start, span.end), kind, model, settings);
        }
      }
    }
    yield* inTables(model, settings);
  },
};

function reportOf(span: Span, kind: 'count' | 'share', { text }: SelfEvaluation, { smallNumbers }: AnalysisSettings): Report {
  const written = text.slice(span.start, span.end);
  const { convention } = smallNumbers;
  const instead = /^\p{Lu}/u.test(written) ? convention.charAt(0).toUpperCase() + convention.slice(1) : convention;
  return kind === 'share'
    ? { span, message: `‘${written}’ of so few children gives their number away. Say it in words that name no number.` }
    : {
      span,
      message: `‘${written}’ is a count so small that a child could be recognised. Write “${instead}”, or say it without a number.`,
      fixes: [{ title: `Write “${instead}”`, edits: [{ span, newText: instead }] }],
    };
}

/** Cells that hold nothing but a small number, in a column or row that counts children. */
function* inTables(model: SelfEvaluation, settings: AnalysisSettings): Iterable<Report> {
  const reports: Report[] = [];
  visit(model.tree, 'table', (table) => {
    if (!model.actionTables.some(({ span }) => span.start === spanOf(table).start)) {
      reports.push(...smallCells(table, settings.smallNumbers.threshold).map((span) => reportOf(span, 'count', model, settings)));
    }
  });
  yield* reports;
}

function smallCells({ children: [header, ...rows] }: Table, threshold: number): Span[] {
  const headings = header?.children.map((cell) => toString(cell)) ?? [];
  return rows.flatMap((row) => row.children.flatMap((cell, index) => {
    const label = index > 0 ? toString(row.children[0]) : '';
    const [first, last] = [cell.children[0], cell.children.at(-1)];
    return first && last && isSmallCell(toString(cell), headings[index] ?? '', label, threshold) ? [{ start: spanOf(first).start, end: spanOf(last).end }] : [];
  }));
}
