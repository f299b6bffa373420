/** Small counts of children in measure files, where a figure or a chart of the document shows them. */
import type { Link } from '../../dialect/model';
import { rowSpans } from '../../measures/csv';
import { measureFor, pointFor, referenceOf } from '../../measures/lookup';
import type { Measure, MeasureBase, MeasurePoint } from '../../measures/model';
import type { Lines } from '../../text/lines';
import type { Span } from '../../text/span';

export interface SmallPoint {
  /** The figure or chart that shows it. */
  readonly link: Link;
  readonly label: string;
  /** In the measure file: the value; absent for the figure in the document. */
  readonly uri?: string;
  readonly span: Span;
}

const COUNTED = /^(?:|count|number|no\.?|#|n|children|young people|people|pupils|care leavers)$/iu;
const CHILDREN = /\b(?:child(?:ren)?|young (?:people|person)|girls?|boys?|babies|infants?|teenagers?|pupils?|care leavers?|adolescents?|UASC)\b/iu;
const OTHER_THINGS = /\b(?:average|mean|median|days?|weeks?|months?|rate|per|staff|homes|visits|plans|audits|meetings|reviews|vacanc\w+|posts?|moves?|caseloads?)\b/iu;

/** Each small count that is shown: at the link that states it, and in its file. A chart shows all of a measure. */
export function smallPoints(links: readonly Link[], measures: MeasureBase, threshold: number): SmallPoint[] {
  const found = new Map<string, SmallPoint>();
  for (const link of links.filter(({ kind }) => kind === 'figure' || kind === 'chart')) {
    const { measure: id, period } = referenceOf(link);
    const measure = measureFor(measures, link.path, id);
    if (!measure || !countsChildren(measure)) {
      continue;
    }
    const shown = link.kind === 'chart' ? measure.points : [period === undefined ? undefined : pointFor(measure, period)];
    for (const point of shown.filter((one) => one !== undefined && isSmall(one, threshold)) as MeasurePoint[]) {
      if (link.kind === 'figure') {
        found.set(`${link.span.start}`, { link, label: measure.label, span: link.span });
      }
      const span = valueSpan(point, measures);
      if (span) {
        found.set(`${point.uri}:${span.start}`, { link, label: measure.label, uri: point.uri, span });
      }
    }
  }
  return [...found.values()];
}

function countsChildren({ unit, label, id }: Measure): boolean {
  return COUNTED.test(unit.trim()) && (CHILDREN.test(unit) || CHILDREN.test(label) || CHILDREN.test(id.replace(/[-_]/gu, ' '))) && !OTHER_THINGS.test(label);
}

function isSmall({ value }: MeasurePoint, threshold: number): boolean {
  return value.kind === 'number' && Number.isInteger(value.number) && value.number >= 1 && value.number <= threshold;
}

/** The value within its row: the first whole cell that reads as it does. */
function valueSpan({ uri, row: number, written }: MeasurePoint, measures: MeasureBase): Span | undefined {
  const file = [...measures.values()].flatMap((state) => (state.kind === 'read' && state.file.uri === uri ? [state.file] : []))[0];
  const span = file?.source && rowsOf(file.source)[number - 1];
  if (!span || !file.source) {
    return undefined;
  }
  const row = file.source.text.slice(span.start, span.end);
  for (const cell of row.matchAll(/[^,;\t]+/gu)) {
    if (cell[0].trim().replaceAll('"', '') === written) {
      const start = span.start + cell.index + cell[0].indexOf(written);
      return { start, end: start + written.length };
    }
  }
  return span;
}

const rowsKnown = new WeakMap<Lines, readonly Span[]>();

/** The rows of a file, found once for each time that it is read. */
function rowsOf({ text, lines }: { readonly text: string; readonly lines: Lines }): readonly Span[] {
  const rows = rowsKnown.get(lines) ?? rowSpans(text);
  rowsKnown.set(lines, rows);
  return rows;
}
