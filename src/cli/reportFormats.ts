/** The report for a terminal, for programs and for spreadsheets. */
import type { Analysis } from '../core/analysis';
import type { SectionCompleteness } from '../core/completeness/model';
import { responsibilityFor } from '../core/dialect/responsibility';
import { gapList, unmetOf } from '../core/report/gaps';
import { gapTable } from '../core/report/gapTable';
import { percent } from '../core/report/percent';
import { asCsv } from '../core/report/table';
import type { Span } from '../core/text/span';
import { threadOf, type ThreadAction, type ThreadFinding } from '../core/thread';
import { relativePath } from './places';

/** What `ilacs report` prints for people. */
export function reportText(analysis: Analysis, today: string): string {
  const { completeness } = analysis;
  const gaps = gapTable(gapList(analysis, today), analysis).rows;
  return [
    `${relativePath(analysis.uri)}: ${percent(completeness.score)} complete`,
    '',
    ...completeness.sections.flatMap((section) => sectionText(section, analysis)),
    `Still open: ${gaps.length === 0 ? 'nothing, as far as the checks can tell' : gaps.length}`,
    ...gaps.map(([owner, due, section, what, where]) => `  ${[owner, due, section, where].filter(Boolean).join(' · ')}\n    ${what}`),
    '',
  ].join('\n');
}

function sectionText(section: SectionCompleteness, analysis: Analysis): string[] {
  const { id, within, title, score } = section;
  const { owner, status } = responsibilityFor(analysis.model, id);
  const indent = within !== undefined ? '    ' : '  ';
  return [
    `${indent}${percent(score).padStart(4)}  ${[title, owner, status].filter(Boolean).join(' · ')}`,
    ...[...section.criteria.filter(({ met }) => met), ...unmetOf(section)].flatMap(({ met, message, why, how, lacking }) => [
      `${indent}      ${met ? '✓' : '✗'} ${message}${lacking().length > 0 ? ` (line ${linesOf(lacking(), analysis).join(', ')})` : ''}`,
      ...met ? [] : [`${indent}        Why: ${why}`, `${indent}        How: ${how}`],
    ]),
    '',
  ];
}

/** One row for each criterion of each section. */
export function reportCsv({ completeness, model }: Analysis): string {
  return asCsv({
    head: ['Section', 'Owner', 'Status', 'Criterion', 'Met', 'Share', 'What it has or needs', 'Why', 'How', 'Lines'],
    rows: completeness.sections.flatMap((section) => {
      const { owner, status } = responsibilityFor(model, section.id);
      return section.criteria.map(({ id, met, share, message, why, how, lacking }) => [
        section.title, owner ?? '', status ?? '', id, met ? 'yes' : 'no', percent(share), message, why, how, linesOf(lacking(), { model }).join(' '),
      ]);
    }),
  });
}

/** The machine-readable form. Its shape is stable; a change that breaks it raises `version`. Lines count from 1. */
export function reportJson(analysis: Analysis, today: string): string {
  const { model, completeness } = analysis;
  const { findings, actions } = threadOf(model, analysis.evidence);
  const lineOf = ({ start }: Span): number => model.lines.positionAt(start).line + 1;
  const report = {
    version: 1,
    file: relativePath(analysis.uri),
    kind: model.kind.id,
    edition: model.edition.id,
    completeness: completeness.score,
    sections: completeness.sections.map(({ id, title, span, score, summary, criteria }) => ({
      id, title, owner: responsibilityFor(model, id).owner ?? null, status: responsibilityFor(model, id).status ?? null, line: span ? lineOf(span) : null, score, summary,
      criteria: criteria.map(({ lacking, ...criterion }) => ({ ...criterion, lines: linesOf(lacking(), analysis) })),
    })),
    findings: findings.map((finding) => findingJson(finding, lineOf)),
    actions: actions.map((action) => actionJson(action, lineOf)),
    gaps: gapList(analysis, today).map(({ owner, due, section, what, span, uri }) => ({
      owner: owner ?? null, due: due ?? null, section, what, file: relativePath(uri ?? analysis.uri), line: span && uri === undefined ? lineOf(span) : null,
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function findingJson({ id, source, kind, title, span, evidence, actions, gaps }: ThreadFinding, lineOf: (span: Span) => number): unknown {
  return {
    id: id ?? null, source, kind, title, line: lineOf(span),
    evidence: evidence.map((one) => ({ id: one.id ?? null, title: one.title, date: one.date ?? null, ageMonths: one.ageMonths ?? null, line: lineOf(one.span) })),
    actions: actions.map((action) => lineOf(action.span)),
    gaps: gaps.map(({ words }) => words),
  };
}

function actionJson({ title, span, owner, due, success, status, complete, addresses, gaps }: ThreadAction, lineOf: (span: Span) => number): unknown {
  return {
    title, line: lineOf(span), owner: owner ?? null, due: due?.range ?? null, success: success ?? null, status: status ?? null, complete,
    addresses: addresses.map(({ id }) => id), gaps: gaps.map(({ words }) => words),
  };
}

function linesOf(places: readonly Span[], { model }: Pick<Analysis, 'model'>): number[] {
  return places.map(({ start }) => model.lines.positionAt(start).line + 1);
}
