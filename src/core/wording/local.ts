/** An authority's own words: what it adds to the judgements of sentences, and what it takes from them. */
import { isClaim, whyClaim } from './claim';
import { detectInspectionOnly } from './inspectionOnly';
import type { WordingMatch } from './match';

export interface LocalPhrase {
  readonly phrase: string;
  /** Why it reads as written for inspection, in the authority's words. */
  readonly why?: string | undefined;
  /** What to write in its place. */
  readonly instead?: string | undefined;
}

/** What an authority has listed. All are found in any case, and over line ends. */
export interface LocalWording {
  /** Words that read as written for inspection here, besides those that do everywhere. */
  readonly phrases: readonly LocalPhrase[];
  /** Words that make a sentence fine: it is told neither as written for inspection nor as a claim. */
  readonly exceptions: readonly string[];
  /** Names of places, teams, awards, …: whatever they are made of, they are only names. */
  readonly terms: readonly string[];
}

export const NO_LOCAL_WORDING: LocalWording = { phrases: [], exceptions: [], terms: [] };

/** The judgements of sentences as an authority wants them. */
export interface Judges {
  /** The phrase that makes a sentence inspection-only, or undefined. */
  inspectionOnly(sentence: string): WordingMatch | undefined;
  /** Whether a sentence is a claim. */
  claim(sentence: string): boolean;
  /** Why a claim is one, and what to do: two sentences. */
  whyClaim(sentence: string): string;
}

const PLAIN: Judges = { inspectionOnly: detectInspectionOnly, claim: isClaim, whyClaim: why };

function why(sentence: string): string {
  const { explanation, hint } = whyClaim(sentence);
  return `${explanation} ${hint}`;
}

/** More than a few authorities are never judged for in one process. */
const MOST_KEPT = 8;
const kept = new Map<string, Judges>();

/** The judges for what an authority has listed. */
export function judgesFor(local: LocalWording): Judges {
  if (local.phrases.length + local.exceptions.length + local.terms.length === 0) {
    return PLAIN;
  }
  const key = JSON.stringify(local);
  let judges = kept.get(key);
  if (!judges) {
    judges = new LocalJudges(local);
    if (kept.size >= MOST_KEPT) {
      kept.clear();
    }
    kept.set(key, judges);
  }
  return judges;
}

class LocalJudges implements Judges {
  readonly #phrases: readonly { readonly pattern: RegExp; readonly phrase: LocalPhrase }[];
  readonly #exceptions: RegExp | undefined;
  readonly #terms: RegExp | undefined;

  constructor({ phrases, exceptions, terms }: LocalWording) {
    this.#phrases = phrases.flatMap((phrase) => {
      const pattern = patternOf([phrase.phrase], 'iu');
      return pattern ? [{ pattern, phrase }] : [];
    });
    this.#exceptions = patternOf(exceptions, 'iu');
    this.#terms = patternOf(terms, 'giu');
  }

  inspectionOnly(sentence: string): WordingMatch | undefined {
    return this.#exceptions?.test(sentence) ? undefined : this.#listed(sentence) ?? detectInspectionOnly(this.#withoutTerms(sentence));
  }

  claim(sentence: string): boolean {
    return !this.#exceptions?.test(sentence) && isClaim(this.#withoutTerms(sentence));
  }

  whyClaim(sentence: string): string {
    return why(this.#withoutTerms(sentence));
  }

  #listed(sentence: string): WordingMatch | undefined {
    for (const { pattern, phrase: { why, instead } } of this.#phrases) {
      const found = pattern.exec(sentence);
      if (found) {
        return {
          pattern: 'local',
          start: found.index,
          end: found.index + found[0].length,
          explanation: why ?? 'Your authority lists these words as written for inspection.',
          hint: instead ?? 'Say what the service does in ordinary business, and what it found.',
        };
      }
    }
    return undefined;
  }

  /** A name of the same length that means nothing, so that places stay and the sentence keeps its form. */
  #withoutTerms(sentence: string): string {
    return this.#terms ? sentence.replace(this.#terms, (term) => term.replace(/[\p{L}\p{N}]/gu, 'x')) : sentence;
  }
}

/** Whole words, whatever their case, apostrophes and spaces; undefined where there are none. */
function patternOf(phrases: readonly string[], flags: string): RegExp | undefined {
  const sources = phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase !== '').map((phrase) =>
    phrase.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/['’]/gu, '[\'’]').replace(/\s+/gu, '\\s+'));
  return sources.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, flags);
}
