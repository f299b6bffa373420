/** What a rule is, and the one object in which every rule says what it found. */
import type { FrontMatter } from '../dialect/frontMatter';
import type { Part, SelfEvaluation } from '../dialect/model';
import type { EvidenceBase, EvidenceEntry } from '../evidence/base';
import type { Span } from '../text/span';
import type { RuleId } from './ids';
import type { AnalysisSettings } from './settings';
import type { Severity } from './severity';

/**
 * One thing found, in one place. It becomes a diagnostic, a quick fix, a line of the preview, of the
 * command line and of JSON; no view adds to what it says.
 */
export interface Finding {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  /** The file it is in; absent means the document itself. */
  readonly uri?: string;
  readonly span: Span;
  /** One sentence in plain English: the thing and the remedy. */
  readonly message: string;
  /** More for a reader who asks why; nothing is looked up for it before. */
  readonly explain?: () => string;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

export interface RelatedPlace {
  readonly uri?: string;
  readonly span: Span;
  readonly message: string;
}

/** A change that an author may accept; never applied unasked. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one to offer first. */
  readonly preferred?: boolean;
}

export interface TextEdit {
  /** Absent means the document itself. */
  readonly uri?: string;
  readonly span: Span;
  readonly newText: string;
}

/** What a rule reports; the runner adds the id and the severity that the authority has set. */
export type Report = Omit<Finding, 'ruleId' | 'severity'> & { readonly severity?: Severity };

export interface Rule {
  readonly id: RuleId;
  /** In force unless a setting says otherwise. */
  readonly severity: Severity;
  /** A few words for lists: "Claim without evidence". */
  readonly title: string;
  /** What one part of the document tells by itself: runs again only for the parts that have changed. */
  part?(part: Part, context: PartContext): Iterable<Report>;
  /** The same where every word of the part is weighed, which takes longest: left out of what is told at a glance. */
  words?(part: Part, context: PartContext): Iterable<Report>;
  /** What needs the whole document, and no other file: runs at once on every change, so it goes over parts with `partwise`. */
  document?(model: SelfEvaluation, settings: AnalysisSettings): Iterable<Report>;
  /** What one part tells together with other files: runs again when either has changed. */
  partWithEvidence?(part: Part, context: PartWithEvidence): Iterable<Report>;
  /** What the files beside the document tell, and which sources it cites at all. */
  sources?(cited: ReadonlySet<EvidenceEntry>, context: PartWithEvidence): Iterable<Report>;
  /** What needs the whole document and other files: runs on every change of either. */
  evidence?(model: SelfEvaluation, evidence: EvidenceBase, settings: AnalysisSettings): Iterable<Report>;
}

/** What a part does not hold and may be judged by. */
export interface PartContext {
  readonly frontMatter: FrontMatter;
  readonly settings: AnalysisSettings;
}

export interface PartWithEvidence extends PartContext {
  readonly evidence: EvidenceBase;
}
