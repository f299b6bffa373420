/** Links from one document to a place in another, `[…](self-evaluation.ilacs.md#supervision)`: they lead to the heading or callout of that id. */
import * as vscode from 'vscode';
import type { Link } from '../../core/dialect/model';
import { resolvePath } from '../../core/evidence/resolve';
import type { Analyses } from '../analyses';
import { SELECTOR, toRange } from '../documents';
import type { Feature } from '../feature';
import { VscodeWorkspace } from '../vscodeWorkspace';

class PlaceLink extends vscode.DocumentLink {
  constructor(range: vscode.Range, readonly file: vscode.Uri, readonly id: string) {
    super(range);
    this.tooltip = 'Go to its place there';
  }
}

export const placeLinks: Feature = ({ analyses }) => {
  const workspace = new VscodeWorkspace();
  const provider: vscode.DocumentLinkProvider<PlaceLink> = {
    async provideDocumentLinks(document) {
      const { model, uri } = await analyses.current(document);
      return model.links.filter(leadsToPlace).flatMap((link) => {
        const target = resolvePath(uri, link.path, workspace);
        return target === undefined ? [] : [new PlaceLink(toRange(model.lines, link.urlSpan), vscode.Uri.parse(target), link.fragment)];
      });
    },
    async resolveDocumentLink(link) {
      const place = await placeIn(link.file, link.id, analyses);
      link.target = place ? link.file.with({ fragment: `L${place.line + 1},${place.character + 1}` }) : link.file;
      return link;
    },
  };
  return vscode.languages.registerDocumentLinkProvider(SELECTOR, provider);
};

/** Whether a link names a place in another document of this kind. */
export function leadsToPlace({ kind, path, fragment, image }: Link): boolean {
  return kind === 'file' && !image && fragment !== '' && /\.ilacs\.md$/iu.test(path);
}

/** Where an id stands in another document; undefined where it cannot be told, and then the file is opened at its beginning. */
export async function placeIn(file: vscode.Uri, id: string, analyses: Analyses): Promise<vscode.Position | undefined> {
  try {
    const { model } = await analyses.current(await vscode.workspace.openTextDocument(file));
    const anchor = model.anchors.get(id);
    const place = anchor && model.lines.positionAt(anchor.span.start);
    return place && new vscode.Position(place.line, place.column);
  } catch {
    // VS Code tells what is wrong with a file that cannot be opened.
    return undefined;
  }
}
