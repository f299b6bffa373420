/** Builds the golden thread. Pure, and built once per version of the document and its evidence. */
import type { SelfEvaluation } from '../dialect/model';
import { sameList } from '../dialect/partwise';
import type { EvidenceBase } from '../evidence/base';
import { readActions, type DraftAction } from './actions';
import { notesOfCallouts } from './evidence';
import { readFindings, type DraftFinding } from './findings';
import { actionGaps, findingGaps } from './gaps';
import type { Thread, ThreadAction, ThreadFinding } from './model';

/** What a thread is built from; each stays the same object while nothing in it changes. */
function sourcesOf(model: SelfEvaluation, evidence: EvidenceBase | undefined): readonly unknown[] {
  return [evidence, model.frontMatter, model.anchors, model.callouts, model.actionTables, notesOfCallouts(model)];
}

interface Known {
  readonly model: SelfEvaluation;
  readonly sources: readonly unknown[];
  readonly thread: Thread;
}

/** By document: its newest thread without evidence, for the rules of the text, and with it. Rules, completeness and every view ask for the same. */
const known = new WeakMap<object, { bare?: Known; full?: Known }>();

/** The thread of a document; without `evidence`, sources have no titles and no age. */
export function threadOf(model: SelfEvaluation, evidence?: EvidenceBase): Thread {
  const threads = known.get(model.lineage) ?? {};
  known.set(model.lineage, threads);
  const which = evidence ? 'full' : 'bare';
  const before = threads[which];
  if (before?.model === model && before.sources[0] === evidence) {
    return before.thread;
  }
  const sources = sourcesOf(model, evidence);
  const thread = before && sameList(before.sources, sources) ? before.thread : buildThread(model, evidence);
  threads[which] = { model, sources, thread };
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
