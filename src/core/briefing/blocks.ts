/** The blocks of a briefing and their keys. */
import { markdownOf, paragraph, promptText } from './markdown';
import type { BriefingBlock } from './model';

/** Gives keys within one section; what would have the key of another is numbered. */
export class Keyed {
  readonly #given = new Map<string, number>();

  constructor(private readonly section: string) {}

  next(wanted: string): string {
    const key = `${this.section}/${wanted}`;
    const times = (this.#given.get(key) ?? 0) + 1;
    this.#given.set(key, times);
    return times === 1 ? key : `${key} (${times})`;
  }
}

export function blockOf(key: string, kind: BriefingBlock['kind'], markdown: string): BriefingBlock {
  return { key, kind, markdown };
}

/** An invitation to write, which counts as a placeholder until somebody has. */
export function promptBlock(keys: Keyed, key: string, words: string): BriefingBlock {
  return blockOf(keys.next(key), 'block', markdownOf(paragraph(promptText(words))));
}

/** Some blocks, or what to do where there are none. */
export function orPrompt(blocks: readonly BriefingBlock[], keys: Keyed, words: string): readonly BriefingBlock[] {
  return blocks.length > 0 ? blocks : [promptBlock(keys, 'none', words)];
}
