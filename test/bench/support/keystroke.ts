/** What happens between a keystroke and what is seen of it: the one place where the benchmarks call for it. */
import { addEvidence, analyseDocument, type Analysis } from '../../../src/core/analysis';
import type { EvidenceBase } from '../../../src/core/evidence/base';
import { HtmlRenderer, type HtmlBlock } from '../../../src/core/render/html';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings';
import { diffBlocks } from '../../../src/preview/blockPatch';
import type { BlockPatch } from '../../../src/preview/messages';
import { DOCUMENT } from './council';

/** One open document with its preview. */
export class OpenDocument {
  readonly #renderer = new HtmlRenderer(() => undefined);
  #shown: readonly HtmlBlock[] = [];

  /** `evidence` is what was last read of the files beside it; typing does not read them again. */
  constructor(private readonly evidence: EvidenceBase | undefined) {}

  /** The text is another: its findings, as the editor shows them at once. */
  findings(text: string): Analysis {
    const analysis = analyseDocument(DOCUMENT, text, DEFAULT_SETTINGS);
    return this.evidence ? addEvidence(analysis, this.evidence, DEFAULT_SETTINGS) : analysis;
  }

  /** What the page of the preview is sent of it. */
  patch({ model, evidence }: Analysis): BlockPatch {
    const blocks = this.#renderer.render(model, evidence);
    const patch = diffBlocks(this.#shown, blocks);
    this.#shown = blocks;
    return patch;
  }
}
