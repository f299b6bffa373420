/** The run of words that speaks most for a judgement: what is underlined where no pattern names a phrase. */
import type { Token } from './tokens';

/** A run neither begins nor ends with one of these. */
const LOOSE = new Set(['the', 'a', 'an', 'of', 'and', 'or', 'to', 'in', 'on', 'at', 'by', 'for', 'with', 'that', 'which', 'who', 'is', 'are', 'was', 'were', 'be', 'as', 'it', '\'s']);

/**
 * Where the telling words lie closest, in at most `longest` words: the run with the greatest sum, without loose
 * words at its ends. A run never reaches across a full stop or a semicolon. Never empty where there are tokens.
 */
export function tellingRun(telling: readonly number[], tokens: readonly Token[], longest: number): { from: number; to: number } {
  let best = { from: 0, to: tokens.length, sum: -Infinity };
  for (let from = 0; from < tokens.length; from++) {
    let sum = 0;
    for (let to = from + 1; to <= Math.min(tokens.length, from + longest) && !/^[.;:?!]$/.test(tokens[to - 1]!.word); to++) {
      sum += telling[to - 1]!;
      if (sum > best.sum && isWord(tokens[from]!) && isWord(tokens[to - 1]!)) {
        best = { from, to, sum };
      }
    }
  }
  return best;
}

function isWord({ word }: Token): boolean {
  return /^[^\W_]/u.test(word) && !LOOSE.has(word);
}
