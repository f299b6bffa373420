/** The order in which findings are told: as the text has them, and behind it what is found in other files. */
import { lastAtOrBefore } from '../text/lines';
import type { Finding } from './rule';

/** Some findings: those in the text in its order, and those in other files. */
export interface Found {
  readonly inText: readonly Finding[];
  readonly elsewhere: readonly Finding[];
}

/** Most parts of a document are like that. */
export const NOTHING_FOUND: Found = { inText: [], elsewhere: [] };

export function foundOf(findings: readonly Finding[]): Found {
  return findings.length === 0 ? NOTHING_FOUND : { inText: findings.filter(({ uri }) => uri === undefined).sort(byStart), elsewhere: findings.filter(({ uri }) => uri !== undefined) };
}

/** `byPart` has what was found in each part, in the order of the text; `others` what was found beside that, in any order. */
export function inReadingOrder(byPart: readonly Found[], others: readonly Finding[]): Finding[] {
  const inText: Finding[] = [];
  const elsewhere: Finding[] = [];
  for (const found of byPart) {
    if (found !== NOTHING_FOUND) {
      addAll(inText, found.inText);
      addAll(elsewhere, found.elsewhere);
    }
  }
  const beside = foundOf(others);
  const beyond = [...eachOnce(elsewhere), ...beside.elsewhere].sort(byStart);
  return merged(inText, beside.inText).concat(beyond);
}

function addAll(findings: Finding[], more: readonly Finding[]): void {
  for (let at = 0; at < more.length; at++) {
    findings.push(more[at]!);
  }
}

function byStart(a: Finding, b: Finding): number {
  return a.span.start - b.span.start;
}

/** One list of two that are in order; the first is by far the longer one, so hardly any of its places are looked at. */
function merged(many: readonly Finding[], few: readonly Finding[]): Finding[] {
  const stretches: Finding[][] = [];
  let done = 0;
  for (const one of few) {
    const last = lastAtOrBefore(many, one.span.start, ({ span }) => span.start);
    const next = last < many.length && many[last]!.span.start <= one.span.start ? last + 1 : 0;
    stretches.push(many.slice(done, next), [one]);
    done = Math.max(done, next);
  }
  return stretches.flat().concat(many.slice(done));
}

/** What several parts tell of another file is told once. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ uri, ruleId, span }) => {
    const key = `${ruleId} ${span.start} ${uri}`;
    return !told.has(key) && told.add(key);
  });
}
