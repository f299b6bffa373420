import type { Analysis } from '../core/analysis';
import { otherTexts, type EvidenceBase } from '../core/evidence/base';
import { fileName } from '../core/evidence/resolve';
import type { LinePosition, Lines } from '../core/text/lines';
import type { Span } from '../core/text/span';
import type { Place } from './messages';

/** Where a span begins: in the document, or in the register or measure file of a URI. */
export function placeOf({ model, evidence }: Pick<Analysis, 'model' | 'evidence'>, uri: string | undefined, { start }: Span): Place {
  const other = uri !== undefined && evidence ? placeIn(evidence, uri, (lines) => lines.positionAt(start)) : undefined;
  return other ?? model.lines.positionAt(start);
}

/** A place in a text beside the document; undefined where there is none, as in a workbook. */
export function placeIn(evidence: EvidenceBase, uri: string, position: (lines: Lines) => LinePosition): Place | undefined {
  const texts = otherTexts(evidence);
  const index = texts.findIndex((text) => text.uri === uri);
  return index < 0 ? undefined : { ...position(texts[index]!.lines), file: { index, name: fileName(uri) } };
}
