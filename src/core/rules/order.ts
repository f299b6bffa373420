/** The order in which findings are told: as the text has them, and behind it what is found in other files. */
import { joining } from '../dialect/joined';
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

const inTextOf = joining(({ inText }: Found) => inText);
const elsewhereOf = joining(({ elsewhere }: Found) => elsewhere);

/** `byPart` has what was found in each part of a document, in the order of the text; `others` what was found beside that, in any order. */
export function inReadingOrder(lineage: object, byPart: readonly Found[], others: readonly Finding[]): Finding[] {
  return together({ inText: inTextOf(lineage, byPart), elsewhere: elsewhereOf(lineage, byPart) }, foundOf(others));
}

/** What was found, and some more. */
export function together(many: Found, few: Found): Finding[] {
  const elsewhere = [...eachOnce(many.elsewhere), ...few.elsewhere].sort(byStart);
  return merged(many.inText, few.inText).concat(elsewhere);
}

function byStart(a: Finding, b: Finding): number {
  return a.span.start - b.span.start;
}

/** One list of two that are in order; the first is by far the longer one, so hardly any of its places are looked at. */
function merged(many: readonly Finding[], few: readonly Finding[]): Finding[] {
  const all: Finding[] = [];
  let next = 0;
  for (const one of few) {
    const last = lastAtOrBefore(many, one.span.start, ({ span }) => span.start);
    const end = last < many.length && many[last]!.span.start <= one.span.start ? last + 1 : 0;
    for (; next < end; next++) {
      all.push(many[next]!);
    }
    all.push(one);
  }
  return all.concat(many.slice(next));
}

/** What several parts tell of another file is told once. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ uri, ruleId, span }) => {
    const key = `${ruleId} ${span.start} ${uri}`;
    return !told.has(key) && told.add(key);
  });
}
