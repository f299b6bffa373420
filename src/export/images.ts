import { chartOf, svgText } from '../core/charts';
import type { SelfEvaluation } from '../core/dialect/model';
import { resolvePath } from '../core/evidence/resolve';
import type { MeasureBase } from '../core/measures/model';
import { wantedImages } from '../core/render/pdf';
import type { Workspace } from '../core/workspace';

export interface ReadImages {
  /** Bytes by the target as written. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** What each chart shows, by the same key. */
  readonly descriptions: ReadonlyMap<string, string>;
}

/**
 * The images that a document shows: files read, none from outside the workspace, and charts drawn. An image
 * that cannot be had is left out, and the export prints a box in its place.
 */
export async function readImages(model: SelfEvaluation, measures: MeasureBase | undefined, documentUri: string, workspace: Workspace): Promise<ReadImages> {
  const images = new Map<string, Uint8Array>();
  const descriptions = new Map<string, string>();
  for (const [url, link] of wantedImages(model)) {
    const chart = link.kind === 'chart' && measures ? chartOf(link, measures) : undefined;
    const uri = link.kind === 'file' ? resolvePath(documentUri, link.path, workspace) : undefined;
    const bytes = chart ? new TextEncoder().encode(svgText(chart.picture)) : uri && await workspace.readBytes(uri);
    if (bytes) {
      images.set(url, bytes);
    }
    if (chart) {
      descriptions.set(url, chart.description);
    }
  }
  return { images, descriptions };
}
