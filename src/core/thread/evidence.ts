/** Which evidence a stretch of the document holds, and how old it is. */
import type { FootnoteReference } from 'mdast';
import { visit } from 'unist-util-visit';
import { isEvidence } from '../dialect/links';
import type { Citation, Link, Part, SelfEvaluation } from '../dialect/model';
import { partwise } from '../dialect/partwise';
import { newestDay } from '../evidence/age';
import type { EvidenceBase, EvidenceEntry } from '../evidence/base';
import { monthsBetween } from '../text/dates';
import { spanOf, type Span } from '../text/span';
import type { ThreadEvidence } from './model';

type Mark = Citation | Link;

const NONE: readonly FootnoteReference[] = [];

const referencesByPart = partwise(({ nodes }: Part): readonly FootnoteReference[] => {
  const found: FootnoteReference[] = [];
  nodes.forEach((node) => { visit(node, 'footnoteReference', (reference) => { found.push(reference); }); });
  return found.length > 0 ? found : NONE;
});

/** Finds evidence by place; sorted once, so that many findings can ask. */
export class EvidenceFinder {
  readonly #marks: Mark[];
  readonly #notes = new Map<string, Span>();
  readonly #references: { identifier: string; start: number }[] = [];

  constructor(private readonly model: SelfEvaluation, private readonly base: EvidenceBase | undefined) {
    this.#marks = [...model.citations, ...model.links.filter(isEvidence)].sort((a, b) => a.span.start - b.span.start);
    // Notes stand at the root; what refers to them is searched for only where there are any.
    model.tree.children.filter((node) => node.type === 'footnoteDefinition').forEach((note) => { this.#notes.set(note.identifier, spanOf(note)); });
    if (this.#notes.size > 0) {
      this.#references.push(...referencesByPart(model).flat().map((node) => ({ identifier: node.identifier, start: spanOf(node).start })));
    }
  }

  /** The evidence within a span and within the footnotes that it refers to; each source once. */
  within(span: Span): ThreadEvidence[] {
    const notes = this.#references
      .filter(({ start }) => start >= span.start && start < span.end)
      .flatMap(({ identifier }) => this.#notes.get(identifier) ?? []);
    const found = new Map<unknown, ThreadEvidence>();
    for (const mark of [span, ...notes].flatMap((place) => this.#marksWithin(place))) {
      const one = this.#read(mark);
      const what = one.entry ?? one.title;
      if (!found.has(what)) {
        found.set(what, one);
      }
    }
    return [...found.values()];
  }

  /** The evidence that an id of the register names. */
  named(id: string, span: Span): ThreadEvidence {
    return this.#evidence(span, id, this.base?.entries.get(id), id);
  }

  #marksWithin({ start, end }: Span): Mark[] {
    let low = 0;
    let high = this.#marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#marks[middle]!.span.start < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    let last = low;
    while (last < this.#marks.length && this.#marks[last]!.span.start < end) {
      last++;
    }
    return this.#marks.slice(low, last);
  }

  #read(mark: Mark): ThreadEvidence {
    if (mark.kind === 'citation') {
      return this.#evidence(mark.idSpan, mark.id, this.base?.entries.get(mark.id), mark.id);
    }
    const entry = this.base?.linkedEntries.get(mark.url);
    const address = mark.path + (mark.fragment ? `#${mark.fragment}` : '');
    return this.#evidence(mark.span, entry?.id, entry, mark.kind === 'file' && mark.text ? mark.text : mark.kind === 'web' ? mark.text || mark.url : address);
  }

  #evidence(span: Span, id: string | undefined, entry: EvidenceEntry | undefined, title: string): ThreadEvidence {
    const end = this.model.frontMatter.facts.period?.to;
    const date = entry && newestDay(entry);
    return { span, id, title: entry?.title ?? title, entry, date, ageMonths: date && end ? Math.max(0, monthsBetween(date, end)) : undefined };
  }
}
