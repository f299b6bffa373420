/**
 * Makes answers about objects that stand while the rest of the question is the same: of each object the last
 * answer is kept, and forgotten with the object.
 */
export function standing<Subject extends object, Context extends readonly unknown[], Answer>(ask: (subject: Subject, ...context: Context) => Answer): (subject: Subject, ...context: Context) => Answer {
  const known = new WeakMap<Subject, { readonly context: Context; readonly answer: Answer }>();
  return (subject, ...context) => {
    const before = known.get(subject);
    if (before && isSameContext(before.context, context)) {
      return before.answer;
    }
    const answer = ask(subject, ...context);
    known.set(subject, { context, answer });
    return answer;
  };
}

function isSameContext(before: readonly unknown[], now: readonly unknown[]): boolean {
  for (let at = 0; at < now.length; at++) {
    if (before[at] !== now[at]) {
      return false;
    }
  }
  return true;
}
