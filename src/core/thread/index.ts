/** Builds the golden thread. Pure, and built once per version of the document and its evidence. */
import type { SelfEvaluation } from '../dialect/model';
import type { EvidenceBase } from '../evidence/base';
import { readActions, type DraftAction } from './actions';
import { readFindings, type DraftFinding } from './findings';
import { actionGaps, findingGaps } from './gaps';
import type { Thread, ThreadAction, ThreadFinding } from './model';

/** Rules, completeness and every view ask for the same thread. */
const known = new WeakMap<SelfEvaluation, { readonly evidence: EvidenceBase | undefined; readonly thread: Thread }[]>();

/** The thread of a document; without `evidence`, sources have no titles and no age. */
export function threadOf(model: SelfEvaluation, evidence?: EvidenceBase): Thread {
  const threads = known.get(model) ?? [];
  const ready = threads.find((candidate) => candidate.evidence === evidence);
  if (ready) {
    return ready.thread;
  }
  const thread = buildThread(model, evidence);
  // One without evidence for the rules of the text, and the newest with it.
  known.set(model, [...threads.filter((other) => other.evidence === undefined), { evidence, thread }]);
  return thread;
}

/** Builds a thread anew. */
export function buildThread(model: SelfEvaluation, evidence: EvidenceBase | undefined): Thread {
  const findings = readFindings(model, evidence);
  const byId = new Map<string, DraftFinding[]>();
  for (const finding of findings) {
    if (finding.id !== undefined) {
      byId.set(finding.id, [...byId.get(finding.id) ?? [], finding]);
    }
  }
  const actions = readActions(model, byId);
  for (const action of actions) {
    action.findings.forEach((finding) => { (finding as DraftFinding).actions.push(action); });
  }
  actions.forEach((action: DraftAction) => { action.gaps.push(...actionGaps(action)); });
  findings.forEach((finding) => { finding.gaps.push(...findingGaps(finding)); });
  return { findings, actions, byId };
}

/** All loose ends of a thread, those of findings first. */
export function gapsOf(thread: Thread): readonly (ThreadFinding | ThreadAction)['gaps'][number][] {
  return [...thread.findings, ...thread.actions].flatMap((part) => [...part.gaps]);
}

export type * from './model';
