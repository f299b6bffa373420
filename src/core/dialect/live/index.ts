/**
 * A self-evaluation that is being written: each change costs what it changes.
 *
 * **What it promises.** After any changes, the model is equal to what `parseSelfEvaluation` makes of the
 * same text, positions included; `test/unit/dialect/live.test.ts` compares the two over thousands of edits.
 *
 * **How.** The text is kept in parts. A change makes the parts that it touches into raw text; that stretch
 * is parsed again, with as many neighbours as it needs, and cut into parts anew. All other parts stay the
 * very same objects: where they stand is counted from origins, which move (`text/origin.ts`).
 *
 * **Why it is sound.** Markdown is read line by line, and a line can only be read differently because of
 * what stands above it in three ways: a block is still open; a label is defined elsewhere; the lines are
 * front matter.
 *
 * 1. *Open blocks.* A part begins behind a blank line, with a letter, a digit that numbers no list, a
 *    heading, a quotation, a row of a table or a fence, in the first column. A blank line ends paragraphs, tables, quotations and
 *    definitions; a line that is not indented ends lists and footnotes, unless it is the next item, which
 *    begins with none of these. What can still be open is fenced code and HTML such as a comment. So a cut
 *    is only made where the parser itself put a node at the root, and a stretch only ends before its
 *    neighbour when a heading that is set behind it for trial comes out at the root. If not, the neighbour
 *    is read with it, and twice as many the next time.
 * 2. *Labels.* `[this]` is a reference only if something defines it, above or below. A stretch is parsed
 *    with stand-ins for the definitions of all labels that it may mean; when the set of labels changes, or
 *    the address of one, the parts that may mean it are parsed again.
 * 3. *Front matter* is read with the part that opens it, however far down it closes. While it is not
 *    closed at all, any line could close it, and the text is read as a whole.
 *
 * Two things make the dearest changes cheap: long fenced code and comments are not shown to the parser (`parse/verbatim.ts`),
 * and what one of them took in when it was opened is there again when it is closed (`takenIn.ts`).
 *
 * The dialect adds three ties between neighbours: a line that ends in a colon leads into the next block, a
 * line of sources speaks for the block above, a comment silences the one below. No cut is made between such
 * (`cuts.ts`). What depends on more than that (sections, anchors, footnotes that hold evidence) is put
 * together from the parts by `assembly.ts`.
 */
import type { RootContent } from 'mdast';
import { FRAMEWORK, type Framework } from '../../framework';
import { LiveSpan, Origin } from '../../text/origin';
import { spanOf } from '../../text/span';
import { standing } from '../../text/standing';
import { Assembly } from '../assembly';
import { cutsIn, endsBlank, mayBegin, standsAlone } from '../cuts';
import { parseSelfEvaluation } from '../index';
import { changedLabels, definitionsFor, labelsMentionedIn, type Labels } from '../labels';
import type { SelfEvaluation } from '../model';
import { leavesFrontMatterOpen, LIMITS, parseStretch, unreadable } from '../parse';
import { TRIAL } from '../parse/stretches';
import { leftOpenIn } from '../parse/verbatim';
import { LiveLines, LivePiece, piecesOf } from './livePiece';
import { withRowReadAnew, type Edited } from './rows';
import { Segments, textOf, type Raw } from './segments';
import { fallenApart, rememberTakenIn } from './takenIn';

