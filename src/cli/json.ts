import type { Analysis } from '../core/analysis';
import { placeOf, relativePath } from './places';

/** The machine-readable form of `ilacs check`. Its shape is stable; a change that breaks it raises `version`. */
export function toJson(analyses: readonly Analysis[]): unknown {
  return { version: 1, documents: analyses.map(documentJson) };
}

function documentJson(analysis: Analysis): unknown {
  const { model, completeness } = analysis;
  return {
    file: relativePath(analysis.uri),
    kind: model.kind.id,
    edition: model.edition.id,
    completeness: completeness.score,
    sections: completeness.sections.map(({ id, title, span, score, criteria }) => ({
      id,
      title,
      // A section that is not there has no line.
      line: span ? model.lines.positionAt(span.start).line + 1 : null,
      score,
      criteria: criteria.map((criterion) => ({ id: criterion.id, met: criterion.met, message: criterion.message })),
    })),
    findings: analysis.findings.map((finding) => {
      const { file, ...place } = placeOf(finding, analysis);
      return { file, ruleId: finding.ruleId, severity: finding.severity, message: finding.message, ...place };
    }),
  };
}
