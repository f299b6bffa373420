/** The cells of a measure file. */
import type { CellValue, Polarity } from './model';

/** The signs with which statistics withhold a small number, in the ways that councils and the DfE use. */
const SUPPRESSED = /^(?:c|x|z|u|k|low|suppressed|\*+|[<≤]\s*\d+|(?:fewer|less) than \d+|\[[a-z]+\]|:|\.\.)$/iu;
const BLANK = /^(?:|-|–|—|n\/?a|null)$/iu;
const NUMBER = /^[-−+]?(?:£\s*)?[-−]?(?:\d{1,3}(?:[, ]\d{3})+|\d+)?(?:\.\d+)?\s*%?$/u;

/** A cell that should hold a value; undefined when it is neither a number nor a way to withhold one. */
export function readValue(written: string): CellValue | undefined {
  const text = written.trim();
  if (/^\d+(?:\.\d+)?$/u.test(text)) {
    return { kind: 'number', number: Number(text) };
  }
  if (BLANK.test(text)) {
    return { kind: 'blank' };
  }
  if (SUPPRESSED.test(text)) {
    return { kind: 'suppressed' };
  }
  const number = readNumber(text);
  return number === undefined ? undefined : { kind: 'number', number };
}

/** A plain number, `£` and `%` and separators of thousands allowed. A formula is text, and so no number. */
export function readNumber(text: string): number | undefined {
  if (!NUMBER.test(text) || !/\d/u.test(text)) {
    return undefined;
  }
  const number = Number(text.replace(/[£%,\s+]/gu, '').replace('−', '-'));
  return Number.isFinite(number) ? number : undefined;
}

/** Which way is good, as people write it; undefined when the cell says something else. */
export function readPolarity(text: string): Polarity | undefined {
  if (/^(?:higher|high|up|increase|bigger|more)$/iu.test(text.trim())) {
    return 'higher';
  }
  return /^(?:lower|low|down|decrease|smaller|less|fewer)$/iu.test(text.trim()) ? 'lower' : undefined;
}
