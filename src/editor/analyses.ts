/**
 * One analysis per version of each open self-evaluation, shared by all features.
 *
 * A change is answered in two steps: the text alone after a short pause, the files beside it as soon as
 * they are read. Each document has a timer of its own, and an answer that comes too late for its version
 * is thrown away, so that nobody ever sees a stale result.
 */
import * as vscode from 'vscode';
import { analyseModel, glanceAt, type Analysis, type Checked } from '../core/analysis';
import { parseSelfEvaluation, type SelfEvaluation } from '../core/dialect';
import { LiveDocument, type TextChange } from '../core/dialect/live';
import type { EvidenceBase } from '../core/evidence/base';
import { DEADLINE_MS } from '../core/evidence/deadline';
import { EvidenceLibrary } from '../core/evidence/library';
import { withEditions, withWording, type AnalysisSettings } from '../core/rules/settings';
import type { Framework } from '../core/framework';
import { withOwnEditions, type EditionFile } from '../core/framework/ownEdition';
import type { WordList } from '../core/wording/wordList';
import { isSelfEvaluation } from './documents';
import { readSettings } from './settings';
import { VscodeWorkspace } from './vscodeWorkspace';

/** Short enough to feel live, long enough not to parse between two keys of a fast typist. */
const PAUSE_MS = 120;

export interface CheckedEvent {
  readonly document: vscode.TextDocument;
  readonly analysis: Checked;
}

export interface AnalysisEvent extends CheckedEvent {
  readonly analysis: Analysis;
}

interface State {
  readonly document: vscode.TextDocument;
  /** The text as it was last read; what has changed since is in `pending`. */
  live: LiveDocument | undefined;
  pending: TextChange[];
  /** Read once, until they change: an answer stands as long as they are the same. */
  settings: AnalysisSettings | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Runs while files beside the document have changed and were not read again. */
  filesTimer: ReturnType<typeof setTimeout> | undefined;
  version: number;
  /** The word list and the authority's own editions that the document was judged with. */
  wordList: WordList | undefined;
  editions: readonly EditionFile[];
  analysis: Analysis | undefined;
  /** Grows with every start, so that a late answer knows that it is one. */
  generation: number;
  settled: Promise<Analysis>;
}

export class Analyses implements vscode.Disposable {
  readonly #states = new Map<string, State>();
  readonly #snapshots = new WeakMap<SelfEvaluation, Analysis>();
  readonly #disposables: vscode.Disposable[] = [];
  readonly #glanced = new vscode.EventEmitter<CheckedEvent>();
  readonly #changed = new vscode.EventEmitter<AnalysisEvent>();
  readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #workspace = new VscodeWorkspace();
  readonly #library = new EvidenceLibrary(this.#workspace, () => new Date().toISOString().slice(0, 10), DEADLINE_MS, () => { this.#gatherLater(() => true); });

