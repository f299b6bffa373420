/**
 * Answers that are found part by part, so that after a change only the parts that changed are asked again.
 *
 * A part is the same object as long as nothing in it has changed, so an answer about it stands as long as
 * whatever else it was made from (`context`) is the same, too. The answers of the version before are kept
 * for each document; of a text that was read as a whole there is one part and one answer.
 */
import { lastAtOrBefore } from '../text/lines';
import type { Span } from '../text/span';
import { differenceOf } from './listing';
import type { Part, SelfEvaluation } from './model';

type Asked = Pick<SelfEvaluation, 'parts' | 'lineage'>;

/** Makes a question about parts into one about documents; the answers come in the order of the parts. */
export function partwise<Context extends readonly unknown[], Answer>(ask: (part: Part, ...context: Context) => Answer): (model: Asked, ...context: Context) => readonly Answer[] {
  const known = new WeakMap<object, { readonly parts: readonly Part[]; readonly context: Context; readonly answers: readonly Answer[] }>();
  return ({ parts, lineage }, ...context) => {
    const before = known.get(lineage);
    const stands = before?.context.every((one, index) => one === context[index]);
    if (before && stands && before.parts === parts) {
      return before.answers;
    }
    const { from, removed, inserted } = differenceOf(stands ? before!.parts : [], parts);
    const kept = stands ? before!.answers : [];
    const answers = [...kept.slice(0, from), ...inserted.map((part) => ask(part, ...context)), ...kept.slice(from + removed.length)];
    known.set(lineage, { parts, context, answers });
    return answers;
  };
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

/** The text of a stretch. Where it lies in one part, the text of the whole is not put together for it. */
export function sourceOf(model: Pick<SelfEvaluation, 'parts' | 'text'>, { start, end }: Span): string {
  const part = model.parts[lastAtOrBefore(model.parts, start, (one) => one.span.start)];
  return part && end <= part.span.end ? part.text.slice(start - part.span.start, end - part.span.start) : model.text.slice(start, end);
}
