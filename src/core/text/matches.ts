/**
 * All matches of a pattern with the flag `g`, none of them empty. `matchAll` does the same with a copy of the pattern, and
 * to copy a long pattern costs more than to look for it in a paragraph.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
  }
  return found;
}
