import type { Prose } from '../dialect/prose';
import type { Report, Rule } from './rule';
import { quote } from './sentences';

/** What people leave standing until they know better. */
const PLACEHOLDERS: readonly RegExp[] = [
  /\b(?:TBC|TBD|TBA|XX+%?)\b/gu,
  /\bto be (?:confirmed|decided|completed|added|inserted)\b(?=\s*(?:[.,;:)\]]|$))/giu,
  /\blorem ipsum\b[^.\n]*/giu,
  /\b(?:insert|add) (?:[\p{L}\d'’/-]+ ){0,6}here\b/giu,
  /\binsert (?<=(?:^|[.!?\n]\s*)insert )(?:[\p{L}\d'’/-]+\s?){1,6}(?=[.…]|$)/giu,
  // In brackets: an ellipsis, a prompt of several words, or one of the words that stand for a gap.
  /\[(?:\s*(?:…|\.{3}|\?+|_+|x+)\s*|[^[\]\n]*\p{L}\s[^[\]]*|(?:name|date|figure|number|title|text|source|insert|authority|council)s?)\](?!\()/giu,
];

/** Without one of these there is none: most paragraphs have none of them. */
const SIGN = /\[|TB[ACD]|XX|to be |lorem|insert |add /iu;

export const placeholderText: Rule = {
  id: 'placeholder-text',
  severity: 'warning',
  title: 'A placeholder still stands',
  *part(part, { frontMatter }) {
    const { status } = frontMatter.facts;
    const severity = status === 'agreed' || status === 'shared' ? 'error' : undefined;
    for (const prose of part.blocks.flatMap((block) => block.prose)) {
      for (const report of placeholdersIn(prose)) {
        yield { ...report, severity };
      }
    }
  },
};

/** Of placeholders that overlap, such as TBC in brackets, the longest is told. */
function placeholdersIn(prose: Prose): Report[] {
  if (!SIGN.test(prose.text)) {
    return [];
  }
  const found = PLACEHOLDERS
    .flatMap((pattern) => [...prose.text.matchAll(pattern)])
    .filter((match) => !prose.escaped.has(match.index))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
  const outermost = found.filter((one, index) => !found.some((other, place) =>
    other.start <= one.start && other.end >= one.end && (other.text.length > one.text.length || place < index)));
  return outermost.map(({ start, end, text }) => ({
    span: prose.sourceSpan(start, end),
    message: `${quote(text)} is a placeholder. Write what belongs here, or take it out.`,
  }));
}
