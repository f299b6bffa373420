/**
 * The evidence of all open documents: registers and files are read once, shared, and forgotten when
 * they change.
 */
import { URI, Utils } from 'vscode-uri';
import { isFigure } from '../dialect/links';
import type { SelfEvaluation } from '../dialect/model';
import { readWordList, WORD_LIST, type WordList } from '../wording/wordList';
import { MeasureLibrary } from '../measures/library';
import { EDITION_FOLDER, readEditionFile, tellSharedIds, type EditionFile } from '../framework/ownEdition';
import { withEditions, withWording, type AnalysisSettings } from '../rules/settings';
import type { FileState, Workspace } from '../workspace';
import type { EvidenceBase, EvidenceEntry, EvidenceFileState, EvidenceRegister } from './base';
import { Answers, DEADLINE_MS } from './deadline';
import { Fingerprints } from './fingerprints';
import { readRegister } from './register';
import { resolvePath } from './resolve';
import { sameAsBefore } from './same';
import { entriesByTarget, targetOf } from './targets';

/** The register of a document that names none. */
export const DEFAULT_REGISTER = 'evidence.yaml';

/** One list for all who have none, so that it is the same as before. */
const NO_EDITIONS: readonly EditionFile[] = [];

type RegisterResult = { readonly register: EvidenceRegister } | { readonly reason: string; readonly unreachable: boolean };

/** What registers say, whichever document asks. */
type Registered = Pick<EvidenceBase, 'entries' | 'entriesByTarget' | 'entryFiles'>;

export class EvidenceLibrary {
  readonly #registers: Answers<RegisterResult>;
  readonly #files: Answers<FileState>;
  /** By the URIs of the registers; holds until anything changes. */
  readonly #registered = new Map<string, { readonly of: readonly EvidenceRegister[]; readonly answer: Promise<Registered> }>();
  readonly #wordLists: Answers<WordList | undefined>;
  /** By the URI of their folder. */
  readonly #editions: Answers<readonly EditionFile[]>;
  /** What each document was told last, and from what. */
  readonly #told = new Map<string, { readonly generation: number; readonly links: SelfEvaluation['links']; readonly frontMatter: SelfEvaluation['frontMatter']; readonly base: EvidenceBase; readonly settled: boolean }>();
  /** Grows when anything that was read is forgotten or learnt. */
  #generation = 0;
  readonly #fingerprints: Fingerprints;
  readonly #measures: MeasureLibrary;

  /** `arrived` is told when a drive that had not answered within `deadline` milliseconds did after all: then `gather` has more to say. */
  constructor(private readonly workspace: Workspace, private readonly today: () => string, deadline = DEADLINE_MS, arrived: () => void = () => undefined) {
    const late = (): void => {
      this.#generation += 1;
      arrived();
    };
    this.#registers = new Answers<RegisterResult>(deadline, { reason: 'cannot be reached (its drive does not answer)', unreachable: true }, late, (result) => 'reason' in result && result.unreachable);
    this.#files = new Answers<FileState>(deadline, 'unreachable', late, (state) => state === 'unreachable');
    this.#wordLists = new Answers<WordList | undefined>(deadline, undefined, late, () => false);
    this.#editions = new Answers<readonly EditionFile[]>(deadline, NO_EDITIONS, late, () => false);
    this.#measures = new MeasureLibrary(workspace, deadline, late);
    this.#fingerprints = new Fingerprints(workspace, deadline);
  }

  /** Forgets what was read of a file, because it changed, appeared or went. */
  invalidate(uri: string): void {
    this.#generation += 1;
    this.#registers.delete(uri);
    this.#files.delete(uri);
    this.#wordLists.delete(uri);
    this.#editions.delete(Utils.dirname(URI.parse(uri)).toString());
    this.#registered.clear();
    this.#fingerprints.invalidate(uri);
    this.#measures.invalidate(uri);
  }

  /** Forgets everything. */
  clear(): void {
    this.#generation += 1;
    this.#told.clear();
    this.#registers.clear();
    this.#files.clear();
    this.#wordLists.clear();
    this.#editions.clear();
    this.#registered.clear();
    this.#fingerprints.clear();
    this.#measures.clear();
  }

