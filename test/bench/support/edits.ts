/**
 * What a person does to a document in some minutes, as changes one after the other: mostly letters, and one of each of the
 * things that change more than a paragraph. Everything is taken back, so a session can be repeated.
 */
import type { TextChange } from '../../../src/core/dialect/live';
import { randomFrom, type Random } from '../../support/random';

export interface Step {
  /** What was done, for the table of the dearest. */
  readonly kind: string;
  readonly change: TextChange;
}

/** How many letters are typed at one place: others in each session, so that nothing is known from the last. */
const LETTERS = 12;

/** One session in a text; other seeds work at other places. */
export function session(text: string, seed: number): Step[] {
  const random = randomFrom(seed);
  const paragraphs = starts(text, /\n\n(?=[A-Z][a-z])/gu);
  const places = [paragraphs[1]!, paragraphs.at(-1)!, ...Array.from({ length: 4 }, () => random.of(paragraphs.slice(1)))];
  return [
    ...places.flatMap((place) => typed(text.indexOf(' ', place) + 1, random)),
    ...[paragraphs[1]!, random.of(paragraphs), paragraphs.at(-1)!].flatMap((place) => once('press Enter', text, text.indexOf(' ', place), 0, '\n\n')),
    ...once('delete a line', text, ...line(text, random, /\n(?=[A-Z][a-z])/gu), ''),
    ...once('delete a line', text, ...line(text, random, /\n(?=- )/gu), ''),
    ...once('change a heading', text, within(text, random, /\n#### /gu), 0, 'New '),
    ...once('change a definition', text, within(text, random, /\n\[\^note-\d+\]: /gu), 0, 'New '),
    ...once('change a table cell', text, within(text, random, /\n\| (?=[A-Z])/gu), 0, 'New '),
    ...once('change the plan', text, within(text.slice(0, text.lastIndexOf('\n| ')), random, /\n\| (?=[A-Z])/gu), 0, 'New '),
    ...once('change a callout', text, within(text, random, /\n> (?=[A-Z])/gu), 0, 'New '),
    ...once('change a list', text, within(text, random, /\n- \*\*/gu), 0, 'New '),
    ...once('open a fence on page 1', text, paragraphs[1]!, 0, '```\n\n'),
    ...once('open a fence half-way', text, paragraphs[paragraphs.length >> 1]!, 0, '```\n\n'),
    ...once('open a fence on the last page', text, paragraphs.at(-1)!, 0, '```\n\n'),
  ];
}

/** A few words, letter by letter, and then taken back at a stroke. */
function typed(at: number, random: Random): Step[] {
  const words = Array.from({ length: LETTERS }, (_, index) => index % 6 === 5 ? ' ' : String.fromCharCode(97 + random.whole(0, 25)));
  const steps = words.map((letter, index): Step => ({ kind: 'type a letter', change: { start: at + index, end: at + index, newText: letter } }));
  return [...steps, { kind: 'take back', change: { start: at, end: at + LETTERS, newText: '' } }];
}

/** A change, and what takes it back. */
function once(kind: string, text: string, at: number, removed: number, inserted: string): Step[] {
  return [
    { kind, change: { start: at, end: at + removed, newText: inserted } },
    { kind: `${kind}, taken back`, change: { start: at, end: at + inserted.length, newText: text.slice(at, at + removed) } },
  ];
}

function starts(text: string, before: RegExp): number[] {
  return [...text.matchAll(before)].map((match) => match.index + match[0].length);
}

/** A seeded place behind some marks; the first paragraph where the text has none. */
function within(text: string, random: Random, before: RegExp): number {
  return random.of(starts(text, before).concat(starts(text, /\n\n(?=[A-Z])/gu).slice(0, 1)));
}

/** A seeded line as a place and a length. */
function line(text: string, random: Random, before: RegExp): [number, number] {
  const at = within(text, random, before);
  return [at, text.indexOf('\n', at) + 1 - at];
}