/** One replacement; several are applied one after the other, each to what the one before has left. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export class LiveDocument {
  readonly #segments = new Segments();
  /** Those by which the pieces were read. */
  #labels: Labels = new Map();
  #assembly: Assembly;
  readonly #end = new Origin();
  /** Whether the text can only be read as a whole just now. */
  #asWhole = false;
  #model: SelfEvaluation;

  /** Never throws: what cannot be read gives a model that says so. */
  constructor(text: string, readonly framework: Framework = FRAMEWORK) {
    this.#assembly = new Assembly(framework);
    this.#model = this.#restart(text);
  }

  /** The newest version. */
  get model(): SelfEvaluation {
    return this.#model;
  }

  /** Applies changes. @returns the model of the text as it is then */
  update(changes: readonly TextChange[]): SelfEvaluation {
    changes.forEach((change) => { this.#apply(change); });
    this.#model = this.#asWhole ? this.#restart(this.#segments.text) : this.#refresh();
    return this.#model;
  }

  #restart(text: string): SelfEvaluation {
    this.#segments.replace(0, this.#segments.all.length, [{ text }]);
    this.#labels = new Map();
    this.#assembly = new Assembly(this.framework);
    return this.#refresh();
  }

  #refresh(): SelfEvaluation {
    try {
      this.#parseRaw();
      return this.#assemble();
    } catch (error) {
      if (error instanceof CannotBeLive || error instanceof RangeError) {
        const { text } = this.#segments;
        this.#segments.replace(0, this.#segments.all.length, [{ text }]);
        this.#asWhole = true;
        return parseSelfEvaluation(text, this.framework);
      }
      throw error;
    }
  }

  /** Makes the segments that a change touches into one of raw text. */
  #apply({ start, end, newText }: TextChange): void {
    this.#letFallApart(start, end);
    const { first, last } = this.#segments.touchedBy(start, end);
    const was = this.#segments.all[first.index]!;
    const text = was.text.slice(0, start - first.start) + newText + this.#segments.all[last.index]!.text.slice(end - last.start);
    const isWithin = first.index === last.index && was instanceof LivePiece;
    const edited = isWithin ? { was, replaced: { start: start - first.start, end: end - first.start }, inserted: newText.length } : {};
    this.#segments.replace(first.index, last.index + 1, [{ text, ...edited }]);
  }

  /** Lets the pieces at both ends of a change be those again that they took in. */
  #letFallApart(start: number, end: number): void {
    const { first, last } = this.#segments.touchedBy(start, end);
    for (const { index } of first.index === last.index ? [first] : [last, first]) {
      const segment = this.#segments.all[index]!;
      if (segment instanceof LivePiece && segment.takenIn.length > 0) {
        this.#segments.replace(index, index + 1, fallenApart(segment));
      }
    }
  }

  /** Parses all raw text, and then again what means a label that is defined now and was not, or the other way round. */
  #parseRaw(): void {
    const segments = this.#segments;
    const isFirst = segments.all.length === 1;
    for (let at = segments.newFrom; at < segments.newTo; at++) {
      const segment = segments.all[at]!;
      if (!(segment instanceof LivePiece)) {
        const piece = segment.was && this.#parseRow(segment as Edited);
        if (piece) {
          segments.replace(at, at + 1, [piece]);
        } else {
          at = this.#parseAround(at);
        }
      }
    }
    if (this.#makeRawWhatMeansOthers(isFirst)) {
      this.#parseRaw();
    }
  }

  /** Makes raw text of the pieces that were read by other labels than are defined now. @returns whether there are any */
  #makeRawWhatMeansOthers(isFirst: boolean): boolean {
    const segments = this.#segments;
    const { labels } = segments;
    const changedFrom = standing((before: Labels) => [...changedLabels(before, labels)]);
    const [from, to] = labels === this.#labels ? [segments.newFrom, segments.newTo] : [0, segments.all.length];
    const stale: number[] = [];
    for (let at = from; at < to; at++) {
      const piece = segments.all[at] as LivePiece;
      if (!isFirst && changedFrom(piece.readBy ?? this.#labels).some((label) => piece.mentions.has(label))) {
        stale.push(at);
      }
      piece.readBy = labels;
    }
    stale.reverse().forEach((at) => { segments.replace(at, at + 1, fallenApart(segments.all[at] as LivePiece)); });
    this.#labels = labels;
    return stale.length > 0;
  }

  /** What a change within a row of a table has made of a piece. */
  #parseRow(edited: Edited): LivePiece | undefined {
    if (unreadable(edited.text)) {
      throw new CannotBeLive();
    }
    return withRowReadAnew(edited, (text) => {
      const { children } = parseStretch(text + this.#standIns(text), false);
      return children.filter((node) => spanOf(node).start < text.length);
    });
  }

  /** Definitions of the labels that a stretch may mean and that are defined somewhere. */
  #standIns(text: string): string {
    return definitionsFor([...labelsMentionedIn(text)].filter((label) => this.#labels.has(label)));
  }

  /** Parses the raw segment at an index with as many neighbours as it needs. @returns the index of the last piece that came of it */
  #parseAround(at: number): number {
    const { all } = this.#segments;
    let [from, to, text] = [at, at + 1, all[at]!.text];
    const { reach } = all[at] as Raw;
    while (from > 0 && !mayBegin(text, 0)) {
      from--;
      text = all[from]!.text + text;
    }
    const take = (count: number): void => {
      const end = Math.min(all.length, to + count);
      text += textOf(all.slice(to, end));
      to = end;
    };
    take(reach ?? 0);
    for (let more = 1; ; more *= 2) {
      while (to < all.length && (!(all[to] instanceof LivePiece) || !endsBlank(text))) {
        take(1);
      }
      if (from === 0 && leavesFrontMatterOpen(text)) {
        take(Infinity);
      }
      const pieces = this.#parse(text, from === 0, to === all.length);
      if (pieces) {
        rememberTakenIn(pieces, all.slice(from, to), to === all.length);
        this.#segments.replace(from, to, pieces);
        return from + pieces.length - 1;
      }
      take(this.#untilClosed(text, to) ?? more);
    }
  }

  /** How many segments from an index on to take to what may close the block that a text leaves open; undefined where it opens none. */
  #untilClosed(text: string, from: number): number | undefined {
    const closing = leftOpenIn(text);
    if (!closing) {
      return undefined;
    }
    const found = this.#segments.all.slice(from).findIndex((segment) => `\n${segment.text}`.search(closing) >= 0);
    return found < 0 ? Infinity : found + 1;
  }

  /** The pieces of a stretch; undefined when it reaches further than its text. */
  #parse(text: string, isFirst: boolean, isLast: boolean): LivePiece[] | undefined {
    if (unreadable(text) || (isFirst && leavesFrontMatterOpen(text))) {
      throw new CannotBeLive();
    }
    const labels = this.#standIns(text);
    // Behind the last stretch nothing can be set that would not be read as its own, so the definitions stand before it.
    const before = isLast && !isFirst ? labels : '';
    const tree = parseStretch(isLast ? before + text : text + TRIAL + labels, isFirst);
    const nodes = tree.children.filter((node) => spanOf(node).start >= before.length && spanOf(node).start < before.length + text.length);
    if (!isLast && !(tree.children.some((node) => node.type === 'heading' && spanOf(node).start === text.length) && standsAlone(nodes, text))) {
      return undefined;
    }
    const alone = (own: readonly RootContent[]): boolean => standsAlone(own, before + text);
    return piecesOf(text, nodes, { offset: before.length, line: before.split('\n').length - 1 }, cutsIn(text), alone);
  }

  #assemble(): SelfEvaluation {
    const segments = this.#segments;
    const pieces = [...segments.all] as LivePiece[];
    for (let at = segments.newFrom; at < segments.newTo; at++) {
      pieces[at]!.read(this.#labels);
    }
    segments.place();
    const last = pieces.at(-1)!;
    const length = last.origin.offset + last.text.length;
    if (length > LIMITS.characters) {
      throw new CannotBeLive();
    }
    this.#end.offset = length;
    this.#asWhole = false;
    let text: string | undefined;
    return this.#assembly.assemble(pieces, { get text() { return text ??= textOf(pieces); }, lines: new LiveLines(pieces, length), end: new LiveSpan(this.#end, 0, 0) });
  }
}

/** Thrown and caught here: the text is not fit to be read in parts. */
class CannotBeLive extends Error {}
