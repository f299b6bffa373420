/** What goes with an identifier when it is taken out, and what can stand in its place. */
import type { Span } from '../text/span';
import type { FoundIdentifier } from './find';
import type { IdentifierKind } from './model';

/** The label that means nothing without what it labels. */
const LABELS: Readonly<Partial<Record<IdentifierKind, RegExp>>> = {
  'nhs-number': /\bNHS(?: (?:number|no\.?|num))?(?: is| was)?\s*[:#]?\s*$/iu,
  'upn': /\b(?:UPN|unique pupil number|pupil number)(?: is| was)?\s*[:#]?\s*$/iu,
  'national-insurance': /\b(?:NI(?:NO)?|national insurance)(?: (?:number|no\.?))?(?: is| was)?\s*[:#]?\s*$/iu,
  'date-of-birth': /(?:\bd\.? ?o\.? ?b\.?|\bdate of birth|\bborn(?: on)?)\s*[:]?\s*$/iu,
  'case-number': /\b(?:[\p{L}-]{2,16} )?(?:ID|number|no\.?|ref(?:erence)?)?\s*[:#]?\s*$/iu,
  'court-number': /\b(?:court )?case(?: (?:number|no\.?))?\s*[:#]?\s*$/iu,
  'email': /\be-?mail(?: address)?\s*[:]?\s*$/iu,
  'telephone': /\b(?:tel(?:ephone)?|phone|mobile)(?: (?:number|no\.?))?\s*[:]?\s*$/iu,
};

/** The stretch to take out: the identifier, its label, and brackets or a comma that held nothing else. */
export function removalOf({ kind, span, place }: FoundIdentifier, source: string): Span {
  let { start, end } = span;
  if (place === 'text' || place === 'comment') {
    const label = LABELS[kind]?.exec(source.slice(Math.max(0, start - 40), start))?.[0] ?? '';
    // A label of another word's length is never empty of words: "of 123456" keeps its "of".
    start -= /\p{L}{2}/u.test(label) && (kind !== 'case-number' || /(?:ID|number|no\.?|ref|LCS|EHM|Mosaic|Liberi)/iu.test(label)) ? label.length : 0;
  }
  if (source[start - 1] === '(' && source[end] === ')') {
    start -= 1;
    end += 1;
  }
  const gap = /,?[ \u00A0]$/u.exec(source.slice(Math.max(0, start - 2), start))?.[0] ?? '';
  const atLineStart = /(?:^|\n)[ \t]*(?:[-*>|:][ \t]*)*$/u.test(source.slice(Math.max(0, start - 40), start));
  return { start: atLineStart ? start : start - gap.length, end };
}

/** The neutral words with the place that they take; undefined when there are none. */
export function replacementFor({ kind, span, neutral, text }: FoundIdentifier, source: string): { readonly span: Span; readonly newText: string } | undefined {
  if (neutral === undefined || neutral === '') {
    return undefined;
  }
  if (kind !== 'person') {
    return { span, newText: neutral };
  }
  // "K, 14, was placed" says who in an aside; "a young person was placed" needs none.
  const end = text.includes(',') && source[span.end] === ',' ? span.end + 1 : span.end;
  const begins = /(?:^|[.!?]["”’)]?\s+|\n[ \t]*(?:[-*>][ \t]*|\d+\.[ \t]+)*|\|[ \t]*)$/u.test(source.slice(Math.max(0, span.start - 20), span.start));
  const open = text.includes('(') && !text.includes(')') && source[end] === ')' ? end + 1 : end;
  return { span: { start: span.start, end: open }, newText: begins ? neutral.charAt(0).toUpperCase() + neutral.slice(1) : neutral };
}
