/**
 * Where an author types, as far as completions need to know it. Nothing here parses: the newest model
 * may be a key or two behind the text, so a place is found in it by what the two have in common.
 */
import type { Nodes } from 'mdast';
import type { Analysis } from '../../core/analysis';
import type { Section, SelfEvaluation } from '../../core/dialect/model';
import type { EvidenceBase } from '../../core/evidence/base';
import { spanOf } from '../../core/text/span';
import type { Template } from '../../core/templates/template';

export interface Place {
  readonly model: SelfEvaluation;
  readonly evidence: EvidenceBase | undefined;
  readonly uri: string;
  /** The ids of the sources that were cited last, newest first. */
  readonly recent: readonly string[];
  /** From 0. */
  readonly line: number;
  /** The text of the line before and after the cursor. */
  readonly before: string;
  readonly after: string;
  /** The text of any line above, or undefined. */
  lineAt(line: number): string | undefined;
  /** Where the line begins in the model's text. */
  readonly lineStart: number;
  /** Where the cursor stands in the model's text. */
  readonly offset: number;
}

/** One thing to offer, replacing a stretch of the line: `from` and `to` are columns around the cursor. */
export interface Proposal {
  readonly kind: 'section' | 'callout' | 'source' | 'action' | 'reference' | 'key' | 'value';
  readonly label: string;
  /** Beside the label. */
  readonly description?: string;
  readonly detail?: string;
  readonly documentation?: string;
  readonly insert: Template;
  /** What the typed text is compared with; it begins as the replaced stretch does. */
  readonly filter: string;
  /** The id of the source that it cites. */
  readonly uses?: string;
  readonly from: number;
  readonly to: number;
}

/** What of a document is asked: all of `vscode.TextDocument` that matters here. */
export interface Text {
  getText(): string;
  lineAt(line: number): { readonly text: string };
  readonly lineCount: number;
}

/** The place at an offset of a text; `line` and `column` are the same place, from 0. */
export function placeAt(analysis: Analysis, text: Text, line: number, column: number, offset: number, recent: readonly string[] = []): Place {
  const { model, evidence, uri } = analysis;
  const shared = sharedLength(model.text, text.getText(), offset);
  const current = text.lineAt(line).text;
  return {
    model,
    evidence,
    uri,
    recent,
    line,
    before: current.slice(0, column),
    after: current.slice(column),
    lineAt: (other) => other >= 0 && other < text.lineCount ? text.lineAt(other).text : undefined,
    lineStart: Math.min(offset - column, shared),
    offset: shared,
  };
}

/** Whether the cursor stands where an author writes: not in code, a comment or the front matter. */
export function isWriting({ model, offset }: Place): boolean {
  let nodes: readonly Nodes[] = model.tree.children;
  for (;;) {
    const node = nodes.find((child) => holds(child, offset, model.text));
    if (!node) {
      return true;
    }
    if (!('children' in node)) {
      return node.type === 'text' || node.type === 'image';
    }
    nodes = node.children;
  }
}

/** Which section a line belongs to, of those that stand in none; the line itself, which is being typed, does not count. */
export function outerSectionAt({ model, lineStart }: Place): Section | undefined {
  const above = model.headings.filter((heading) => heading.span.start < lineStart);
  const section = model.sections.findLast(({ within, heading }) => within === undefined && heading.span.start < lineStart);
  const closed = section && above.some((heading) => heading.span.start > section.heading.span.start && heading.depth <= section.heading.depth);
  return closed ? undefined : section;
}

/** Code and comments hold the cursor strictly within them, or at their end where they were never closed. */
function holds(node: Nodes, offset: number, text: string): boolean {
  const { start, end } = spanOf(node);
  if ('children' in node || node.type === 'text') {
    return start <= offset && offset <= end;
  }
  return start < offset && (offset < end || (offset === end && !isClosed(node, text.slice(start, end))));
}

function isClosed(node: Nodes, source: string): boolean {
  switch (node.type) {
    case 'code': return /[\r\n][ \t>]*(?:`{3,}|~{3,})[ \t]*$/u.test(source);
    case 'html': return !source.startsWith('<!--') || source.trimEnd().endsWith('-->');
    default: return true;
  }
}

function sharedLength(a: string, b: string, longest: number): number {
  if (a === b) {
    return longest;
  }
  const end = Math.min(a.length, b.length, longest);
  let length = 0;
  while (length < end && a.charCodeAt(length) === b.charCodeAt(length)) {
    length += 1;
  }
  return length;
}
