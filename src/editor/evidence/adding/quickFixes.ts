/** The remedies for missing evidence that ask for a choice, and so are commands rather than edits. */
import type * as vscode from 'vscode';
import type { Analysis } from '../../../core/analysis';
import type { EvidenceEntry } from '../../../core/evidence/base';
import { entryCitedAt, entryDefinedAt } from '../../../core/evidence/occurrences';
import { entryIdSchema } from '../../../core/evidence/register';
import type { Finding } from '../../../core/rules/rule';
import type { Span } from '../../../core/text/span';
import type { AddEvidenceOptions } from './addEvidence';
import type { MarkReviewedOptions } from '../markReviewed';
import type { CiteEvidenceOptions } from './citeEvidence';

/** The commands that help with a finding about evidence; none for other findings. */
export function evidenceCommands({ ruleId, span, uri }: Finding, analysis: Analysis): vscode.Command[] {
  const changed = ruleId === 'changed-evidence' ? changedAt(span, uri, analysis) : undefined;
  if (changed) {
    const options: MarkReviewedOptions = { document: analysis.uri, ids: [changed.id] };
    return [{ title: 'Mark as reviewed', command: 'ilacs.markEvidenceReviewed', arguments: [options] }];
  }
  if (uri !== undefined) {
    return [];
  }
  if (ruleId === 'missing-evidence' || ruleId === 'finding-without-evidence' || ruleId === 'stale-evidence') {
    const options: CiteEvidenceOptions = { document: analysis.uri, cite: placeFor(span, analysis) };
    return [{ title: ruleId === 'stale-evidence' ? 'Cite newer evidence…' : 'Cite evidence…', command: 'ilacs.citeEvidence', arguments: [options] }];
  }
  if (ruleId === 'unknown-evidence-id') {
    const id = analysis.model.text.slice(span.start, span.end);
    const options: AddEvidenceOptions = { document: analysis.uri, cite: false, id };
    return !entryIdSchema().safeParse(id).success ? [] : [{ title: `Add “${id}” to the register…`, command: 'ilacs.addEvidence', arguments: [options] }];
  }
  return [];
}

function changedAt({ start }: Span, register: string | undefined, analysis: Analysis): EvidenceEntry | undefined {
  return (register === undefined ? entryCitedAt(analysis, start) : entryDefinedAt(analysis, register, start))?.entry;
}

/** Behind the sentence; for what stands in the title of a callout, behind the last words of its body. */
function placeFor({ start, end }: Span, { model: { callouts, text } }: Analysis): number {
  const callout = callouts.find(({ span, markerSpan }) => span.start <= start && end <= span.end && !text.slice(markerSpan.start, start).includes('\n'));
  return callout ? callout.span.start + text.slice(callout.span.start, callout.span.end).trimEnd().length : end;
}
