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

/** How a character of the source is to be read: as space, as a sign that ends a word, or as part of one. */
const [SPACE, DELIMITER] = [1, 2];
const KINDS = new Uint8Array(256);
for (const space of '\0\t\n\f\r ') {
  KINDS[space.charCodeAt(0)] = SPACE;
}
for (const delimiter of '()<>[]{}/%') {
  KINDS[delimiter.charCodeAt(0)] = DELIMITER;
}

const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_STRING, LESS, GREATER, SLASH, PERCENT] = [...'[](<>/%'].map((sign) => sign.charCodeAt(0));
const [ZERO, NINE] = [0x30, 0x39];

/** Goes through the source by the codes of its characters: a finished file has thousands of values to look at. */
class Parser {
  constructor(private readonly text: string, private at: number) {}

  value(depth = 0): PdfValue {
    if (depth > DEEPEST) {
      throw new PdfFormatError('Values are nested too deeply.');
    }
    switch (this.#next()) {
      case OPEN_ARRAY: return this.#array(depth);
      case OPEN_STRING: return this.#string();
      case LESS: return this.text.charCodeAt(this.at + 1) === LESS ? this.#dict(depth) : this.#hexString();
      case SLASH: return new Name(this.#name());
      default: return this.#word();
    }
  }

  #dict(depth: number): PdfDict {
    this.at += 2;
    const dict: PdfDict = new Map();
    while (this.#next() !== GREATER) {
      dict.set(this.#name(), this.value(depth + 1));
    }
    if (this.text.charCodeAt(this.at + 1) !== GREATER) {
      throw this.#expected('the end of a dictionary');
    }
    this.at += 2;
    return dict;
  }

  #array(depth: number): PdfValue[] {
    this.at += 1;
    const items: PdfValue[] = [];
    while (this.#next() !== CLOSE_ARRAY) {
      items.push(this.value(depth + 1));
    }
    this.at += 1;
    return items;
  }

  #name(): string {
    if (this.text.charCodeAt(this.at) !== SLASH) {
      throw this.#expected('a name');
    }
    this.at += 1;
    const text = this.#run();
    return text.includes('#') ? text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
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
    const whole = this.#wholeNumber();
    if (whole !== undefined) {
      return this.#isReference() ? new Ref(whole) : whole;
    }
    const word = this.#run();
    const number = Number(word);
    if (word !== '' && !Number.isNaN(number)) {
      return number;
    }
    switch (word) {
      case 'true': return true;
      case 'false': return false;
      case 'null': return null;
      case '': throw this.#expected('a value');
      default: throw new PdfFormatError(`“${word}” is not a value.`);
    }
  }

  /** A number made of digits alone, as nearly all are, put together without cutting them out; undefined where there is another word. */
  #wholeNumber(): number | undefined {
    let at = this.at;
    let number = 0;
    for (let code = this.text.charCodeAt(at); code >= ZERO && code <= NINE; code = this.text.charCodeAt(at)) {
      number = number * 10 + code - ZERO;
      at += 1;
    }
    if (at === this.at || this.#isWord(at)) {
      return undefined;
    }
    this.at = at;
    return number;
  }

  /** Whether a number just read is that of a reference, `12 0 R`, whose rest is then read too. */
  #isReference(): boolean {
    const isOne = this.text.startsWith(' 0 R', this.at) && !this.#isWord(this.at + 4);
    if (isOne) {
      this.at += 4;
    }
    return isOne;
  }

  /** What there is up to the next space or delimiter. */
  #run(): string {
    const start = this.at;
    while (this.#isWord(this.at)) {
      this.at += 1;
    }
    return this.text.slice(start, this.at);
  }

  #isWord(at: number): boolean {
    return at < this.text.length && KINDS[this.text.charCodeAt(at)] === 0;
  }

  /** The code of the next character that is no space and in no comment; at the end of the text it is not a number. */
  #next(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === PERCENT) {
        this.#take(/%[^\r\n]*/y, 'a comment');
      } else if (KINDS[code] === SPACE) {
        this.at += 1;
      } else {
        return code;
      }
    }
  }

  #take(pattern: RegExp, what: string): RegExpExecArray {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) {
      throw this.#expected(what);
    }
    this.at = pattern.lastIndex;
    return found;
  }

  #expected(what: string): PdfFormatError {
    return new PdfFormatError(`At byte ${this.at} there should be ${what}.`);
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