  /** The first findings of a document are there; its analysis, which has them all, follows at once. */
  readonly onDidGlance = this.#glanced.event;
  /** A newer analysis of a document is there; fires once for the text and once with its evidence. */
  readonly onDidChange = this.#changed.event;
  /** A self-evaluation was closed, renamed or deleted. */
  readonly onDidClose = this.#closed.event;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.#disposables.push(
      this.#glanced, this.#changed, this.#closed,
      vscode.workspace.onDidOpenTextDocument((document) => { this.#open(document); }),
      vscode.workspace.onDidCloseTextDocument((document) => { this.#close(document); }),
      vscode.workspace.onDidChangeTextDocument((event) => { this.#textChanged(event); }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('ilacs')) {
          this.#settingsChanged();
        }
      }),
      this.#watchFiles(),
    );
  }

  /** Analyses what is open. Called once, when those listen who show it. */
  begin(): void {
    vscode.workspace.textDocuments.forEach((document) => {
      const state = this.#added(document);
      if (state) {
        this.#glance(state);
      }
    });
  }

  /** The newest analysis of a document; it may be a version behind while the author types. */
  latest(document: vscode.TextDocument): Analysis | undefined {
    return this.#states.get(document.uri.toString())?.analysis;
  }

  /** The analysis, evidence included, of the text as it is now. Rejects when it is no self-evaluation. */
  async current(document: vscode.TextDocument): Promise<Analysis> {
    this.#open(document);
    const state = this.#states.get(document.uri.toString());
    if (!state) {
      throw new Error('This document is not a self-evaluation (*.ilacs.md).');
    }
    for (;;) {
      // Whoever asks does not wait for the pause, and what was typed meanwhile is not left out.
      if (state.version !== document.version || state.timer !== undefined) {
        this.#start(state);
      } else if (state.filesTimer !== undefined && state.analysis) {
        this.#gather(state, state.analysis);
      }
      const { version } = state;
      const analysis = await state.settled;
      if (version === document.version || document.isClosed) {
        return analysis;
      }
    }
  }

  /** The editions and kinds of documents that are known in a folder. Never rejects. */
  async frameworkFor(folder: vscode.Uri): Promise<Framework> {
    return withOwnEditions(await this.#library.editions(vscode.Uri.joinPath(folder, 'any').toString()));
  }

  /**
   * The same, of the text as it was when asked, whatever is typed after: for questions and exports that take
   * a while. Places in any other analysis move with the text.
   */
  async snapshot(document: vscode.TextDocument): Promise<Analysis> {
    const now = await this.current(document);
    const { uri, model, evidence } = now;
    const state = this.#states.get(document.uri.toString());
    if (!state) {
      return now;
    }
    const settings = settingsOf(state);
    let taken = this.#snapshots.get(model);
    if (!taken || taken.evidence !== evidence) {
      taken = analyseModel(uri, parseSelfEvaluation(model.text, settings.framework), settings, evidence);
      this.#snapshots.set(model, taken);
    }
    return taken;
  }

  /** Every open self-evaluation with its newest analysis. */
  all(): AnalysisEvent[] {
    return [...this.#states.values()].flatMap(({ document, analysis }) => analysis ? [{ document, analysis }] : []);
  }

  dispose(): void {
    this.#states.forEach((state) => { forget(state); });
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #open(document: vscode.TextDocument): void {
    const state = this.#added(document);
    if (state) {
      this.#start(state);
    }
  }

  /** The state of a document that nothing is known of yet; undefined for any other. */
  #added(document: vscode.TextDocument): State | undefined {
    const key = document.uri.toString();
    if (isSelfEvaluation(document) && this.#states.get(key)?.document !== document) {
      const state: State = { document, live: undefined, pending: [], settings: undefined, timer: undefined, filesTimer: undefined, version: -1, wordList: undefined, editions: [], analysis: undefined, generation: 0, settled: Promise.resolve(undefined as never) };
      this.#states.set(key, state);
      return state;
    }
    return undefined;
  }

  #close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const state = this.#states.get(key);
    if (state?.document === document) {
      forget(state);
      state.generation += 1;
      this.#states.delete(key);
      this.#closed.fire(document);
    } else if (!state) {
      // What was not saved is gone: the file counts again as it is on disk.
      this.#fileChanged(document.uri);
    }
  }

  #textChanged({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const state = this.#states.get(document.uri.toString());
    if (state && contentChanges.length > 0) {
      state.pending.push(...contentChanges.map(({ rangeOffset, rangeLength, text }): TextChange => ({ start: rangeOffset, end: rangeOffset + rangeLength, newText: text })));
      clearTimeout(state.timer);
      state.timer = setTimeout(() => { this.#start(state); }, PAUSE_MS);
    } else if (!state) {
      this.#fileChanged(document.uri);
    }
  }

  /** Registers count as they stand in the editor, saved or not; other files as they are on disk. */
  #fileChanged(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#library.invalidate(key);
    this.#gatherLater((analysis) => this.#mayConcern(analysis, key));
  }

  #gatherLater(isConcerned: (analysis: Analysis) => boolean): void {
    for (const state of this.#states.values()) {
      if (state.analysis && state.timer === undefined && isConcerned(state.analysis)) {
        clearTimeout(state.filesTimer);
        state.filesTimer = setTimeout(() => { this.#gather(state, state.analysis!); }, PAUSE_MS);
      }
    }
  }

  /**
   * A file or folder concerns a document when it is one of its registers, or is named by a path somewhere. Of a folder that
   * comes or goes with all that is in it, VS Code may tell the folder alone.
   */
  #mayConcern({ evidence, model }: Analysis, uri: string): boolean {
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const names = (path: string): boolean => path.endsWith(name) || path.includes(`${name}/`);
    const { measures = [], evidence: registers = [] } = model.frontMatter.facts;
    return evidence === undefined
      || /\.ya?ml$/iu.test(name)
      || /\/\.ilacs(?:\/|$)/u.test(uri)
      || [...measures, ...registers].some(names)
      || model.links.some(({ path }) => names(path))
      || evidence.entriesByTarget.has(uri)
      || [...evidence.entriesByTarget.keys()].some((target) => target.startsWith(`${uri}/`));
  }

  #watchFiles(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const changed = (uri: vscode.Uri): void => { this.#fileChanged(uri); };
    return vscode.Disposable.from(watcher, watcher.onDidCreate(changed), watcher.onDidDelete(changed), watcher.onDidChange(changed));
  }

