/** The values of which a PDF is made, and the way from their source text to them. */

export class PdfFormatError extends Error {
  override readonly name = 'PdfFormatError';
}

export class Name {
  constructor(readonly text: string) {}
}

export class Ref {
  constructor(readonly number: number) {}
}

export type PdfValue = number | string | boolean | null | Name | Ref | PdfValue[] | PdfDict;
export type PdfDict = Map<string, PdfValue>;

/** The typesetter's own values are nested four deep at most. */
const DEEPEST = 100;

/** Reads the value that begins at some place of a text, one character a byte. */
export function readValue(text: string, at: number): PdfValue {
  return new Parser(text, at).value();
}

class Parser {
  constructor(private readonly text: string, private at: number) {}

  value(depth = 0): PdfValue {
    if (depth > DEEPEST) {
      throw new PdfFormatError('Values are nested too deeply.');
    }
    this.#skipSpace();
    const next = this.text.slice(this.at, this.at + 2);
    if (next === '<<') {
      return this.#dict(depth);
    }
    switch (next[0]) {
      case '[': return this.#array(depth);
      case '(': return this.#string();
      case '<': return this.#hexString();
      case '/': return this.#name();
      default: return this.#word();
    }
  }

  #dict(depth: number): PdfDict {
    this.at += 2;
    const dict: PdfDict = new Map();
    for (this.#skipSpace(); !this.text.startsWith('>>', this.at); this.#skipSpace()) {
      dict.set(this.#name().text, this.value(depth + 1));
    }
    this.at += 2;
    return dict;
  }

  #array(depth: number): PdfValue[] {
    this.at += 1;
    const items: PdfValue[] = [];
    for (this.#skipSpace(); this.text[this.at] !== ']'; this.#skipSpace()) {
      items.push(this.value(depth + 1));
    }
    this.at += 1;
    return items;
  }

  #name(): Name {
    const [, text] = this.#take(/\/([^\s()<>[\]{}/%]*)/y, 'a name');
    return new Name(text!.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
  }

  #hexString(): string {
    const [, digits] = this.#take(/<([0-9A-Fa-f\s]*)>/y, 'a string');
    const pairs = digits!.replace(/\s/g, '').match(/../g) ?? [];
    return String.fromCharCode(...pairs.map((pair) => parseInt(pair, 16)));
  }

  #string(): string {
    const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    let result = '';
    for (let depth = 0; this.at < this.text.length;) {
      const [whole, escaped] = this.#take(/\\([0-7]{1,3}|[^])|[^\\()]+|[()]/y, 'a string');
      if (escaped !== undefined) {
        result += /^[0-7]/.test(escaped) ? String.fromCharCode(parseInt(escaped, 8) & 0xff) : ESCAPES[escaped] ?? escaped.replace(/[\r\n]/, '');
        continue;
      }
      depth += whole === '(' ? 1 : whole === ')' ? -1 : 0;
      if (depth === 0) {
        return result.slice(1);
      }
      result += whole;
    }
    throw new PdfFormatError('A string has no end.');
  }

  #word(): number | boolean | null | Ref {
    const [word, object] = this.#take(/(\d+) 0 R\b|[-+.\w]+/y, 'a value');
    if (object !== undefined) {
      return new Ref(Number(object));
    }
    if (word === 'true' || word === 'false') {
      return word === 'true';
    }
    if (word === 'null') {
      return null;
    }
    const number = Number(word);
    if (Number.isNaN(number)) {
      throw new PdfFormatError(`“${word}” is not a value.`);
    }
    return number;
  }

  #take(pattern: RegExp, what: string): RegExpExecArray {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) {
      throw new PdfFormatError(`At byte ${this.at} there should be ${what}.`);
    }
    this.at = pattern.lastIndex;
    return found;
  }

  #skipSpace(): void {
    const space = /(?:[\s\0]|%[^\r\n]*)*/y;
    space.lastIndex = this.at;
    space.exec(this.text);
    this.at = space.lastIndex;
  }
}

/** A text string as people read it: UTF-16 with a mark at the front, or else nearly Latin-1. */
export function decodeText(raw: string): string {
  if (!raw.startsWith('\xFE\xFF')) {
    return raw;
  }
  let text = '';
  for (let at = 2; at + 1 < raw.length; at += 2) {
    text += String.fromCharCode(raw.charCodeAt(at) << 8 | raw.charCodeAt(at + 1));
  }
  return text;
}
