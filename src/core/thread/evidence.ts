/** Which evidence a stretch of the document holds, and how old it is. */
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { mayHoldNotes } from '../dialect/labels';
import { isEvidence } from '../dialect/links';
import type { Citation, Link, Part, SelfEvaluation } from '../dialect/model';
import { partwise, rangeOf, sameList } from '../dialect/partwise';
import { walk } from '../dialect/walk';
import { newestDay } from '../evidence/age';
import type { EvidenceBase, EvidenceEntry } from '../evidence/base';
import { monthsBetween } from '../text/dates';
import { lastAtOrBefore } from '../text/lines';
import { spanOf, type Span } from '../text/span';
import { standing } from '../text/standing';
import type { ThreadEvidence } from './model';

type Mark = Citation | Link;

/** What stands in one part, in the order of the text. */
interface Contents {
  readonly marks: readonly Mark[];
  readonly references: readonly FootnoteReference[];
}

const contentsOf = standing((part: Part): Contents => {
  const references: FootnoteReference[] = [];
  walk(mayHoldNotes(part) ? part.nodes : [], (node) => {
    if (node.type === 'footnoteReference') {
      references.push(node);
    }
  });
  return { marks: [...part.citations, ...part.links.filter(isEvidence)].sort((a, b) => a.span.start - b.span.start), references };
});

/** Of things in the order of the text, those that begin within a span. A text that was read as a whole has very many. */
function beginningIn<Thing>(things: readonly Thing[], { start, end }: Span, startOf: (thing: Thing) => number): Thing[] {
  const found: Thing[] = [];
  for (let at = lastAtOrBefore(things, start, startOf); at < things.length && startOf(things[at]!) < end; at++) {
    if (startOf(things[at]!) >= start) {
      found.push(things[at]!);
    }
  }
  return found;
}

function partsIn({ parts }: SelfEvaluation, span: Span): readonly Part[] {
  const { from, to } = rangeOf(parts, span);
  return parts.slice(from, to);
}

function referencesIn(part: Part, span: Span): FootnoteReference[] {
  return beginningIn(contentsOf(part).references, span, (node) => spanOf(node).start);
}

const NO_NOTES: readonly FootnoteDefinition[] = [];
const NO_NOTES_BY_PART: readonly (readonly FootnoteDefinition[])[] = [];

/** The footnotes of each part; they stand at the root. */
const notesByPart = partwise((part: Part) => (mayHoldNotes(part) ? part.nodes.filter((node) => node.type === 'footnoteDefinition') : NO_NOTES), sameList);

const calloutsReferToNotes = partwise((part: Part) => part.callouts.some(({ span }) => referencesIn(part, span).length > 0));

/** The footnotes that a thread may be built from: none where no callout refers to one, whatever is typed in them. */
export function notesOfCallouts(model: SelfEvaluation): readonly (readonly FootnoteDefinition[])[] {
  return calloutsReferToNotes(model).includes(true) ? notesByPart(model) : NO_NOTES_BY_PART;
}

/** Finds evidence by place. */
export class EvidenceFinder {
  #notes: ReadonlyMap<string, FootnoteDefinition> | undefined;

  constructor(private readonly model: SelfEvaluation, private readonly base: EvidenceBase | undefined) {}

  /** The evidence within a span and within the footnotes that it refers to; each source once. */
  within(span: Span): ThreadEvidence[] {
    const found = new Map<unknown, ThreadEvidence>();
    for (const mark of [span, ...this.#notesOf(span).map(spanOf)].flatMap((place) => this.#marksWithin(place))) {
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

  #marksWithin(place: Span): Mark[] {
    return partsIn(this.model, place).flatMap((part) => beginningIn(contentsOf(part).marks, place, ({ span }) => span.start));
  }

  /** The footnotes that a span refers to. */
  #notesOf(place: Span): FootnoteDefinition[] {
    return partsIn(this.model, place).flatMap((part) => referencesIn(part, place)).flatMap(({ identifier }) => this.#noteCalled(identifier) ?? []);
  }

  #noteCalled(identifier: string): FootnoteDefinition | undefined {
    this.#notes ??= new Map(notesByPart(this.model).flat().reverse().map((note) => [note.identifier, note]));
    return this.#notes.get(identifier);
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
