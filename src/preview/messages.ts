/** What the two sides of a preview say to each other. Both are compiled against this file. */
import type { Severity } from '../core/rules/severity';

/** From the extension to the page. */
export type ToWebview =
  /** The document as it now stands. */
  | Update
  /** Where the cursor of the editor is; the page may jump there unless someone is typing, or reading elsewhere. */
  | { readonly kind: 'cursor'; readonly line: number; readonly mayJump: boolean }
  /** The first line that the editor shows. */
  | { readonly kind: 'scroll'; readonly line: number }
  /** Something to know about the whole page, such as that its document is closed; absent when all is well. */
  | { readonly kind: 'notice'; readonly notice?: Notice };

export interface Update {
  readonly kind: 'update';
  readonly uri: string;
  /** Grows by one with each update. */
  readonly generation: number;
  /** The generation that the patch builds on; absent when it builds on nothing. */
  readonly base?: number;
  readonly patch: BlockPatch;
  /** Shown in place of a document that has nothing to show. */
  readonly prompt?: Prompt;
  /** Absent when it is as it was. */
  readonly panel?: PanelState;
  /** Absent when it is as it was. */
  readonly thread?: ThreadState;
  /** Absent when it is as it was. */
  readonly evidence?: EvidenceState;
}

/** How one list of blocks becomes another: some in the middle are replaced, those behind may move to other lines. */
export interface BlockPatch {
  /** How many blocks at the start stay as they are. */
  readonly from: number;
  readonly removed: number;
  readonly inserted: readonly InsertedBlock[];
  /** By how many lines the blocks behind move. */
  readonly shift: number;
}

/** A block by its id, and the lines of the text that it covers. Lines count from 0, here and in all messages. */
export interface BlockPlace {
  readonly id: number;
  readonly line: number;
  readonly lines: number;
}

export interface InsertedBlock extends BlockPlace {
  /** Absent when the page already has the block, among those that the patch removes. */
  readonly html?: string;
}

export interface Notice {
  readonly text: string;
  readonly action?: PageAction;
}

export interface Prompt extends Notice {
  readonly title: string;
}

/** A button, and what it asks for. */
export interface PageAction {
  readonly label: string;
  readonly ask: 'begin' | 'reopen';
}

/** The completeness panel. Percentages are whole numbers. */
export interface PanelState {
  readonly percent: number;
  /** Which inspection may follow; absent where no last one is named. */
  readonly route?: RouteState;
  readonly sections: readonly SectionState[];
  readonly problems: readonly ProblemState[];
  /** How many more problems there are than are listed. */
  readonly unlisted: number;
  readonly silenced: readonly SilencedState[];
  /** What the data holds and the text does not speak of. */
  readonly considered: readonly ConsiderationState[];
}

/** What may follow the last inspection, and where the document names that. */
export interface RouteState {
  readonly text: string;
  /** Whether the rule behind it is to be checked. */
  readonly check: boolean;
  readonly place: Place;
}

export interface SectionState {
  readonly id: string;
  /** Whether it belongs to the one above it, as a judgement area belongs to its question. */
  readonly inner: boolean;
  readonly title: string;
  readonly percent: number;
  readonly summary: string;
  /** Absent when the document does not have the section. */
  readonly place?: Place;
  readonly unmet: readonly { readonly id: string; readonly message: string; readonly why: string; readonly how: string }[];
  readonly met: readonly string[];
}

export interface ProblemState {
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
}

export interface SilencedState extends ProblemState {
  readonly reason: string;
}

export interface ConsiderationState {
  readonly message: string;
  /** Absent where the data is no text. */
  readonly place?: Place;
}

/** Somewhere in the document, or in the register or measure file of that name. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly file?: { readonly index: number; readonly name: string };
}

/** The golden thread: from what was found to what will be done about it. */
export interface ThreadState {
  readonly rows: readonly ThreadRow[];
  /** How many more rows there are than are sent. */
  readonly unlisted: number;
  /** What the rows can be filtered by, each as the rows have it. */
  readonly owners: readonly string[];
  readonly areas: readonly string[];
  readonly gaps: readonly Omit<ThreadGap, 'place'>[];
}

/** A finding with all that hangs on it; or an action that answers no finding. */
export interface ThreadRow {
  /** Unlike that of any other row; stays the same while its finding or action keeps its name. */
  readonly key: string;
  readonly finding?: ThreadLink & { readonly kind: 'strength' | 'improvement' | 'priority'; readonly label: string };
  readonly area: string;
  /** Of the actions; of the section, where there is no action. */
  readonly owners: readonly string[];
  readonly evidence: readonly (ThreadLink & { readonly age?: string })[];
  readonly actions: readonly ThreadActionState[];
  /** Why it needs no action any more. */
  readonly closed?: string;
  readonly gaps: readonly ThreadGap[];
}

export interface ThreadActionState {
  readonly title: ThreadLink;
  readonly owner: ThreadCell;
  readonly due: ThreadCell;
  readonly success: ThreadCell;
  readonly status?: string;
  readonly gaps: readonly ThreadGap[];
}

/** What a cell says, and what it lacks. */
export interface ThreadCell {
  readonly said?: ThreadLink;
  readonly gap?: ThreadGap;
}

/** Which kinds of evidence and whose voice each section rests on, and when the sources were made. */
export interface EvidenceState {
  /** The names of the kinds, in the order of the cells of each row. */
  readonly kinds: readonly string[];
  readonly rows: readonly EvidenceRow[];
  /** What is cited; cells name them by their index. */
  readonly sources: readonly SourceState[];
  /** How many the registers hold, cited or not. */
  readonly registered: number;
  /** How many of them are not cited. */
  readonly uncited: number;
  /** Absent where no source has a date. */
  readonly timeline?: { readonly picture: string; readonly words: string };
}

export interface EvidenceRow {
  readonly title: string;
  readonly place: Place;
  /** The sources of each kind. */
  readonly kinds: readonly (readonly number[])[];
  readonly voices: readonly { readonly voice: string; readonly sources: readonly number[] }[];
  /** Whether children, young people or families are among the voices. */
  readonly heard: boolean;
  /** The sources of each agency that is named. */
  readonly partners: readonly { readonly name: string; readonly sources: readonly number[] }[];
  /** Of the section of one agency: whether it cites evidence of its own. */
  readonly own?: boolean;
  /** Where the row first cites each of its sources. */
  readonly citations: readonly { readonly source: number; readonly place: Place }[];
}

export interface SourceState {
  readonly title: string;
  readonly kind: string;
  /** In words; absent where it has no date. */
  readonly age?: string;
  /** ISO 8601. */
  readonly day?: string;
  readonly marks: readonly string[];
  /** How often it is cited. */
  readonly times: number;
  /** Its entry in the register. */
  readonly entry: Place;
}

/** Words, and where in the text they come from. */
export interface ThreadLink {
  readonly text: string;
  readonly place: Place;
}

/** Something that is missing, in words, and where to mend it. */
export interface ThreadGap {
  readonly kind: string;
  readonly words: string;
  readonly place: Place;
}
