import { disagreement } from '../measures/agreement';
import { statedFigures, type StatedFigure } from '../measures/stated';
import { periodInWords } from '../measures/period';
import { figuresIn } from '../measures/written';
import type { Fix, Report, Rule } from './rule';

export const figureMismatch: Rule = {
  id: 'figure-mismatch',
  severity: 'error',
  title: 'A figure disagrees with its data',
  *partWithEvidence(part, { evidence: { measures } }) {
    for (const figure of statedFigures(part, measures)) {
      const report = reportOf(figure);
      if (report) {
        yield report;
      }
    }
  },
};

function reportOf(stated: StatedFigure): Report | undefined {
  const { link, measure, point, textSpan } = stated;
  const figures = figuresIn(link.text);
  const span = textSpan ?? link.span;
  if (figures.length === 0) {
    return undefined;
  }
  const where = `“${measure.label}” in ${periodInWords(point.period)}`;
  if (point.value.kind !== 'number') {
    const why = point.value.kind === 'blank' ? 'is blank' : `is suppressed (${point.written})`;
    return { span, message: `The data gives no number for ${where}: the cell ${why}. Take the figure out, or say that it is suppressed.` };
  }
  const { number } = point.value;
  const judged = figures.map((written) => ({ written, wrong: disagreement(written, number, measure.unit) }));
  // "Up from 24% to 17%" states two figures; the link stands for one of them.
  const first = judged.find(({ wrong }) => wrong === undefined) ? undefined : judged[0];
  if (!first?.wrong) {
    return undefined;
  }
  const { right, because } = first.wrong;
  const remedy = right === undefined ? 'Check the unit, or link another measure.' : `Write ${right}.`;
  return { span, message: `‘${link.text}’ does not agree with the data: ${where} ${because}. ${remedy}`, fixes: right === undefined ? [] : fixes(stated, first.written, right) };
}

function fixes({ textSpan, link }: StatedFigure, { start, end }: { start: number; end: number }, right: string): Fix[] {
  const words = link.text.slice(0, start) + right + link.text.slice(end);
  return textSpan ? [{ title: `Write ${words}`, edits: [{ span: { start: textSpan.start + start, end: textSpan.start + end }, newText: right }], preferred: true }] : [];
}
