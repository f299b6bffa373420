/** Gives a value that is made when it is first asked for: start-up does not wait for what few documents need. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
