/**
 * Patterns over the words of a sentence.
 *
 * A pattern is written as words and word classes with spaces between:
 *
 *     @inspector will|can @adverb? @perceive        one of these words; `?` may be missing
 *     prepare ..4 @inspection                       up to four words between
 *     ^ this @document        in_time for $|and     the sentence begins here, or ends; a phrase as one word
 *     @ready !not             ~@past inspection     not followed by; not preceded by
 */
import { eachBit, type Lexicon, type WordEntry } from './lexicon';
import type { Reading } from './reading';

type Step =
  | { readonly kind: 'slot'; readonly slot: number; readonly optional: boolean; readonly orEnd: boolean }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'not'; readonly slot: number }
  | { readonly kind: 'notBehind'; readonly slot: number }
  | { readonly kind: 'start' | 'end' };

interface Pattern<Group> {
  readonly group: Group;
  readonly steps: readonly Step[];
  /** Slots one of which the first token must open. */
  readonly opening: readonly number[];
  /** Slots that the sentence must hold somewhere, the one that few sentences hold first. */
  readonly needed: readonly number[];
}

export interface Hit<Group> {
  readonly group: Group;
  /** Tokens, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Gaps do not reach across these. */
const BARRIERS = new Set([';', ':', '?', '!', '—']);

export class PatternSet<Group> {
  readonly #patterns: Pattern<Group>[] = [];
  /** By the number of their rarest slot. Where nothing opens that slot, a pattern is not even tried. */
  readonly #byRarest = new Map<number, number[]>();
  /** By the number of a word: the patterns whose rarest slot it opens. */
  #byWord: (readonly number[])[] = [];
  /** For each pattern, the last search in which it was tried. */
  readonly #tried: number[] = [];
  #searches = 0;

  constructor(readonly lexicon: Lexicon) {}

