/** The measure files of all open documents: read once, shared, and forgotten when they change. */
import { isFigure } from '../dialect/links';
import type { SelfEvaluation } from '../dialect/model';
import { DEADLINE_MS, withDeadline } from '../evidence/deadline';
import { resolvePath } from '../evidence/resolve';
import type { Workspace } from '../workspace';
import { readCsv } from './csv';
import type { MeasureBase, MeasureFileState } from './model';

export class MeasureLibrary {
  readonly #files = new Map<string, Promise<MeasureFileState>>();

  /** A file that takes longer than `deadline` milliseconds cannot be reached, and is asked for again. */
  constructor(private readonly workspace: Workspace, private readonly deadline = DEADLINE_MS) {}

  /** Forgets what was read of a file, because it changed, appeared or went. */
  invalidate(uri: string): void {
    this.#files.delete(uri);
  }

  /** Forgets everything. */
  clear(): void {
    this.#files.clear();
  }

  /** Reads the measure files that a document links or names in its front matter. Never throws. */
  async gather(model: SelfEvaluation, documentUri: string): Promise<MeasureBase> {
    const linked = model.links.filter(isFigure).map((link) => link.path);
    const paths = [...new Set([...linked, ...model.frontMatter.facts.measures ?? []])];
    return new Map(await Promise.all(paths.map(async (path): Promise<[string, MeasureFileState]> => {
      const uri = resolvePath(documentUri, path, this.workspace);
      return [path, uri === undefined ? { kind: 'unreadable', reason: 'lies outside this folder' } : await this.#file(uri)];
    })));
  }

  #file(uri: string): Promise<MeasureFileState> {
    let known = this.#files.get(uri);
    if (!known) {
      known = withDeadline(this.#read(uri), this.deadline, { kind: 'unreadable', reason: 'cannot be reached (its drive does not answer)' }, () => this.#files.delete(uri));
      this.#files.set(uri, known);
    }
    return known;
  }

  async #read(uri: string): Promise<MeasureFileState> {
    if (/\.xlsx$/iu.test(uri)) {
      const bytes = await this.workspace.readBytes(uri);
      const { readSheets } = await import('./sheet');
      return bytes ? readSheets(uri, bytes) : { kind: 'missing' };
    }
    const result = await this.workspace.read(uri);
    switch (result.kind) {
      case 'text': return { kind: 'read', file: readCsv(uri, result.text) };
      case 'missing': return { kind: 'missing' };
      case 'not-text': return { kind: 'unreadable', reason: 'is not text in UTF-8. In Excel, save it as “CSV UTF-8”' };
      case 'unreachable': return { kind: 'unreadable', reason: `cannot be reached (${result.reason})` };
    }
  }
}
