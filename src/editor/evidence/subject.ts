/** Which entry of a register a place speaks of, in a document or in the register itself. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { EvidenceEntry } from '../../core/evidence/base';
import { entryCitedAt, entryDefinedAt, type Occurrence } from '../../core/evidence/occurrences';
import type { LineIndex } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import type { Analyses } from '../analyses';
import { linesOf } from '../diagnostics';
import { isSelfEvaluation, toRange } from '../documents';

export interface Subject {
  readonly entry: EvidenceEntry;
  readonly analysis: Analysis;
  /** The words that speak of it. */
  readonly span: Span;
  readonly lines: LineIndex;
  /** Whether the id itself stands there. */
  readonly named: boolean;
}

/** Undefined where nothing is cited or registered, or the register is that of no open document. */
export async function subjectAt(document: vscode.TextDocument, position: vscode.Position, analyses: Analyses): Promise<Subject | undefined> {
  const offset = document.offsetAt(position);
  if (isSelfEvaluation(document)) {
    const analysis = await analyses.current(document);
    const found = entryCitedAt(analysis, offset);
    return found && { ...found, analysis, lines: analysis.model.lines };
  }
  const uri = document.uri.toString();
  const analysis = usersOf(uri, analyses).find(({ evidence }) => evidence?.registers.some((register) => register.uri === uri && register.text === document.getText()));
  const found = analysis && entryDefinedAt(analysis, uri, offset);
  return found && { ...found, analysis, lines: linesOf(analysis, uri) };
}

/** The analyses of open documents that use a register. */
export function usersOf(register: string, analyses: Analyses): Analysis[] {
  return analyses.all().map(({ analysis }) => analysis).filter(({ evidence }) => evidence?.registers.some(({ uri }) => uri === register));
}

/** More self-evaluations than this are not read for one question. */
const MOST_DOCUMENTS = 100;

/** The analyses of all self-evaluations of the workspace, open or not. */
export async function everyAnalysis(analyses: Analyses, token: vscode.CancellationToken): Promise<Analysis[]> {
  const found = await vscode.workspace.findFiles('**/*.ilacs.md', '**/node_modules/**', MOST_DOCUMENTS, token);
  const all: Analysis[] = [];
  for (const uri of found) {
    if (token.isCancellationRequested) {
      break;
    }
    // Opening a document shows nothing; VS Code lets go of it again when nobody asks for it.
    all.push(await analyses.current(await vscode.workspace.openTextDocument(uri)));
  }
  const known = new Set(all.map(({ uri }) => uri));
  return [...all, ...analyses.all().map(({ analysis }) => analysis).filter(({ uri }) => !known.has(uri))];
}

/** The place of an occurrence, as VS Code counts. */
export function locationOf({ uri, span }: Pick<Occurrence, 'uri' | 'span'>, analyses: readonly Analysis[]): vscode.Location {
  const own = analyses.find((analysis) => analysis.uri === uri);
  const user = own ?? analyses.find(({ evidence }) => evidence?.registers.some((register) => register.uri === uri));
  return new vscode.Location(vscode.Uri.parse(uri), toRange(own ? own.model.lines : linesOf(user!, uri), span));
}
