/** Where a citation goes when an author cites from where the cursor is. */
import type { Insertion } from './newEntry';

/** A citation of an entry at a place: within the sentence, before its full stop; with the citation that stands there already. */
export function citationAt(text: string, offset: number, id: string): Insertion {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = /[\r\n]|$/u.exec(text.slice(offset))!.index + offset;
  const before = text.slice(lineStart, offset);
  const open = /\[@[^[\]]*$/u.exec(before);
  const closing = open ? text.slice(offset, lineEnd).indexOf(']') : -1;
  if (closing >= 0) {
    return { offset: offset + closing, text: `; @${id}` };
  }
  const beside = /\[@[^[\]]*\](?=[.!?]?[ \t]*$)/u.exec(before);
  if (beside) {
    return { offset: lineStart + beside.index + beside[0].length - 1, text: `; @${id}` };
  }
  const place = lineStart + before.length - /[.!?]?[ \t]*$/u.exec(before)![0].length;
  if (place < offset && text[place] !== ' ' && text[place] !== '\t') {
    return { offset: place, text: ` [@${id}]` };
  }
  const needsBlank = offset > lineStart && !/[\s(>]$/u.test(before);
  const needsBlankBehind = offset < lineEnd && /[\p{L}\p{N}]/u.test(text[offset]!);
  return { offset, text: `${needsBlank ? ' ' : ''}[@${id}]${needsBlankBehind ? ' ' : ''}` };
}
