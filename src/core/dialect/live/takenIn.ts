/**
 * What a piece has taken in: other pieces that stood behind what was changed, and could not be read without it.
 *
 * A fence that is opened takes in all that follows it, often to the end of the document, and gives it back when it is
 * closed or taken out: to read that anew would cost as much as the whole document. So a piece remembers those that it
 * was made of, and before it is changed itself it falls apart into them and the text between them, which is yet to be
 * read. If what is above is still open, they are taken in again.
 *
 * Why they can be pieces again: what `index.ts` asks of a piece, it asks of the piece alone, wherever it stands: that
 * it begins with what cannot go on with anything above, and that nothing is open at its end. The second was never
 * asked of the last piece of a document, so that one is not remembered. By which labels a piece was read it knows itself.
 */
import { LivePiece } from './livePiece';
import type { Segment } from './segments';

/** Lets pieces remember those of `segments`, of whose texts they were read. `atEnd`: whether the last one is that of the document. */
export function rememberTakenIn(pieces: readonly LivePiece[], segments: readonly Segment[], atEnd: boolean): void {
  let [index, start, at] = [0, 0, 0];
  segments.forEach((segment, number) => {
    while (start + pieces[index]!.text.length <= at && index < pieces.length - 1) {
      start += pieces[index++]!.text.length;
    }
    const piece = pieces[index]!;
    const isWithin = at + segment.text.length <= start + piece.text.length;
    if (segment instanceof LivePiece && isWithin && segment.text.length < piece.text.length && !(atEnd && number === segments.length - 1)) {
      // What it remembers itself it need not: so nothing is kept more than twice.
      segment.takenIn.length = 0;
      piece.takenIn.push({ piece: segment, at: at - start });
    }
    at += segment.text.length;
  });
}

/** A piece as those that it took in, and the text between them. */
export function fallenApart({ text, takenIn }: LivePiece): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  const addText = (to: number): void => {
    if (to > end) {
      segments.push({ text: text.slice(end, to) });
    }
  };
  for (const { piece, at } of takenIn) {
    addText(at);
    segments.push(piece);
    end = at + piece.text.length;
  }
  addText(text.length);
  const [first, ...others] = segments;
  return first instanceof LivePiece ? segments : [{ ...first!, reach: others.length }, ...others];
}
