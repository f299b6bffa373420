/**
 * The golden thread of one version of a document: finding → evidence → action → success measure, with
 * what dangles at each end. Findings and actions point at each other; every part says where it stands.
 */
import type { Action, ActionTable, Anchor, Callout, Section } from '../dialect/model';
import type { EvidenceEntry } from '../evidence/base';
import type { DateRange } from '../text/dates';
import type { Span } from '../text/span';

export interface Thread {
  /** Those of the last inspection first, then the callouts in the order of the text. */
  readonly findings: readonly ThreadFinding[];
  /** The rows that say what is to be done, in the order of the text. */
  readonly actions: readonly ThreadAction[];
  /** Findings by id; a callout may share the id of an inspection finding, and two callouts one id. */
  readonly byId: ReadonlyMap<string, readonly ThreadFinding[]>;
}

export interface ThreadFinding {
  /** Unlike any other of this version; stays the same while the finding keeps its id. */
  readonly key: string;
  readonly source: 'inspection' | 'callout';
  readonly kind: 'strength' | 'improvement' | 'priority';
  /** What actions name it by; a callout without one cannot be addressed. */
  readonly id: string | undefined;
  readonly title: string;
  /** The first line of the callout, or the text of the inspection finding in the front matter. */
  readonly span: Span;
  /** The id where it is defined, without `#`. */
  readonly idSpan: Span | undefined;
  readonly callout: Callout | undefined;
  /** The innermost section that it stands in; none for a finding of the inspection. */
  readonly section: Section | undefined;
  /** In the order of the text, each source once. For an inspection finding: what shows that it is closed. */
  readonly evidence: readonly ThreadEvidence[];
  readonly actions: readonly ThreadAction[];
  /** An inspection finding that the front matter declares closed. */
  readonly closed: string | undefined;
  readonly gaps: readonly Gap<FindingGap>[];
}

export interface ThreadEvidence {
  /** Where the finding cites or links it. */
  readonly span: Span;
  /** In the register, when it is there. */
  readonly id: string | undefined;
  readonly title: string;
  /** Undefined for what no register holds, and until the registers were read. */
  readonly entry: EvidenceEntry | undefined;
  /** The last day that it speaks of: when it was made, or the end of what it covers, whichever is later. */
  readonly date: string | undefined;
  /** Whole months from that day to the end of the document's period, 0 within the last month or after it. */
  readonly ageMonths: number | undefined;
}

export interface ThreadAction {
  /** Unlike any other of this version. */
  readonly key: string;
  readonly title: string;
  /** The row. */
  readonly span: Span;
  readonly action: Action;
  readonly table: ActionTable;
  /** Undefined where the cell is missing, blank or says nothing; so are the next three. */
  readonly owner: string | undefined;
  readonly due: DueDate | undefined;
  readonly success: string | undefined;
  readonly status: string | undefined;
  /** Whether its status says that it is done. */
  readonly complete: boolean;
  readonly addresses: readonly ThreadAddress[];
  /** What it answers, each once. */
  readonly findings: readonly ThreadFinding[];
  readonly gaps: readonly Gap<ActionGap>[];
}

export interface DueDate {
  /** As written. */
  readonly text: string;
  readonly range: DateRange;
}

export interface ThreadAddress {
  readonly id: string;
  readonly span: Span;
  readonly findings: readonly ThreadFinding[];
  /** What else has that id, say a heading. */
  readonly anchor: Anchor | undefined;
}

export type FindingGap = 'no-evidence' | 'no-action' | 'unanswered' | 'closed-without-evidence';
export type ActionGap = 'no-owner' | 'no-due' | 'no-success-measure' | 'unknown-finding' | 'no-finding';

/** A loose end. */
export interface Gap<Kind extends string = FindingGap | ActionGap> {
  readonly kind: Kind;
  /** In a few words, to show in a cell: “No owner”. */
  readonly words: string;
  /** Where to mend it, or where it is felt. */
  readonly span: Span;
}
