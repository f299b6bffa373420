import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { analyseModel, unreadableText, type Analysis } from '../core/analysis';
import { parseSelfEvaluation } from '../core/dialect';
import type { AnalysisSettings } from '../core/rules/settings';
import { EvidenceLibrary } from '../core/evidence/library';
import { decodeText } from '../core/text/decode';
import { NodeWorkspace } from './nodeWorkspace';

/** The workspace of a file: the working directory where it lies in that, or else its own folder. */
export function workspaceOf(file: string): NodeWorkspace {
  const [folder, here] = [path.dirname(path.resolve(file)), process.cwd()];
  const inside = folder === here || folder.startsWith(here.endsWith(path.sep) ? here : here + path.sep);
  return new NodeWorkspace([URI.file(inside ? here : folder).toString().replace(/\/$/u, '')]);
}

/**
 * The whole analysis of a file on disk, evidence included. Throws what Node throws when the file cannot
 * be opened; a file that holds no text gives an analysis that says so.
 */
export async function analyseFile(file: string, settings: AnalysisSettings): Promise<Analysis> {
  const uri = URI.file(path.resolve(file)).toString();
  const content = decodeText(await readFile(file));
  if (content.kind !== 'text') {
    return unreadableText(uri, settings);
  }
  const today = new Date().toISOString().slice(0, 10);
  const library = new EvidenceLibrary(workspaceOf(file), () => today);
  const all = await library.localSettings(uri, settings);
  const model = parseSelfEvaluation(content.text, all.framework);
  return analyseModel(uri, model, all, await library.gatherAll(model, uri));
}
