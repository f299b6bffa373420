import { distance } from 'fastest-levenshtein';

/** The names most like one that is not known, best first: at most three, and none that is quite different. */
export function nearest(name: string, known: Iterable<string>): string[] {
  const wanted = name.toLowerCase();
  return [...known]
    .map((other) => ({ other, far: distance(wanted, other.toLowerCase()) }))
    .filter(({ far }) => far <= Math.max(2, wanted.length * 0.4))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ other }) => other);
}
