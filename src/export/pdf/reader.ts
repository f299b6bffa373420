/**
 * Reads the objects of a PDF: enough of the format for the files that our own typesetter writes (plain
 * cross-reference tables, uncompressed structure), with updates appended to them. It is not a reader for
 * PDFs from elsewhere, and throws `PdfFormatError` at whatever it does not know.
 */

import { decodeText, PdfFormatError, readValue, Ref, type PdfDict, type PdfValue } from './objects';

/** The bytes of an entry of a cross-reference table. */
const ENTRY_LENGTH = 20;

/** What stands behind the number of an object, before its value. */
const HEAD = ' 0 obj\n';

/** A part of a cross-reference table: the entries of objects whose numbers follow one another. */
interface Section {
  readonly first: number;
  readonly count: number;
  /** Where its first entry begins. */
  readonly start: number;
}

export class PdfFile {
  /** The file, one character a byte. */
  readonly text: string;
  readonly trailer: PdfDict;
  /** Where the newest cross-reference table begins. */
  readonly tableStart: number;
  /** Newest first. An entry is read when its object is wanted: of thousands mostly a few are. */
  readonly #sections: Section[] = [];

  constructor(bytes: Uint8Array) {
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text.slice(-64));
    if (!this.text.startsWith('%PDF-1.') || !end) {
      throw new PdfFormatError('The file is not a whole PDF.');
    }
    this.tableStart = Number(end[1]);
    this.trailer = this.#readTables(this.tableStart);
  }

  /** How many objects the file has, the unused first one included. */
  get size(): number {
    return this.#number(this.trailer.get('Size'));
  }

  /** The catalogue: the root of everything. */
  get catalogue(): PdfDict {
    return this.dict(this.trailer.get('Root'));
  }

  /** The value of an object or of a reference to one; any other value is itself. */
  resolve(value: PdfValue | undefined): PdfValue {
    for (let hops = 0; value instanceof Ref; hops++) {
      if (hops > 10) {
        throw new PdfFormatError('References run in a circle.');
      }
      value = readValue(this.text, this.#contentStart(value.number));
    }
    return value ?? null;
  }

  /** A dictionary, or an empty one where there is none. */
  dict(value: PdfValue | undefined): PdfDict {
    const found = this.resolve(value);
    return found instanceof Map ? found : new Map<string, PdfValue>();
  }

  /** An array; a single value counts as an array of one. */
  array(value: PdfValue | undefined): PdfValue[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : found === null ? [] : [found];
  }

  /** A text string as people read it. */
  string(value: PdfValue | undefined): string | undefined {
    const found = this.resolve(value);
    return typeof found === 'string' ? decodeText(found) : undefined;
  }

  /** The source of an object between `obj` and `endobj`. */
  source(number: number): string {
    const start = this.#contentStart(number);
    const end = this.text.indexOf('\nendobj', start);
    if (end < 0) {
      throw new PdfFormatError(`Object ${number} has no end.`);
    }
    return this.text.slice(start, end);
  }

  /** The number of the object in which a place of the text lies; undefined where that is before all objects. */
  objectAround(at: number): number | undefined {
    for (let head = this.text.lastIndexOf(HEAD, at); head > 0; head = this.text.lastIndexOf(HEAD, head - 1)) {
      const number = /\d+$/.exec(this.text.slice(Math.max(0, head - 10), head))?.[0] ?? '';
      // An author's words may look like the head of an object, but no entry leads to them.
      if (this.#offsetOf(Number(number)) === head - number.length) {
        return Number(number);
      }
    }
    return undefined;
  }

  #contentStart(number: number): number {
    const offset = this.#offsetOf(number);
    const head = `${number}${HEAD}`;
    if (offset === undefined || !this.text.startsWith(head, offset)) {
      throw new PdfFormatError(`Object ${number} is not where the file says.`);
    }
    return offset + head.length;
  }

  /** An entry is ten digits, a space, five digits, a space, `n` for an object that is used, and a line end of two characters. */
  #offsetOf(number: number): number | undefined {
    for (const { first, count, start } of this.#sections) {
      const entry = start + (number - first) * ENTRY_LENGTH;
      if (number >= first && number < first + count && this.text[entry + 17] === 'n') {
        return Number(this.text.slice(entry, entry + 10));
      }
    }
    return undefined;
  }

  /** Reads a table and those before it; the newest entry of an object counts. */
  #readTables(start: number): PdfDict {
    let at = start;
    let newest: PdfDict | undefined;
    for (const seen = new Set<number>(); !seen.has(at);) {
      seen.add(at);
      const trailer = this.#readTable(at);
      newest ??= trailer;
      const before = trailer.get('Prev');
      if (typeof before !== 'number') {
        return newest;
      }
      at = before;
    }
    throw new PdfFormatError('Cross-reference tables run in a circle.');
  }

  #readTable(start: number): PdfDict {
    const trailerAt = this.text.indexOf('trailer', start);
    if (!this.text.startsWith('xref', start) || trailerAt < 0) {
      throw new PdfFormatError('The file has no plain cross-reference table.');
    }
    const heads = /\s*(\d+) (\d+)[ \r]?\n/y;
    heads.lastIndex = start + 'xref'.length;
    for (let head = heads.exec(this.text); head; head = heads.exec(this.text)) {
      const [first, count] = [Number(head[1]), Number(head[2])];
      this.#sections.push({ first, count, start: heads.lastIndex });
      heads.lastIndex += count * ENTRY_LENGTH;
      if (heads.lastIndex > trailerAt) {
        throw new PdfFormatError('A cross-reference table is shorter than it says.');
      }
    }
    const trailer = readValue(this.text, trailerAt + 'trailer'.length);
    if (!(trailer instanceof Map)) {
      throw new PdfFormatError('The file has no trailer.');
    }
    return trailer;
  }

  #number(value: PdfValue | undefined): number {
    const found = this.resolve(value);
    if (typeof found !== 'number') {
      throw new PdfFormatError('A number is missing.');
    }
    return found;
  }
}
