/** From the document in hand to the self-evaluation that a briefing is, or was, made from. */
import * as vscode from 'vscode';
import { Utils } from 'vscode-uri';
import { Origin } from '../../core/briefing/origin';
import { resolvePath } from '../../core/evidence/resolve';
import type { Analyses } from '../analyses';
import { nameOf, selfEvaluationFor } from '../commands/documentFor';
import { VscodeWorkspace } from '../vscodeWorkspace';

export interface Source {
  /** The self-evaluation. */
  readonly document: vscode.TextDocument;
  /** The document in hand, where it is one that was made from it. */
  readonly made: vscode.TextDocument | undefined;
  /** Its analysis, and how a briefing beside it names it. */
  readonly origin: Origin;
}

/** The kinds of documents that a briefing is made from. */
const MADE_FROM: ReadonlySet<string> = new Set(['self-evaluation', 'jtai']);

/** The self-evaluation of a menu's file or of the active editor, or the one that it was made from. Throws, in words, where there is none. */
export async function sourceFor(source: unknown, command: string, analyses: Analyses): Promise<Source> {
  const document = await selfEvaluationFor(source, command);
  const { model } = await analyses.snapshot(document);
  const named = model.frontMatter.facts.selfEvaluation;
  if (named === undefined && !MADE_FROM.has(model.kind.id)) {
    throw new Error(`${nameOf(document.uri)} is no self-evaluation, and does not say to which one it belongs. Open the self-evaluation, or write “selfEvaluation:” with its file name into the front matter, then choose ${command} again.`);
  }
  const own = named === undefined ? document : await openBeside(document.uri, named);
  return { document: own, made: own === document ? undefined : document, origin: new Origin(await analyses.snapshot(own), nameOf(own.uri)) };
}

/** The document that another names in its front matter. Throws, in words, where it cannot be had. */
export async function openBeside(uri: vscode.Uri, name: string): Promise<vscode.TextDocument> {
  const workspace = new VscodeWorkspace();
  const target = resolvePath(uri.toString(), name, workspace);
  if (target === undefined || !/\.ilacs\.md$/iu.test(target) || await workspace.stat(target) !== 'file') {
    throw new Error(`${nameOf(uri)} was made from “${name}”, which is not there. Correct “selfEvaluation:” in its front matter, or put the self-evaluation beside it.`);
  }
  const found = vscode.Uri.parse(target);
  if (Utils.dirname(found).toString() !== Utils.dirname(uri).toString()) {
    throw new Error(`Keep ${nameOf(uri)} in the folder of ${nameOf(found)}: its links to sources and figures are those of the self-evaluation.`);
  }
  return vscode.workspace.openTextDocument(found);
}
