/** What the cursor is on, as far as `#ids` go. */
import type * as vscode from 'vscode';
import { idOccurrences, type IdOccurrence } from '../../core/thread/occurrences';
import type { Analysis } from '../../core/analysis';
import type { Span } from '../../core/text/span';
import type { Analyses } from '../analyses';
import { toRange } from '../documents';

export interface IdSubject {
  readonly analysis: Analysis;
  readonly here: IdOccurrence;
  /** Every occurrence of the same id, `here` among them. */
  readonly all: readonly IdOccurrence[];
}

/** The `#id` at a position, or undefined where there is none that an author gave. */
export async function idAt(document: vscode.TextDocument, position: vscode.Position, analyses: Analyses): Promise<IdSubject | undefined> {
  const analysis = await analyses.current(document);
  const offset = document.offsetAt(position);
  const occurrences = idOccurrences(analysis.model);
  const here = occurrences.find(({ span }) => touches(span, offset));
  return here && { analysis, here, all: occurrences.filter(({ id }) => id === here.id) };
}

/** Whether an offset is in a span or at its end, where the cursor is after a word was typed. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start - 1 <= offset && offset <= end;
}

/** The range of an occurrence in its document. */
export function rangeOf({ span }: IdOccurrence, { model }: Analysis): vscode.Range {
  return toRange(model.lines, span);
}
