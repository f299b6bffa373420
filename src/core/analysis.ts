/**
 * The one computation behind every view. Text goes in; findings and completeness come out. It runs at
 * two speeds: without evidence `analyseModel` needs only the model of the text and answers at once; with
 * what `EvidenceLibrary.gather` read from other files it answers again, and repeats nothing of the first.
 */
import { assess } from './completeness/assess';
import type { Completeness } from './completeness/model';
import { emptyModel, parseSelfEvaluation } from './dialect';
import type { SelfEvaluation } from './dialect/model';
import type { EvidenceBase } from './evidence/base';
import type { Finding } from './rules/rule';
import { runRules } from './rules/run';
import type { AnalysisSettings } from './rules/settings';
import { silence, type SilencedFinding } from './rules/silence';

/** A document with what was found in it. */
export interface Checked {
  readonly uri: string;
  readonly model: SelfEvaluation;
  /** Undefined until the files beside the document were read. */
  readonly evidence: EvidenceBase | undefined;
  /** Those in force, in the order of the text; findings in a register come last. */
  readonly findings: readonly Finding[];
}

export interface Analysis extends Checked {
  /** Those that the author silenced with a reason. */
  readonly silenced: readonly SilencedFinding[];
  readonly completeness: Completeness;
}

/** Everything that the text alone can tell. Never throws on any text. */
export function analyseDocument(uri: string, text: string, settings: AnalysisSettings): Analysis {
  return analyseModel(uri, parseSelfEvaluation(text, settings.framework), settings, undefined);
}

/**
 * The analysis of a model. For versions of a document that is being written (`LiveDocument`) it costs what
 * has changed since the version before, as long as settings and evidence are the same objects.
 */
export function analyseModel(uri: string, model: SelfEvaluation, settings: AnalysisSettings, evidence: EvidenceBase | undefined): Analysis {
  const { findings, silenced } = silence(model, runRules(model, evidence ?? 'text', settings), settings, evidence?.registers);
  return { uri, model, evidence, findings, silenced, completeness: assess(model, evidence, silenced, settings) };
}

/**
 * What can be told of a model before its words are weighed, for an author who waits: all of it is in the analysis as
 * well, which does none of it again.
 */
export function glanceAt(uri: string, model: SelfEvaluation, settings: AnalysisSettings): Checked {
  const { findings } = silence(model, runRules(model, 'glance', settings), settings, undefined);
  return { uri, model, evidence: undefined, findings };
}

/** The analysis of a file that is not text in UTF-8: it says just that. */
export function unreadableText(uri: string, settings: AnalysisSettings): Analysis {
  return analyseModel(uri, emptyModel('', { message: 'This file is not text in UTF-8, so it cannot be checked. Open it in its own program and save it as UTF-8 text.', span: { start: 0, end: 0 } }), settings, undefined);
}
