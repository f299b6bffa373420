/** What the name of a file or an address lets one suppose about a piece of evidence. Guesses are offered, never taken for known. */
import { dateRange, isDate, type DateRange } from '../../text/dates';
import { percentDecoded } from '../../text/percent';
import { writtenDates } from '../../text/writtenDates';
import type { EvidenceKind } from '../base';

export interface EvidenceGuess {
  readonly title: string;
  /** Undefined where the name says nothing of it. */
  readonly kind: EvidenceKind | undefined;
  /** A day, ISO 8601. */
  readonly date: string | undefined;
  /** What it seems to cover, as registers write it. */
  readonly period: string | undefined;
}

/** The kinds by the words that name them in councils; the first that fits is it. */
const KINDS: readonly (readonly [EvidenceKind, RegExp])[] = [
  ['external', /\b(?:ofsted|ilacs|cqc|hmi|hmicfrs|hmip|peer (?:review|challenge)|inspection|inspectors?|court|cafcass|dfe|lga|national|benchmark\w*|statistical neighbours?)\b/iu],
  ['audit', /\b(?:audits?|dip(?:s| sampl\w*)?|observations?|moderation|practice week|case file)\b/iu],
  ['feedback', /\b(?:feedback|surveys?|voices?|consultations?|forums?|participation|views|council meeting|children in care council|compliments?)\b/iu],
  ['learning', /\b(?:complaints?|rapid reviews?|serious|incidents?|lcsprs?|lessons|learning|ombudsman)\b/iu],
  ['data', /\b(?:performance|dashboards?|scorecards?|data|measures?|stats|statistics|figures|datasets?|annex a|chat|return)\b/iu],
  ['report', /\b(?:reports?|annual|iro|virtual school|updates?|briefings?|papers?|minutes|plans?|strateg(?:y|ies)|sufficiency)\b/iu],
];

/** What a file name such as `Audit summary 2026-Q2.pdf` says. */
export function guessFromName(name: string): EvidenceGuess {
  const [, base = name, extension = ''] = /^(.+?)(?:\.([a-z0-9]{1,5}))?$/iu.exec(name) ?? [];
  const words = base.replace(/[_\s]+/gu, ' ').trim();
  const range = writtenDates(words) ?? compactDay(words);
  const isDay = range !== undefined && range.from === range.to;
  return {
    title: titleOf(words),
    kind: KINDS.find(([, pattern]) => pattern.test(words.replace(/[-.]+/gu, ' ')))?.[0] ?? (/^(?:csv|xlsx?|ods)$/iu.test(extension) ? 'data' : undefined),
    date: isDay ? range.from : undefined,
    period: range && !isDay ? periodOf(range) : undefined,
  };
}

/** What a web address says: its last part, or else the site. */
export function guessFromUrl(url: string): EvidenceGuess {
  const { hostname = '', pathname = '' } = URL.canParse(url) ? new URL(url) : {};
  const last = pathname.split('/').filter((part) => part !== '').at(-1);
  const guess = last === undefined ? { ...guessFromName(''), title: hostname } : guessFromName(percentDecoded(last));
  return guess.kind === undefined && /(?:^|\.)(?:ofsted|service)\.gov\.uk$/iu.test(hostname) ? { ...guess, kind: 'external' } : guess;
}

/** An id for an entry, unlike those that are taken: `audit-summary-2026-q2`. */
export function suggestedId(title: string, taken: (id: string) => boolean): string {
  const base = title.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/-{2,}/gu, '-').slice(0, 50).replace(/^-+|-+$/gu, '') || 'evidence';
  let id = base;
  for (let number = 2; taken(id); number++) {
    id = `${base}-${number}`;
  }
  return id;
}

/** `audit-2026-q2` becomes `Audit 2026 Q2`; hyphens between digits stay, for dates. */
function titleOf(words: string): string {
  const spaced = words.replace(/(?<!\d)-+|-+(?!\d)/gu, ' ').replace(/\s+/gu, ' ').trim();
  const named = spaced.replace(/\bq([1-4])\b/giu, 'Q$1') || words;
  return named.charAt(0).toUpperCase() + named.slice(1);
}

/** `20260930`, as scanners and case systems name their files. */
function compactDay(words: string): DateRange | undefined {
  const [, year, month, day] = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/u.exec(words) ?? [];
  const date = `${year}-${month}-${day}`;
  return isDate(date) ? { from: date, to: date } : undefined;
}

/** A range in the shortest form in which registers write it. */
function periodOf({ from, to }: DateRange): string {
  const year = Number(from.slice(0, 4));
  const quarter = Math.ceil(Number(from.slice(5, 7)) / 3);
  const forms = [from.slice(0, 7), `${year}-Q${quarter}`, String(year), `${year}-${String((year + 1) % 100).padStart(2, '0')}`];
  return forms.find((form) => {
    const range = dateRange(form);
    return range?.from === from && range.to === to;
  }) ?? `${from}/${to}`;
}
