/** Which cells a number in a sentence may come from. */
import { disagreement } from './agreement';
import { measureFor, measureIds } from './lookup';
import type { Measure, MeasureBase, MeasurePoint } from './model';
import { figuresIn, type WrittenFigure } from './written';

export interface Candidate {
  readonly measure: Measure;
  readonly point: MeasurePoint;
  /** The measure file, as the document names it. */
  readonly path: string;
  /** How many words of the measure's label the sentence shares. */
  readonly shared: number;
}

/** Too many numbers agree with a small count by accident for a long list to help. */
const MOST = 20;
const SMALL_WORDS = new Set(['of', 'the', 'in', 'and', 'or', 'with', 'a', 'an', 'to', 'for', 'by', 'at', 'on', 'within', 'per', 'more']);

/** The figure of a text that stands at, or nearest before, a column. */
export function figureAt(text: string, column: number): WrittenFigure | undefined {
  return figuresIn(text).findLast(({ start, end }) => start <= column && column <= end + 1);
}

/** The cells that agree with a written figure: those whose measure the sentence speaks of first, then the newest. */
export function candidatesFor(figure: WrittenFigure, sentence: string, base: MeasureBase): Candidate[] {
  const words = wordsOf(sentence);
  const found = [...base].flatMap(([path, state]) => (state.kind === 'read' ? [...state.file.measures.keys()].map((id) => [path, id] as const) : []))
    .flatMap(([path, id]) => {
      const measure = measureFor(base, path, id)!;
      const shared = [...wordsOf(`${measure.label} ${id.replaceAll(/[-_]/gu, ' ')}`)].filter((word) => words.has(word)).length;
      return measure.points
        .filter(({ uri, value }) => isOf(base, path, uri) && value.kind === 'number' && disagreement(figure, value.number, measure.unit) === undefined)
        .map((point): Candidate => ({ measure, point, path, shared }));
    });
  return found.sort((a, b) => b.shared - a.shared || (a.point.period.to < b.point.period.to ? 1 : -1)).slice(0, MOST);
}

/** Whether a document names any measure at all. */
export function hasMeasures(base: MeasureBase): boolean {
  return measureIds(base, '').length > 0;
}

function isOf(base: MeasureBase, path: string, uri: string): boolean {
  const state = base.get(path);
  return state?.kind === 'read' && state.file.uri === uri;
}

function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[a-z]{2,}/gu) ?? []).map((word) => word.replace(/(?:ies|es|s)$/u, '')).filter((word) => !SMALL_WORDS.has(word)));
}
