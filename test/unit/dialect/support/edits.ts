/** Random edits of a text, from a seed: what authors type, and what breaks parsers. */
import type { TextChange } from '../../../../src/core/dialect/live';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  'a', ' ', '\n', '\n\n', '\r\n', '\r', '\t', '    ', 'word ', 'Visits are timely. ', '\n\nA new paragraph.\n\n', '\n\n\n',
  '```\n', '\n```\n\n', '~~~', '`', '``', '<!-- ', ' -->', '<div>\n', '</div>\n\n', '<pre>', '\n<!-- ilacs-ignore missing-evidence: known -->\n\n', '<!-- ilacs-ignore-file no-voice: x -->',
  '- item\n', '* ', '1. one\n', '2) two\n\n', '    nested\n', '- a\n\n- b\n\n', '\n- \n', '+ x\n\n  y\n\n',
  '> ', '> quote\n', '>\n', '> [!STRENGTH] Title {#s}\n> Body [@audit-1].\n\n', '\n> [!IMPROVEMENT] Weak {#w}\n', '> > ', '> ```\n', '> - ',
  '[a]: https://example.org/a\n\n', '[b]: <file.pdf> "t"\n', '\n[^n]: A note [@audit-1].\n\n', '[^n]', '[a]', '[b][]', '[text][a]', '![i][b]', '[a\\]b]', '[^m]: multi\n\n    more\n\n', '\n[c]:\n', ' https://example.org/c\n',
  '# Heading\n\n', '## How do we know it?\n\n', '## What do we know?\n\n', '### Children in care\n\n', '## Our plans for the next 12 months\n\n', '\n### Care leavers {#cl .internal}\n\n', '\n===\n', '\n---\n', '\n\n---\n\n', '***\n', '# ', '#',
  '---\n', '---\nilacs: 2026\n---\n', '\nstatus: agreed\n', 'authority: A\n', 
  '| Action | Owner | Addresses |\n|---|---|---|\n| Do it | Head | #w |\n\n', '| a | b |\n', '|---|---|\n', '|', '\\|', 'A | B\n--- | ---\n1 | 2\n\n',
  '[@audit-1]', '[@audit-1, p. 2; @voice]', 'Sources: [@voice]\n', 'Evidence: [x](evidence/a.pdf)\n\n', 'https://example.org ', 'x@example.org https://example.org', 'as follows:\n\n', 'as follows [@audit-1]:\n\n', '[87%](data/m.csv#x@2026-09)', '![c](data/m.csv#x)', '[t](#w)',
  '**', '_', '*a*', '~~', '&amp;', '&#35;', '\\', '\\[', '“quoted” ', 'TBC', 'e.g. ', '\u00a0', 'é', '👩‍👧', '\uFEFF', '\u2028', '2026 was. ', '12. ', '12345678901. ', '$', '{#id}', ' {owner="Head"}',
];

/** An edit somewhere: something typed or pasted, something deleted, a line moved. */
export function randomChange(text: string, random: () => number): TextChange {
  const pick = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)]!;
  const place = (): number => {
    const at = Math.floor(random() * (text.length + 1));
    const line = text.lastIndexOf('\n', at) + 1;
    return random() < 0.4 ? line : random() < 0.2 ? Math.max(0, line - 1) : at;
  };
  const start = place();
  const kind = random();
  if (kind < 0.55) {
    return { start, end: start, newText: pick(PIECES) };
  }
  const length = random() < 0.7 ? Math.floor(random() * 8) : Math.floor(random() * 120);
  const end = Math.min(text.length, start + length);
  if (kind < 0.85) {
    return { start, end, newText: random() < 0.5 ? '' : pick(PIECES) };
  }
  const other = place();
  return { start, end, newText: text.slice(other, other + Math.floor(random() * 60)) };
}

/** What opens or closes a block that may reach far, and what such a block may hide. */
const OPENINGS = ['```\n', '```\n\n', '~~~\n\n', '````x\n', '<!-- ', '<!-- x\n\n', '<!-- x -->\n\n', '- ```\n', '> <!--\n', '```', '\n```\n', '-->', '[late]: y.md\n\n', '[^n]: y\n\n', 'x [late] [^n]\n\n', '', '\n'];

/** Fences and comments that are opened at the beginning of a line, written in, and taken out again, as by an author's undo; `done` is what can be taken back. */
export function changeWithFences(text: string, random: () => number, done: TextChange[]): TextChange {
  if (done.length > 0 && random() < 0.45) {
    return done.pop()!;
  }
  const start = text.lastIndexOf('\n', Math.floor(random() * text.length)) + 1;
  const opening = { start, end: Math.min(text.length, start + (random() < 0.1 ? 9 : 0)), newText: OPENINGS[Math.floor(random() * OPENINGS.length)]! };
  const change = random() < 0.6 ? opening : randomChange(text, random);
  done.push(undoing(text, change));
  return change;
}

/** The text after a change. */
export function applied(text: string, { start, end, newText }: TextChange): string {
  return text.slice(0, start) + newText + text.slice(end);
}

/** The change that takes another back. */
export function undoing(text: string, { start, end, newText }: TextChange): TextChange {
  return { start, end: start + newText.length, newText: text.slice(start, end) };
}
