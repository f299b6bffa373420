import { isEvidence } from '../dialect/links';
import type { SelfEvaluation } from '../dialect/model';
import type { EvidenceBase } from '../evidence/base';
import type { Span } from '../text/span';
import type { Change, ChangeGroup } from './model';

/** Which sources are cited newly, and which no more. Figures are sources by their measure, whatever their period. */
export function compareEvidence(before: SelfEvaluation, after: SelfEvaluation, evidence: EvidenceBase | undefined): ChangeGroup {
  const [old, now] = [sourcesOf(before, evidence), sourcesOf(after, evidence)];
  const changes: Change[] = [
    ...[...now].filter(([name]) => !old.has(name)).map(([what, span]): Change => ({ kind: 'new', what, details: [], span })),
    ...[...old].filter(([name]) => !now.has(name)).map(([what]): Change => ({ kind: 'gone', what, details: [], span: undefined })),
  ];
  return { id: 'evidence', title: 'Evidence', changes };
}

/** Each source by its name, with the first place that cites it. */
function sourcesOf(model: SelfEvaluation, evidence: EvidenceBase | undefined): Map<string, Span> {
  const titleOf = (id: string): string => evidence?.entries.get(id)?.title ?? id;
  const marks = [
    ...model.citations.map(({ id, span }) => ({ name: titleOf(id), span })),
    ...model.links.filter(isEvidence).map(({ kind, url, path, fragment, span }) => ({
      name: evidence?.linkedEntries.get(url)?.title ?? (kind === 'web' ? url : fragment ? `${path}#${fragment.replace(/[@?].*$/u, '')}` : path), span,
    })),
  ];
  const sources = new Map<string, Span>();
  for (const { name, span } of marks.sort((a, b) => a.span.start - b.span.start)) {
    if (!sources.has(name)) {
      sources.set(name, span);
    }
  }
  return sources;
}