  /** Adds a pattern; a faulty one throws. */
  add(group: Group, source: string): void {
    const steps = compile(source, this.lexicon);
    const needed = steps.flatMap((step) => (step.kind === 'slot' && !step.optional && !step.orEnd ? [step.slot] : []));
    needed.sort((a, b) => this.lexicon.commonness(a) - this.lexicon.commonness(b));
    const rarest = this.#byRarest.get(needed[0]!) ?? [];
    this.#byRarest.set(needed[0]!, rarest);
    rarest.push(this.#patterns.length);
    this.#patterns.push({ group, steps, opening: openingSlots(steps, source), needed });
    this.#tried.push(0);
    this.#byWord = [];
  }

  /** All hits from left to right. */
  find(reading: Reading): Hit<Group>[] {
    const hits: Hit<Group>[] = [];
    this.#searches++;
    for (let at = 0; at < reading.tokens.length; at++) {
      const entry = reading.entries[at];
      if (entry) {
        for (const number of this.#byWord[entry.index] ??= this.#beginningWith(entry)) {
          if (this.#tried[number] !== this.#searches) {
            this.#tried[number] = this.#searches;
            findAll(this.#patterns[number]!, reading, hits);
          }
        }
      }
    }
    return hits.sort((a, b) => a.from - b.from);
  }

  /** The patterns whose rarest slot is filled by a word or by a phrase that begins with it. */
  #beginningWith({ fills, phrases }: WordEntry): readonly number[] {
    const found = new Set<number>();
    const add = (slot: number): void => { this.#byRarest.get(slot)?.forEach((number) => { found.add(number); }); };
    eachBit(fills, add);
    phrases?.forEach((some) => { some.forEach((phrase) => { eachBit(phrase.fills, add); }); });
    return [...found].sort((a, b) => a - b);
  }
}

function findAll<Group>(pattern: Pattern<Group>, reading: Reading, hits: Hit<Group>[]): void {
  for (let i = 0; i < pattern.needed.length; i++) {
    if (!reading.couldFill(pattern.needed[i]!)) {
      return;
    }
  }
  // A pattern that begins a sentence is tried nowhere else.
  const anchored = pattern.steps[0]!.kind === 'start';
  const last = anchored ? reading.firstWord : reading.tokens.length - 1;
  for (let at = anchored ? reading.firstWord : 0; at <= last; at++) {
    if (opensAny(pattern.opening, reading, at)) {
      const to = follow(pattern.steps, 0, reading, at);
      if (to >= 0) {
        hits.push({ group: pattern.group, from: at, to });
      }
    }
  }
}

function opensAny(slots: readonly number[], reading: Reading, at: number): boolean {
  for (const slot of slots) {
    if (reading.opens(at, slot)) {
      return true;
    }
  }
  return false;
}

function compile(source: string, lexicon: Lexicon): Step[] {
  return source.trim().split(/\s+/).map((part): Step => {
    if (part === '^' || part === '$') {
      return { kind: part === '^' ? 'start' : 'end' };
    }
    if (part.startsWith('..')) {
      return { kind: 'gap', most: Number(part.slice(2)) };
    }
    const mark = part[0];
    if (mark === '!' || mark === '~') {
      return { kind: mark === '!' ? 'not' : 'notBehind', slot: lexicon.slot(part.slice(1)) };
    }
    const optional = part.length > 1 && part.endsWith('?');
    const words = optional ? part.slice(0, -1) : part;
    const orEnd = words.includes('$');
    return { kind: 'slot', slot: lexicon.slot(orEnd ? words.split('|').filter((word) => word !== '$').join('|') : words), optional, orEnd };
  });
}

function openingSlots(steps: readonly Step[], source: string): number[] {
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
  throw new Error(`The pattern “${source}” must begin with a word or a class.`);
}

/** Follows the steps from `index` on, from the token at `at`; where they end, or -1. */
function follow(steps: readonly Step[], index: number, reading: Reading, at: number): number {
  const step = steps[index];
  if (!step) {
    return at;
  }
  switch (step.kind) {
    case 'slot':
      return followSlot(steps, index, step, reading, at);
    case 'gap':
      return followGap(steps, index, step.most, reading, at);
    case 'not':
      return reading.opens(at, step.slot) ? -1 : follow(steps, index + 1, reading, at);
    case 'notBehind':
      return at > 0 && reading.fills(at - 1, step.slot) ? -1 : follow(steps, index + 1, reading, at);
    case 'start':
      return at === reading.firstWord ? follow(steps, index + 1, reading, at) : -1;
    case 'end':
      return isEnd(reading, at) ? follow(steps, index + 1, reading, at) : -1;
  }
}

/** Tries phrases first, then the word, then, where the step is optional, nothing. */
function followSlot(steps: readonly Step[], index: number, step: { slot: number; optional: boolean; orEnd: boolean }, reading: Reading, at: number): number {
  if (reading.opens(at, step.slot)) {
    for (const phrase of reading.phrases(at, step.slot)) {
      const to = follow(steps, index + 1, reading, at + phrase.words.length);
      if (to >= 0) {
        return to;
      }
    }
    const to = reading.fills(at, step.slot) ? follow(steps, index + 1, reading, at + 1) : -1;
    if (to >= 0) {
      return to;
    }
  }
  const may = step.optional || (step.orEnd && isEnd(reading, at));
  return may ? follow(steps, index + 1, reading, at) : -1;
}

/** Tries the nearest continuation first, so that the phrase named is short. */
function followGap(steps: readonly Step[], index: number, most: number, reading: Reading, at: number): number {
  for (let skipped = 0; skipped <= most && at + skipped <= reading.tokens.length; skipped++) {
    const to = follow(steps, index + 1, reading, at + skipped);
    if (to >= 0) {
      return to;
    }
    const passed = reading.tokens[at + skipped]?.word;
    if (passed === undefined || BARRIERS.has(passed)) {
      return -1;
    }
  }
  return -1;
}

function isEnd(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token === undefined || (at === reading.tokens.length - 1 && /^[.!?)…]$/.test(token.word));
}
