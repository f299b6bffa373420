/** Everything that other files say about a document's evidence, gathered before a rule looks at it. */
import type { Suppression } from '../dialect/model';
import type { EditionFile } from '../framework/ownEdition';
import type { Partner } from '../framework/partners';
import type { MeasureBase } from '../measures/model';
import type { Lines } from '../text/lines';
import type { Span } from '../text/span';
import type { WordList } from '../wording/wordList';

export const EVIDENCE_KINDS = ['data', 'audit', 'feedback', 'report', 'learning', 'external'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One entry of an evidence register, as far as it could be read. */
export interface EvidenceEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: EvidenceKind | undefined;
  /** Whose voice it is; feedback only. */
  readonly from: readonly string[];
  /** When it was made, ISO 8601. */
  readonly date: string | undefined;
  /** What it covers, as written. */
  readonly period: string | undefined;
  readonly file: string | undefined;
  readonly url: string | undefined;
  readonly owner: string | undefined;
  /** The agency whose evidence it is, where several work together. */
  readonly partner: Partner | undefined;
  readonly purpose: 'routine' | 'inspection';
  readonly public: boolean;
  /** The fingerprint of the file as it was last reviewed. */
  readonly sha256: string | undefined;
  /** The register that holds it. */
  readonly register: string;
  readonly span: Span;
  readonly idSpan: Span;
  /** Where the value of each key stands. */
  readonly valueSpans: ReadonlyMap<string, Span>;
}

/** Where an entry names its file; its id where it names none. */
export function fileSpan({ valueSpans, idSpan }: EvidenceEntry): Span {
  return valueSpans.get('file') ?? idSpan;
}

export interface RegisterProblem {
  readonly message: string;
  readonly span: Span;
}

/** One register file, read and checked. */
export interface EvidenceRegister {
  readonly uri: string;
  readonly text: string;
  readonly lines: Lines;
  readonly entries: readonly EvidenceEntry[];
  /** Whether not all of it could be read, so that nothing can be said of what it lacks. */
  readonly unreadable: boolean;
  /** What its comments silence, each for its own line. */
  readonly suppressions: readonly Suppression[];
  /** What is wrong with its form. */
  readonly problems: readonly RegisterProblem[];
}

/** What is known of a file that the document or a register names. */
export type EvidenceFileState = 'present' | 'missing' | 'outside' | 'unreachable';

export interface EvidenceBase {
  readonly registers: readonly EvidenceRegister[];
  /** Registers that the front matter names but that cannot be read, with the reason in words; `unreachable` where they may well be there. */
  readonly missingRegisters: readonly { readonly written: string; readonly reason: string; readonly unreachable: boolean }[];
  /** By id; of entries that share an id, the first. */
  readonly entries: ReadonlyMap<string, EvidenceEntry>;
  /** By the path as written in the document. */
  readonly documentFiles: ReadonlyMap<string, EvidenceFileState>;
  /** By the entry whose `file` it is. */
  readonly entryFiles: ReadonlyMap<EvidenceEntry, EvidenceFileState>;
  /** By the URI of their file, or their address; of several, the first. */
  readonly entriesByTarget: ReadonlyMap<string, EvidenceEntry>;
  /** Entries that a plain link in the document names by file or address, by the link's url as written. */
  readonly linkedEntries: ReadonlyMap<string, EvidenceEntry>;
  /** Entries whose file is a measure file that figures and charts of the document are taken from, by the file's path as written. */
  readonly dataEntries: ReadonlyMap<string, EvidenceEntry>;
  /** Entries whose file is no longer what was reviewed, as far as is known. */
  readonly changed: ReadonlySet<EvidenceEntry>;
  /** The authority's own editions that the document may answer. */
  readonly editions: readonly EditionFile[];
  /** The word list in force for the document; undefined where there is none. */
  readonly wordList: WordList | undefined;
  /** The measure files that the document links or names. */
  readonly measures: MeasureBase;
}

/** Whether all that the registers hold could be read: only then can it be said what they lack. */
export function isWhollyRead({ registers, missingRegisters }: EvidenceBase): boolean {
  return missingRegisters.length === 0 && !registers.some((register) => register.unreadable);
}

/** A text beside the document in which something can be found: a register, a word list or a measure file. */
export interface OtherText {
  readonly uri: string;
  readonly text: string;
  readonly lines: Lines;
}

/** The registers, the word list, the editions, and the measure files that are text. */
export function otherTexts({ registers, measures, wordList, editions }: EvidenceBase): OtherText[] {
  const sources = [...measures.values()].flatMap((state) => (state.kind === 'read' && state.file.source ? [{ uri: state.file.uri, ...state.file.source }] : []));
  return [...registers, ...wordList ? [wordList] : [], ...editions, ...sources];
}

/** One of them by its URI. */
export function textOf(evidence: EvidenceBase, uri: string): OtherText | undefined {
  return otherTexts(evidence).find((candidate) => candidate.uri === uri);
}
