/** A PDF that is made while its author does something else, such as choosing a name for it. */
import type { Analysis } from '../core/analysis';
import type { FinishedPdf, MakePdfOptions } from './makePdf';

export type Told = Required<Pick<MakePdfOptions, 'signal' | 'onProgress'>>;

/** Makes a PDF of documents as they were analysed. */
export type Make = (analyses: readonly Analysis[], told: Told) => Promise<FinishedPdf>;

export class MadeAhead {
  readonly #cancelled = new AbortController();
  readonly #made: Promise<FinishedPdf>;
  #tell: Told['onProgress'] = () => undefined;
  #lastWords: string | undefined;

  /** Begins at once. What goes wrong is thrown when the PDF is asked for: by then there is someone to tell. */
  constructor(private readonly of: readonly Analysis[], private readonly make: Make) {
    this.#made = make(of, {
      signal: this.#cancelled.signal,
      onProgress: (words) => {
        this.#lastWords = words;
        this.#tell(words);
      },
    });
    this.#made.catch(() => undefined);
  }

  /**
   * The PDF of what the documents are now: the one under way or made, unless one of them has changed since.
   * @throws an `AbortError` when cancelled, and whatever went wrong with it.
   */
  async finished(now: readonly Analysis[], told: Told): Promise<FinishedPdf> {
    if (now.some((analysis, i) => analysis !== this.of[i])) {
      return this.make(now, told);
    }
    this.#tell = told.onProgress;
    if (this.#lastWords !== undefined) {
      told.onProgress(this.#lastWords);
    }
    told.signal.throwIfAborted();
    told.signal.addEventListener('abort', () => { this.#cancelled.abort(); });
    return this.#made;
  }
}
