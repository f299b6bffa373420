/**
 * Splits a run of prose into sentences.
 *
 * A general segmenter breaks at "St. Mary's" and "No. 4" and costs more than the detectors that read
 * its sentences, so the ends are found here, by looking at what stands on both sides of each stop.
 */
import type { Span } from '../text/span';

/** A stop, any further stops, and the brackets and quotation marks that close with it. */
const STOP = /[.!?…]+["'”’)\]]*(?=\s|$)/g;

/** Never end a sentence: something always follows them. */
const OPEN_ABBREVIATIONS = new Set(['e.g', 'eg', 'i.e', 'ie', 'cf', 'vs', 'viz', 'st', 'mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'cllr', 'rev', 'hon', 'sgt', 'insp', 'supt', 'messrs', 'approx', 'incl', 'esp']);

/** Do not end a sentence when a number follows: "No. 4", "p. 12", "Nov. 2026". */
const NUMBERED_ABBREVIATIONS = new Set(['no', 'nos', 'p', 'pp', 'para', 'paras', 'vol', 'ch', 'fig', 'figs', 'sec', 'sect', 's', 'ss', 'reg', 'regs', 'art', 'ref', 'ext', 'tel', 'v', 'ver', 'ed', 'q', 'c', 'ca', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'app', 'appx']);

/** Words that begin sentences and never follow an initial as a surname. */
const SENTENCE_OPENERS = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'we', 'our', 'it', 'its', 'they', 'their', 'in', 'on', 'at', 'by', 'for', 'as', 'all', 'no', 'most', 'some', 'many', 'each', 'every', 'when', 'where', 'while', 'if', 'there', 'he', 'she', 'his', 'her', 'children', 'social', 'practice', 'since', 'after', 'from', 'to', 'of', 'what', 'how']);

/** The sentences of a text, in order, without the white space around them. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(text); stop; stop = STOP.exec(text)) {
    const end = stop.index + stop[0].length;
    if (endsSentence(text, start, stop.index, stop[0], end)) {
      pushTrimmed(sentences, text, start, end);
      start = end;
    }
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

function pushTrimmed(sentences: Span[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (to > from) {
    sentences.push({ start: from, end: to });
  }
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0;
}

function endsSentence(text: string, start: number, stopAt: number, stop: string, end: number): boolean {
  const next = nextWord(text, end);
  if (next === '') {
    return true;
  }
  if (/^\p{Ll}/u.test(next)) {
    return false;
  }
  if (stop[0] !== '.' || stop.startsWith('..')) {
    return true;
  }
  const before = wordBefore(text, start, stopAt);
  const lower = before.toLowerCase();
  if (OPEN_ABBREVIATIONS.has(lower)) {
    return false;
  }
  if (/^\d/.test(next) && NUMBERED_ABBREVIATIONS.has(lower)) {
    return false;
  }
  // A number that opens the text numbers it: "1. Front door".
  if (/^\d{1,2}$/.test(before) && text.slice(start, stopAt).trim() === before) {
    return false;
  }
  return !isInitial(before) || SENTENCE_OPENERS.has(next.toLowerCase());
}

/** "J" or "J.K", as before a surname; "I" is a pronoun. */
function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && word !== 'I';
}

function wordBefore(text: string, start: number, stopAt: number): string {
  let from = stopAt;
  while (from > start && /[\p{L}\p{N}.]/u.test(text[from - 1]!)) from--;
  return text.slice(from, stopAt);
}

const NEXT_WORD = /[\s"'“‘([•–—*]*([\p{L}\p{N}]*)/uy;

/** The next word, or any next character when it is no letter or digit; empty at the end of the text. */
function nextWord(text: string, at: number): string {
  NEXT_WORD.lastIndex = at;
  const found = NEXT_WORD.exec(text);
  const after = at + (found?.[0].length ?? 0);
  return found?.[1] || (text.slice(after).trim() ? text[after]! : '');
}