  /**
   * Gathers what other files say about a document; of fingerprints only what is known already. Never throws.
   * @returns the same object as the last time, while that says the same
   */
  async gather(model: SelfEvaluation, documentUri: string): Promise<EvidenceBase> {
    const { links, frontMatter } = model;
    const before = this.#told.get(documentUri);
    if (before?.settled && before.generation === this.#generation && before.links === links && before.frontMatter === frontMatter) {
      return before.base;
    }
    const generation = this.#generation;
    const base = sameAsBefore(before?.base, await this.#read(model, documentUri));
    this.#told.set(documentUri, { generation, links, frontMatter, base, settled: hasAllAnswered(base) });
    return base;
  }

  async #read(model: SelfEvaluation, documentUri: string): Promise<EvidenceBase> {
    const { registers, missingRegisters } = await this.#readRegisters(model, documentUri);
    const paths = [...new Set(model.links.filter((link) => link.kind === 'file' || isFigure(link)).map((link) => link.path))];
    const [registered, documentFiles, measures, wordList, editions] = await Promise.all([
      this.#readEntries(registers),
      this.#states(paths, (path) => resolvePath(documentUri, path, this.workspace)),
      this.#measures.gather(model, documentUri),
      this.wordList(documentUri),
      this.editions(documentUri),
    ]);
    const linked = this.#linkedEntries(model, documentUri, registered.entriesByTarget);
    return { registers, missingRegisters, ...registered, documentFiles, ...linked, changed: this.#fingerprints.changed(registered.entryFiles), wordList, editions, measures };
  }

  /**
   * Reads the files whose fingerprint is recorded and not known yet. That may take long, on a slow drive and
   * with large files, so nothing waits for it. Never throws.
   * @returns whether anything was learnt, so that `gather` has more to say
   */
  async readFingerprints({ entryFiles }: EvidenceBase): Promise<boolean> {
    const learnt = await this.#fingerprints.read(entryFiles);
    this.#generation += Number(learnt);
    return learnt;
  }

  /** The same with all fingerprints, for those who can wait: a command line, an export. Never throws. */
  async gatherAll(model: SelfEvaluation, documentUri: string): Promise<EvidenceBase> {
    const first = await this.gather(model, documentUri);
    return await this.readFingerprints(first) ? this.gather(model, documentUri) : first;
  }

  /**
   * The word list in force for a document: `.ilacs/wording.yaml` in its folder or the nearest above it, within the
   * workspace. Never throws.
   */
  async wordList(documentUri: string): Promise<WordList | undefined> {
    return this.#nearest(documentUri, WORD_LIST, (uri) => this.#wordLists.get(uri, () => this.#readWordList(uri)));
  }

  /**
   * The authority's own editions for a document: the files of `.ilacs/editions` in its folder or the nearest above it that
   * holds some, within the workspace. The same list until one of them changes. Never throws.
   */
  async editions(documentUri: string): Promise<readonly EditionFile[]> {
    return await this.#nearest(documentUri, EDITION_FOLDER, async (uri) => {
      const files = await this.#editions.get(uri, () => this.#readEditions(uri));
      return files.length > 0 ? files : undefined;
    }) ?? NO_EDITIONS;
  }

  /** The settings with what the authority keeps for all who write in the document's folder: its word list and its editions. Never throws. */
  async localSettings(documentUri: string, settings: AnalysisSettings): Promise<AnalysisSettings> {
    return withEditions(withWording(settings, await this.wordList(documentUri)), await this.editions(documentUri));
  }

  /** What the nearest folder has, from the document's own upwards, of those that belong to the workspace. */
  async #nearest<Found>(documentUri: string, path: string, find: (uri: string) => Promise<Found | undefined>): Promise<Found | undefined> {
    let folder = Utils.dirname(URI.parse(documentUri));
    for (;;) {
      const uri = Utils.joinPath(folder, path).toString();
      if (!this.workspace.includes(uri)) {
        return undefined;
      }
      const found = await find(uri);
      const parent = Utils.dirname(folder);
      if (found !== undefined || parent.path === folder.path) {
        return found;
      }
      folder = parent;
    }
  }

  async #readEditions(folder: string): Promise<readonly EditionFile[]> {
    const names = await this.workspace.list(folder);
    const files = await Promise.all(names.filter((name) => /\.ya?ml$/iu.test(name)).map(async (name): Promise<EditionFile[]> => {
      const uri = Utils.joinPath(URI.parse(folder), name).toString();
      const result = await this.workspace.read(uri);
      return result.kind === 'text' ? [readEditionFile(uri, result.text)] : [];
    }));
    return tellSharedIds(files.flat());
  }

  async #readWordList(uri: string): Promise<WordList | undefined> {
    const result = await this.workspace.read(uri);
    return result.kind === 'text' ? readWordList(uri, result.text) : undefined;
  }

  async #readRegisters(model: SelfEvaluation, documentUri: string): Promise<Pick<EvidenceBase, 'registers' | 'missingRegisters'>> {
    const named = model.frontMatter.facts.evidence;
    const registers: EvidenceRegister[] = [];
    const missingRegisters: EvidenceBase['missingRegisters'][number][] = [];
    const results = await Promise.all((named ?? [DEFAULT_REGISTER]).map(async (written) => ({ written, result: await this.#register(documentUri, written) })));
    for (const { written, result } of results) {
      if ('register' in result) {
        registers.push(result.register);
      } else if (named || result.reason !== 'is not there') {
        missingRegisters.push({ written, ...result });
      }
    }
    return { registers, missingRegisters };
  }

  #register(documentUri: string, written: string): Promise<RegisterResult> {
    const uri = resolvePath(documentUri, written, this.workspace);
    if (uri === undefined) {
      return Promise.resolve({ reason: 'lies outside this folder', unreachable: false });
    }
    return this.#registers.get(uri, async () => {
      const result = await this.workspace.read(uri);
      switch (result.kind) {
        case 'text': return { register: readRegister(uri, result.text, this.today()) };
        case 'missing': return { reason: 'is not there', unreachable: false };
        case 'not-text': return { reason: 'is not a text file in UTF-8', unreachable: false };
        case 'unreachable': return { reason: `cannot be reached (${result.reason})`, unreachable: true };
      }
    });
  }

  #readEntries(registers: readonly EvidenceRegister[]): Promise<Registered> {
    const key = registers.map(({ uri }) => uri).join('\n');
    const known = this.#registered.get(key);
    if (known?.of.every((register, index) => register === registers[index])) {
      return known.answer;
    }
    const answer = this.#resolveEntries(registers.flatMap((register) => register.entries));
    this.#registered.set(key, { of: registers, answer });
    return answer;
  }

  async #resolveEntries(all: readonly EvidenceEntry[]): Promise<Registered> {
    const entries = new Map<string, EvidenceEntry>();
    for (const entry of all) {
      if (!entries.has(entry.id)) {
        entries.set(entry.id, entry);
      }
    }
    const entryFiles = await this.#states(all.filter((entry) => entry.file !== undefined), (entry) => targetOf(entry, this.workspace));
    return { entries, entriesByTarget: entriesByTarget(all, this.workspace), entryFiles };
  }

  async #states<Key>(keys: readonly Key[], uriOf: (key: Key) => string | undefined): Promise<Map<Key, EvidenceFileState>> {
    const states = await Promise.all(keys.map(async (key): Promise<[Key, EvidenceFileState]> => {
      const uri = uriOf(key);
      return [key, uri === undefined ? 'outside' : await this.#state(uri)];
    }));
    return new Map(states);
  }

  async #state(uri: string): Promise<EvidenceFileState> {
    const state = await this.#files.get(uri, () => this.workspace.stat(uri));
    if (state === 'unreachable') {
      // It is asked for again, so what is known of the entries does not hold.
      this.#registered.clear();
    }
    return state === 'file' || state === 'folder' ? 'present' : state;
  }

  /** A plain link to what is registered counts as a citation of it, and so does a figure or chart from it. */
  #linkedEntries(model: SelfEvaluation, documentUri: string, byTarget: ReadonlyMap<string, EvidenceEntry>): Pick<EvidenceBase, 'linkedEntries' | 'dataEntries'> {
    const linkedEntries = new Map<string, EvidenceEntry>();
    const dataEntries = new Map<string, EvidenceEntry>();
    for (const link of model.links) {
      const target = link.kind === 'web' ? link.url : link.kind === 'file' || isFigure(link) ? resolvePath(documentUri, link.path, this.workspace) : undefined;
      const entry = target === undefined ? undefined : byTarget.get(target);
      if (entry && isFigure(link)) {
        dataEntries.set(link.path, entry);
      } else if (entry) {
        linkedEntries.set(link.url, entry);
      }
    }
    return { linkedEntries, dataEntries };
  }
}

/** Whether nothing is out of reach: what is, is asked again the next time. */
function hasAllAnswered({ missingRegisters, documentFiles, entryFiles, measures }: EvidenceBase): boolean {
  return !missingRegisters.some(({ unreachable }) => unreachable)
    && ![...documentFiles.values(), ...entryFiles.values()].includes('unreachable')
    && ![...measures.values()].some(({ kind }) => kind === 'unreadable');
}
