import type { SelfEvaluation } from '../core/dialect/model';
import { resolvePath } from '../core/evidence/resolve';
import { wantedImages } from '../core/render/pdf';
import type { Workspace } from '../core/workspace';

/**
 * The bytes of the images that a document shows, by their target as written; none from outside the
 * workspace. An image that cannot be had is left out, and the export prints a box in its place.
 */
export async function readImages(model: SelfEvaluation, documentUri: string, workspace: Workspace): Promise<ReadonlyMap<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  for (const [url, link] of wantedImages(model)) {
    const uri = link.kind === 'file' ? resolvePath(documentUri, link.path, workspace) : undefined;
    const bytes = uri && await workspace.readBytes(uri);
    if (bytes) {
      images.set(url, bytes);
    }
  }
  return images;
}
