/** What changed between two versions of a self-evaluation: by finding, action, evidence and section, not by line. */
import type { Span } from '../text/span';

export type ChangeKind = 'new' | 'gone' | 'changed';

export interface Change {
  readonly kind: ChangeKind;
  /** What it is about: the title of a finding, an action, a source or a section. */
  readonly what: string;
  /** What happened to it, each in a few words; empty for what is new or gone. */
  readonly details: readonly string[];
  /** Where it stands in the newer version; undefined for what is gone. */
  readonly span: Span | undefined;
}

export interface ChangeGroup {
  readonly id: 'findings' | 'actions' | 'evidence' | 'sections';
  readonly title: string;
  readonly changes: readonly Change[];
}

export interface Comparison {
  /** One sentence for those who read no further. */
  readonly summary: string;
  /** Always all four, in this order. */
  readonly groups: readonly ChangeGroup[];
}
