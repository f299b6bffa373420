/**
 * Reads the objects of a PDF: enough of the format for the files that our own typesetter writes (plain
 * cross-reference tables, uncompressed structure), with updates appended to them. It is not a reader for
 * PDFs from elsewhere, and throws `PdfFormatError` at whatever it does not know.
 */

import { decodeText, PdfFormatError, readValue, Ref, type PdfDict, type PdfValue } from './objects';

export class PdfFile {
  /** The file, one character a byte. */
  readonly text: string;
  readonly trailer: PdfDict;
  /** Where the newest cross-reference table begins. */
  readonly tableStart: number;
  readonly #offsets = new Map<number, number>();

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

  #contentStart(number: number): number {
    const offset = this.#offsets.get(number);
    const head = offset === undefined ? null : /^(\d+) 0 obj\s+/.exec(this.text.slice(offset, offset + 32));
    if (offset === undefined || !head || Number(head[1]) !== number) {
      throw new PdfFormatError(`Object ${number} is not where the file says.`);
    }
    return offset + head[0].length;
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
    const lines = this.text.slice(start, trailerAt).split(/\r\n|\n/);
    if (lines.shift() !== 'xref' || trailerAt < 0) {
      throw new PdfFormatError('The file has no plain cross-reference table.');
    }
    let next = 0;
    for (const line of lines) {
      const entry = /^(\d{10}) \d{5} ([nf]) ?$/.exec(line);
      if (!entry) {
        next = Number(line.split(' ')[0]);
        continue;
      }
      if (entry[2] === 'n' && !this.#offsets.has(next)) {
        this.#offsets.set(next, Number(entry[1]));
      }
      next += 1;
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
