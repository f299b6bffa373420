/** The order in which findings are told: as the text has them, and behind it what is found in other files. */
import type { Finding } from './rule';

/** `byPart` has what was found in each part, in the order of the text; `others` what was found beside that, in any order. */
export function inReadingOrder(byPart: readonly (readonly Finding[])[], others: readonly Finding[]): Finding[] {
  const inText: Finding[] = [];
  const elsewhere: Finding[] = [];
  for (const found of byPart) {
    for (let at = 0; at < found.length; at++) {
      (found[at]!.uri === undefined ? inText : elsewhere).push(found[at]!);
    }
  }
  const all = merged(inText, others.filter(({ uri }) => uri === undefined).sort(byStart));
  const beyond = [...eachOnce(elsewhere), ...others.filter(({ uri }) => uri !== undefined)].sort(byStart);
  return beyond.length > 0 ? all.concat(beyond) : all;
}

function byStart(a: Finding, b: Finding): number {
  return a.span.start - b.span.start;
}

/** One list of two that are in order; the first is by far the longer one. */
function merged(many: readonly Finding[], few: readonly Finding[]): Finding[] {
  const all: Finding[] = [];
  let at = 0;
  for (const one of few) {
    const { start } = one.span;
    while (at < many.length && many[at]!.span.start <= start) {
      all.push(many[at]!);
      at++;
    }
    all.push(one);
  }
  return all.concat(many.slice(at));
}

/** What several parts tell of another file is told once. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ uri, ruleId, span }) => {
    const key = `${ruleId} ${span.start} ${uri}`;
    return !told.has(key) && told.add(key);
  });
}
