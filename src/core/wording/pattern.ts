/**
 * Patterns over the words of a sentence.
 *
 * A pattern is written as words and word classes with spaces between:
 *
 *     @inspector will|can @adverb? @perceive        one of these words; `?` may be missing
 *     prepare ..4 @inspection                       up to four words between
 *     ^ this @document                              the sentence begins here
 *     !not ready    ~@past inspection               not followed by; not preceded by
 *     we [are ready for @inspection] this year      the brackets mark the phrase to name
 */
import type { Lexicon } from './lexicon';
import type { Token } from './tokens';

type Step =
  | { readonly kind: 'slot'; readonly slot: number; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'not'; readonly slot: number }
  | { readonly kind: 'notBehind'; readonly slot: number }
  | { readonly kind: 'start' | 'end' | 'open' | 'close' };

export interface Compiled<Id> {
  readonly id: Id;
  readonly steps: readonly Step[];
}

export interface Hit<Id> {
  readonly id: Id;
  /** Tokens, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** A sentence made ready for patterns; `bits` of a token may be blanked to hide it. */
export class Reading {
  readonly tokens: readonly Token[];
  readonly bits: Uint32Array[];

  constructor(tokens: readonly Token[], readonly lexicon: Lexicon) {
    this.tokens = tokens;
    this.bits = tokens.map((token) => lexicon.bitsOf(token.word));
  }

  /** Hides tokens from all later patterns. */
  hide(from: number, to: number): void {
    this.bits.fill(NOTHING, from, to);
  }

  isHidden(at: number): boolean {
    return this.bits[at] === NOTHING;
  }

  has(at: number, slot: number): boolean {
    const bits = this.bits[at];
    return bits !== undefined && (bits[slot >> 5]! & (1 << (slot & 31))) !== 0;
  }

  /** Token positions behind each way in which a slot can be filled at `at`. */
  * fillings(at: number, slot: number): Iterable<number> {
    if (at >= this.tokens.length || this.isHidden(at)) {
      return;
    }
    const phrases = this.lexicon.phrases(slot, this.tokens[at]!.word);
    if (phrases) {
      for (const rest of phrases) {
        if (rest.every((word, i) => this.tokens[at + 1 + i]?.word === word && !this.isHidden(at + 1 + i))) {
          yield at + 1 + rest.length;
        }
      }
    }
    if (this.has(at, slot)) {
      yield at + 1;
    }
  }
}

const NOTHING = new Uint32Array(64);

/** Gaps do not reach across these. */
const BARRIERS = new Set([';', ':', '?', '!', '—']);

export class PatternSet<Id> {
  readonly #patterns: Compiled<Id>[] = [];
  readonly #starts: { readonly slots: readonly number[]; readonly pattern: Compiled<Id> }[] = [];
  #byWord = new Map<string, readonly Compiled<Id>[]>();

  constructor(readonly lexicon: Lexicon) {}

  /** Adds a pattern; a faulty one throws. */
  add(id: Id, source: string): void {
    const pattern = { id, steps: compile(source, this.lexicon) };
    this.#patterns.push(pattern);
    this.#starts.push({ slots: openingSlots(pattern.steps), pattern });
  }

  /** All hits, from left to right. */
  * hits(reading: Reading): Iterable<Hit<Id>> {
    for (let at = 0; at < reading.tokens.length; at++) {
      if (reading.isHidden(at)) {
        continue;
      }
      for (const pattern of this.#startingWith(reading.tokens[at]!.word)) {
        const hit = matchAt(pattern, reading, at);
        if (hit) {
          yield hit;
        }
      }
    }
  }

  /** The patterns that can begin with a word; worked out once for each word. */
  #startingWith(word: string): readonly Compiled<Id>[] {
    let patterns = this.#byWord.get(word);
    if (!patterns) {
      const bits = this.lexicon.bitsOf(word);
      patterns = this.#starts
        .filter(({ slots }) => slots.some((slot) => (bits[slot >> 5]! & (1 << (slot & 31))) !== 0 || this.lexicon.phrases(slot, word)))
        .map(({ pattern }) => pattern);
      if (this.#byWord.size > 20_000) {
        this.#byWord = new Map();
      }
      this.#byWord.set(word, patterns);
    }
    return patterns;
  }
}

