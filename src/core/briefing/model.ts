/**
 * A briefing: what a self-evaluation says already, gathered for one conversation. Each block is made from
 * one thing of the self-evaluation and leads back to it; the author's own parts begin as prompts.
 */
export interface Briefing {
  readonly kind: BriefingKind;
  readonly title: string;
  /** What stands in the front matter besides the facts of the self-evaluation, in order. */
  readonly facts: readonly (readonly [key: string, value: string])[];
  readonly sections: readonly BriefingSection[];
}

export type BriefingKind = 'engagement-meeting' | 'focused-visit';

export interface BriefingSection {
  /** The `{#id}` of its heading, by which it is found again. */
  readonly id: string;
  readonly heading: string;
  /** The level of its heading. */
  readonly depth: 2 | 3;
  readonly blocks: readonly BriefingBlock[];
}

/** A paragraph, an item of a list or a table: the smallest thing that is brought up to date. */
export interface BriefingBlock {
  /** The same from time to time for what is made from the same thing; unlike any other of the briefing. */
  readonly key: string;
  readonly markdown: string;
  /** Items of a list stand close together. */
  readonly kind: 'item' | 'block';
}
