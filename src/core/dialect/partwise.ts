/**
 * Answers that are found part by part, so that after a change only the parts that changed are asked again.
 *
 * A part is the same object as long as nothing in it has changed, so an answer about it stands as long as
 * whatever else it was made from (`context`) is the same, too. The answers of the version before are kept
 * for each document, and the last one of each part, for a part that went may come back; of a text that was
 * read as a whole there is one part and one answer.
 */
import { lastAtOrBefore } from '../text/lines';
import { contains, type Span } from '../text/span';
import { standing } from '../text/standing';
import { differenceOf, type Difference } from './listing';
import type { Part, SelfEvaluation } from './model';

type Asked = Pick<SelfEvaluation, 'parts' | 'lineage'>;

/**
 * Makes a question about parts into one about documents; the answers come in the order of the parts.
 *
 * Where a part that came has the same answer as the one that went, the old answer stands; `isSame` says when
 * two are the same. While all stand, the list is the same object, too: whatever was made of it still holds.
 */
export function partwise<Context extends readonly unknown[], Answer>(ask: (part: Part, ...context: Context) => Answer, isSame: (before: Answer, now: Answer) => boolean = Object.is): (model: Asked, ...context: Context) => readonly Answer[] {
  const known = new WeakMap<object, { readonly parts: readonly Part[]; readonly context: Context; readonly answers: readonly Answer[] }>();
  const answerOf = standing(ask);
  return ({ parts, lineage }, ...context) => {
    const before = known.get(lineage);
    const stands = before?.context.every((one, index) => one === context[index]);
    if (before && stands && before.parts === parts) {
      return before.answers;
    }
    const { from, removed, inserted } = stands ? differenceOfParts(before!.parts, parts) : { from: 0, removed: [], inserted: parts };
    const kept = stands ? before!.answers : [];
    // Between the first and the last part that changed, some may have stayed.
    const stayed = removed.length > 1 ? new Map(removed.map((part, index) => [part, index])) : undefined;
    const asked = inserted.map((part) => {
      const index = stayed?.get(part);
      return index === undefined ? answerOf(part, ...context) : kept[from + index]!;
    });
    const allStand = stands === true && asked.length === removed.length && asked.every((answer, index) => isSame(kept[from + index]!, answer));
    const answers = allStand ? kept : kept.slice(0, from).concat(asked, kept.slice(from + removed.length));
    known.set(lineage, { parts, context, answers });
    return answers;
  };
}

/** Whether two lists hold the same things in the same order. */
export function sameList(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some === others || (some.length === others.length && some.every((one, index) => one === others[index]));
}

/** The earlier version by its number: were it kept itself, so would be the one before it, and so on to the first. */
const differences = new WeakMap<readonly Part[], { readonly before: number; readonly difference: Difference<Part> }>();
const numbers = new WeakMap<readonly Part[], number>();
let versions = 0;

/** How the parts of a version differ from those of an earlier one. Many ask it of the same two. */
export function differenceOfParts(before: readonly Part[], parts: readonly Part[]): Difference<Part> {
  const number = numberOf(before);
  let known = differences.get(parts);
  if (known?.before !== number) {
    known = { before: number, difference: differenceOf(before, parts) };
    differences.set(parts, known);
  }
  return known.difference;
}

function numberOf(parts: readonly Part[]): number {
  const number = numbers.get(parts) ?? ++versions;
  numbers.set(parts, number);
  return number;
}

/**
 * Lets something read a part as if it stood at the beginning of a text: then places that it works out, such
 * as the third character of a word, count from the part's origin, and can be tied to it (`text/origin.ts`).
 */
export function atHome<Result>({ origin }: Part, read: () => Result): Result {
  if (!origin) {
    return read();
  }
  const { offset, line } = origin;
  Object.assign(origin, { offset: 0, line: 0 });
  try {
    return read();
  } finally {
    Object.assign(origin, { offset, line });
  }
}

/** Which parts a span reaches into: from the first to before the second, by their index. */
export function rangeOf(parts: readonly Part[], { start, end }: Span): { readonly from: number; readonly to: number } {
  const from = lastAtOrBefore(parts, start, (part) => part.span.start);
  return { from, to: Math.max(from, lastAtOrBefore(parts, end - 1, (part) => part.span.start)) + 1 };
}

/**
 * Makes an answer about a stretch, say a section, from the answers about its parts. It stands while these are
 * the same, which they mostly are while an author types. `within` answers for a part that the stretch only
 * reaches into.
 */
export function stretchwise<PartAnswer, Answer>(together: (answers: readonly PartAnswer[]) => Answer): (parts: readonly Part[], span: Span, byPart: readonly PartAnswer[], within: (part: Part) => PartAnswer) => Answer {
  const answersOf = standing<readonly PartAnswer[], [], Map<number, Answer>>(() => new Map());
  return (parts, span, byPart, within) => {
    const { from, to } = rangeOf(parts, span);
    const [first, last] = [parts[from]!, parts[to - 1]!];
    if (!contains(span, first.span) || !contains(span, last.span)) {
      const answers = byPart.slice(from, to);
      [answers[0], answers[to - 1 - from]] = [within(first), within(last)];
      return together(answers);
    }
    const answers = answersOf(byPart);
    const key = from * (parts.length + 1) + to;
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = together(byPart.slice(from, to));
      answers.set(key, answer);
    }
    return answer;
  };
}

/** The text of a stretch. Where it lies in one part, the text of the whole is not put together for it. */
export function sourceOf(model: Pick<SelfEvaluation, 'parts' | 'text'>, { start, end }: Span): string {
  const part = model.parts[lastAtOrBefore(model.parts, start, (one) => one.span.start)];
  return part && end <= part.span.end ? part.text.slice(start - part.span.start, end - part.span.start) : model.text.slice(start, end);
}
