/** A drive that does not answer must not hold up the checks. */
export const DEADLINE_MS = 4_000;

/** `late` stands in when the work takes longer than `milliseconds`; `forget` sees to it that it is not remembered, but asked again. */
export function withDeadline<Value>(work: Promise<Value>, milliseconds: number, late: Value, forget: () => void): Promise<Value> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      forget();
      resolve(late);
    }, milliseconds);
    void work.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
