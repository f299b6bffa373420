/**
 * What a person does to a document in some minutes, as texts to be analysed one after the other: mostly letters, and one
 * of each of the things that change more than a paragraph. Everything is taken back, so a session can be repeated.
 */
import { randomFrom, type Random } from '../../support/random';

export interface Step {
  /** What was done, for the table of the dearest. */
  readonly kind: string;
  readonly text: string;
}

/** How many letters are typed at one place: others in each session, so that nothing is known from the last. */
const LETTERS = 12;

/** One session in a text; other seeds work at other places. */
export function session(text: string, seed: number): Step[] {
  const random = randomFrom(seed);
  const paragraphs = starts(text, /\n\n(?=[A-Z][a-z])/gu);
  const places = [paragraphs[1]!, paragraphs.at(-1)!, ...Array.from({ length: 4 }, () => random.of(paragraphs.slice(1)))];
  return [
    ...places.flatMap((place) => typed(text, text.indexOf(' ', place) + 1, random)),
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
function typed(text: string, at: number, random: Random): Step[] {
  const words = Array.from({ length: LETTERS }, (_, index) => index % 6 === 5 ? ' ' : String.fromCharCode(97 + random.whole(0, 25))).join('');
  const steps = Array.from({ length: LETTERS }, (_, index): Step => ({ kind: 'type a letter', text: changed(text, at, 0, words.slice(0, index + 1)) }));
  return [...steps, { kind: 'take back', text }];
}

/** A change, and the text as it was. */
function once(kind: string, text: string, at: number, removed: number, inserted: string): Step[] {
  return [{ kind, text: changed(text, at, removed, inserted) }, { kind: `${kind}, taken back`, text }];
}

/** Made of parts in one go: a text put together step by step would have its first reader pay for that. */
function changed(text: string, at: number, removed: number, inserted: string): string {
  return [text.slice(0, at), inserted, text.slice(at + removed)].join('');
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
