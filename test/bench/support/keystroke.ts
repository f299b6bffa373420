/** What happens between a keystroke and what is seen of it: the one place where the benchmarks call for it. */
import { analyseModel, type Analysis } from '../../../src/core/analysis';
import { LiveDocument, type TextChange } from '../../../src/core/dialect/live';
import type { EvidenceBase } from '../../../src/core/evidence/base';
import { HtmlRenderer, type HtmlBlock } from '../../../src/core/render/html';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings';
import { diffBlocks } from '../../../src/preview/blockPatch';
import type { BlockPatch } from '../../../src/preview/messages';
import { DOCUMENT } from './council';

/** One open document with its preview. */
export class OpenDocument {
  readonly #renderer = new HtmlRenderer(() => undefined);
  readonly #document: LiveDocument;
  #shown: readonly HtmlBlock[] = [];

  /** `evidence` is what was last read of the files beside it; typing does not read them again. */
  constructor(text: string, private readonly evidence: EvidenceBase | undefined) {
    this.#document = new LiveDocument(text);
  }

  /** Something was typed: the findings, as the editor shows them at once. */
  findings(change: TextChange): Analysis {
    return analyseModel(DOCUMENT, this.#document.update([change]), DEFAULT_SETTINGS, this.evidence);
  }

  /** What the page of the preview is sent of it. */
  patch({ model, evidence }: Analysis): BlockPatch {
    const blocks = this.#renderer.render(model, evidence);
    const patch = diffBlocks(this.#shown, blocks);
    this.#shown = blocks;
    return patch;
  }
}