  #settingsChanged(): void {
    this.#states.forEach((state) => {
      state.settings = undefined;
      this.#start(state);
    });
  }

  /** While no code has run before, all of it takes long: what is found first is shown first, and VS Code is given time to send it. */
  #glance(state: State): void {
    const { document } = state;
    this.#glanced.fire({ document, analysis: glanceAt(document.uri.toString(), readModel(state), settingsOf(state)) });
    state.timer = setTimeout(() => { this.#start(state); }, 0);
  }

  #start(state: State): void {
    forget(state);
    state.version = state.document.version;
    // Until its evidence is read again, what was known of it a moment ago is better than nothing.
    const analysis = this.#analyse(state, state.analysis?.evidence);
    this.#publish(state, analysis);
    this.#gather(state, analysis);
  }

  #analyse(state: State, evidence: EvidenceBase | undefined): Analysis {
    return analyseModel(state.document.uri.toString(), readModel(state), settingsOf(state), evidence);
  }

  #gather(state: State, analysis: Analysis): void {
    const generation = ++state.generation;
    clearTimeout(state.filesTimer);
    state.filesTimer = undefined;
    const settled = this.#library.gather(analysis.model, analysis.uri).then(async (evidence): Promise<Analysis> => {
      if ((evidence.wordList !== state.wordList || !isSame(evidence.editions, state.editions)) && generation === state.generation) {
        // The sentences were judged without these words, or the sections without these headings.
        state.wordList = evidence.wordList;
        state.editions = evidence.editions;
        state.settings = undefined;
        this.#start(state);
        return state.settled;
      }
      if (generation !== state.generation) {
        // Somebody has asked again meanwhile, unless the document was closed.
        return state.settled === settled ? analysis : state.settled;
      }
      let full = analysis;
      if (evidence !== analysis.evidence && state.timer === undefined) {
        full = analyseModel(analysis.uri, analysis.model, settingsOf(state), evidence);
        this.#publish(state, full);
      }
      void this.#compareFingerprints(state, full, evidence);
      return full;
    });
    state.settled = settled;
    state.settled.catch((error: unknown) => { this.log.error(error instanceof Error ? error : String(error)); });
  }

  /** Whole files are read for it, so it follows when all else is shown. */
  async #compareFingerprints(state: State, analysis: Analysis, evidence: EvidenceBase): Promise<void> {
    if (await this.#library.readFingerprints(evidence) && state.analysis === analysis && state.timer === undefined) {
      this.#gather(state, analysis);
    }
  }

  #publish(state: State, analysis: Analysis): void {
    state.analysis = analysis;
    this.#changed.fire({ document: state.document, analysis });
  }
}

function settingsOf(state: State): AnalysisSettings {
  const { document, wordList, editions } = state;
  return state.settings ??= withEditions(withWording(readSettings(document), wordList), editions);
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some === others || (some.length === 0 && others.length === 0);
}

/** The model of the text as it is now, from the one before and what was typed since. */
function readModel(state: State): SelfEvaluation {
  const { document, pending } = state;
  const { framework } = settingsOf(state);
  state.pending = [];
  const model = state.live?.framework === framework ? state.live.update(pending) : undefined;
  if (model && endOf(model) === lengthOf(document)) {
    return model;
  }
  state.live = new LiveDocument(document.getText(), framework);
  return state.live.model;
}

function endOf({ parts }: SelfEvaluation): number {
  return parts.at(-1)!.span.end;
}

/** Without putting its lines together. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** What was going to be done for a document is not, or is done at once. */
function forget(state: State): void {
  clearTimeout(state.timer);
  clearTimeout(state.filesTimer);
  state.timer = undefined;
  state.filesTimer = undefined;
}
