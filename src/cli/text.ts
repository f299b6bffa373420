import type { Analysis } from '../core/analysis';
import type { SectionCompleteness } from '../core/completeness/model';
import type { Finding } from '../core/rules/rule';
import type { Severity } from '../core/rules/severity';
import { placeOf, relativePath } from './places';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const PLURALS: Readonly<Record<Severity, string>> = { error: 'errors', warning: 'warnings', information: 'for information', hint: 'hints' };

/** What `ilacs check` prints for people. */
export function toText(analyses: readonly Analysis[]): string {
  return `${analyses.map(documentText).join('\n\n')}\n`;
}

function documentText(analysis: Analysis): string {
  const { model, completeness, findings, silenced } = analysis;
  const authority = model.frontMatter.facts.authority;
  return [
    [relativePath(analysis.uri), model.kind.shortName, authority, `edition ${model.edition.id}`].filter(Boolean).join(' · '),
    '',
    `Completeness: ${percent(completeness.score)}`,
    ...completeness.sections.map(sectionLine),
    '',
    `Findings: ${count(findings)}${silenced.length > 0 ? ` (${silenced.length} silenced with a reason)` : ''}`,
    ...findings.map((finding) => findingLine(finding, analysis)),
  ].join('\n');
}

function sectionLine({ within, title, score, summary }: SectionCompleteness): string {
  const bar = '█'.repeat(Math.round(score * 10)).padEnd(10, '░');
  return `  ${within !== undefined ? '  ' : ''}${bar} ${percent(score).padStart(4)}  ${title}\n${' '.repeat(within !== undefined ? 21 : 19)}${summary}`;
}

function findingLine(finding: Finding, analysis: Analysis): string {
  const place = placeOf(finding, analysis);
  return `  ${place.file}:${place.line}:${place.column}  ${finding.severity}  ${finding.message}  [${finding.ruleId}]`;
}

function count(findings: readonly Finding[]): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [`${number} ${number === 1 && severity !== 'information' ? severity : PLURALS[severity]}`];
  });
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function percent(score: number): string {
  // What is not wholly done never reads as 100 %.
  return `${Math.floor(score * 100)}%`;
}
