/** The measure files of all open documents: read once, shared, and forgotten when they change. */
import { isFigure } from '../dialect/links';
import type { SelfEvaluation } from '../dialect/model';
import { Answers, DEADLINE_MS } from '../evidence/deadline';
import { resolvePath } from '../evidence/resolve';
import type { Workspace } from '../workspace';
import { readCsv } from './csv';
import type { MeasureBase, MeasureFileState } from './model';

export class MeasureLibrary {
  readonly #files: Answers<MeasureFileState>;

  /** A file that takes longer than `deadline` milliseconds counts as not reachable; `arrived` is told when it comes after all. */
  constructor(private readonly workspace: Workspace, deadline = DEADLINE_MS, arrived: () => void = () => undefined) {
    this.#files = new Answers<MeasureFileState>(deadline, unreachable('its drive does not answer'), arrived, (state) => state.kind === 'unreadable' && state.passing === true);
  }

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
      return [path, uri === undefined ? { kind: 'unreadable', reason: 'lies outside this folder' } : await this.#files.get(uri, () => this.#read(uri))];
    })));
  }

  async #read(uri: string): Promise<MeasureFileState> {
    if (/\.xlsx$/iu.test(uri)) {
      const bytes = await this.workspace.readBytes(uri);
      const { readSheets } = await import('./sheet');
      return bytes ? readSheets(uri, bytes) : await this.workspace.stat(uri) === 'missing' ? { kind: 'missing' } : unreachable('it cannot be opened');
    }
    const result = await this.workspace.read(uri);
    switch (result.kind) {
      case 'text': return { kind: 'read', file: readCsv(uri, result.text) };
      case 'missing': return { kind: 'missing' };
      case 'not-text': return { kind: 'unreadable', reason: 'is not text in UTF-8. In Excel, save it as “CSV UTF-8”' };
      case 'unreachable': return unreachable(result.reason);
    }
  }
}

function unreachable(why: string): MeasureFileState {
  return { kind: 'unreadable', reason: `cannot be reached (${why})`, passing: true };
}
