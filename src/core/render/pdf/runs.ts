/** Runs of inline nodes: made from plain text, and tidied at their ends. */
import type { Inline } from './tree';
import { withMarks } from './marks';
import { breakLongRuns, printable } from './words';

/** Plain text as inline nodes; any space counts as one space, as in Markdown. */
export function textRun(text: string): Inline[] {
  return withMarks(breakLongRuns(printable(text).replace(/[ \t\r\n]{2,}|[\t\r\n]/gu, ' ')));
}

/** Without space or line ends at either end, and without the double spaces that left-out comments leave behind. */
export function tidied(nodes: readonly Inline[]): Inline[] {
  const inlines = joined(nodes);
  let start = 0;
  let end = inlines.length;
  while (start < end && isBlank(inlines[start]!)) {
    start += 1;
  }
  while (end > start && isBlank(inlines[end - 1]!)) {
    end -= 1;
  }
  return inlines.slice(start, end).map((inline, index, all) => {
    if (inline.type !== 'text') {
      return inline;
    }
    const text = index === 0 ? inline.text.trimStart() : inline.text;
    return { ...inline, text: index === all.length - 1 ? text.trimEnd() : text };
  });
}

function isBlank(inline: Inline): boolean {
  return inline.type === 'break' || (inline.type === 'text' && inline.text.trim() === '');
}

/** Neighbouring texts as one. */
function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', text: (last.text + inline.text).replace(/ {2,}/gu, ' ') };
    } else {
      result.push(inline);
    }
  }
  return result;
}