function compile(source: string, lexicon: Lexicon): Step[] {
  return source.trim().split(/\s+/).map((part): Step => {
    const gap = /^\.\.(\d+)$/.exec(part);
    if (gap) {
      return { kind: 'gap', most: Number(gap[1]) };
    }
    const mark = ({ '^': 'start', '$': 'end', '[': 'open', ']': 'close' } as const)[part];
    if (mark) {
      return { kind: mark };
    }
    if (part.length > 1 && part.startsWith('!')) {
      return { kind: 'not', slot: lexicon.slot(part.slice(1)) };
    }
    if (part.length > 1 && part.startsWith('~')) {
      return { kind: 'notBehind', slot: lexicon.slot(part.slice(1)) };
    }
    const optional = part.length > 1 && part.endsWith('?');
    return { kind: 'slot', slot: lexicon.slot(optional ? part.slice(0, -1) : part), optional };
  });
}

/** The slots one of which the first token of a match must fill. */
function openingSlots(steps: readonly Step[]): number[] {
  const slots: number[] = [];
  for (const step of steps) {
    if (step.kind === 'slot') {
      slots.push(step.slot);
      if (!step.optional) {
        return slots;
      }
    } else if (step.kind === 'gap') {
      break;
    }
  }
  throw new Error('A pattern must begin with a word or a class.');
}

function matchAt<Id>(pattern: Compiled<Id>, reading: Reading, at: number): Hit<Id> | undefined {
  const marks = { open: at, close: -1 };
  const end = follow(pattern.steps, 0, reading, at, marks);
  return end < 0 ? undefined : { id: pattern.id, from: marks.open, to: marks.close >= 0 ? marks.close : end };
}

/** Follows the steps from `index` on; where they end, or -1. */
function follow(steps: readonly Step[], index: number, reading: Reading, at: number, marks: { open: number; close: number }): number {
  const step = steps[index];
  if (!step) {
    return at;
  }
  switch (step.kind) {
    case 'slot':
      return followSlot(steps, index, step, reading, at, marks);
    case 'gap':
      return followGap(steps, index, step.most, reading, at, marks);
    case 'not':
      return first(reading.fillings(at, step.slot)) === undefined ? follow(steps, index + 1, reading, at, marks) : -1;
    case 'notBehind':
      return at > 0 && reading.has(at - 1, step.slot) ? -1 : follow(steps, index + 1, reading, at, marks);
    case 'start':
      return opensSentence(reading, at) ? follow(steps, index + 1, reading, at, marks) : -1;
    case 'end':
      return closesSentence(reading, at) ? follow(steps, index + 1, reading, at, marks) : -1;
    default: {
      const end = follow(steps, index + 1, reading, at, marks);
      if (end >= 0) {
        marks[step.kind] = at;
      }
      return end;
    }
  }
}

function followSlot(steps: readonly Step[], index: number, step: { slot: number; optional: boolean }, reading: Reading, at: number, marks: { open: number; close: number }): number {
  for (const behind of reading.fillings(at, step.slot)) {
    const end = follow(steps, index + 1, reading, behind, marks);
    if (end >= 0) {
      return end;
    }
  }
  return step.optional ? follow(steps, index + 1, reading, at, marks) : -1;
}

/** Tries the nearest continuation first, so that the phrase named is short. */
function followGap(steps: readonly Step[], index: number, most: number, reading: Reading, at: number, marks: { open: number; close: number }): number {
  for (let skipped = 0; skipped <= most && at + skipped <= reading.tokens.length; skipped++) {
    const end = follow(steps, index + 1, reading, at + skipped, marks);
    if (end >= 0) {
      return end;
    }
    const passed = reading.tokens[at + skipped]?.word;
    if (passed === undefined || BARRIERS.has(passed)) {
      return -1;
    }
  }
  return -1;
}

function first<T>(items: Iterable<T>): T | undefined {
  for (const item of items) {
    return item;
  }
  return undefined;
}

function opensSentence(reading: Reading, at: number): boolean {
  return reading.tokens.slice(0, at).every((token) => !/[\p{L}\p{N}]/u.test(token.word));
}

function closesSentence(reading: Reading, at: number): boolean {
  return reading.tokens.slice(at).every((token) => !/[\p{L}\p{N}]/u.test(token.word));
}
