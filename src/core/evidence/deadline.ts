/** A drive that does not answer must not hold up the checks. */
const DEADLINE_MS = 4_000;

/** `late` stands in when the work takes too long; what came too late is not remembered, but asked again: `forget` sees to it. */
export function withDeadline<Value>(work: Promise<Value>, late: Value, forget: () => void): Promise<Value> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      forget();
      resolve(late);
    }, DEADLINE_MS);
    void work.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
