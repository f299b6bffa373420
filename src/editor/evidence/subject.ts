/** Which entry of a register a place speaks of, in a document or in the register itself. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { EvidenceEntry } from '../../core/evidence/base';
import { entryCitedAt, entryDefinedAt, type Occurrence } from '../../core/evidence/occurrences';
import type { Lines } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import type { Analyses } from '../analyses';
import { selfEvaluationFor } from '../commands/documentFor';
import { linesOf } from '../diagnostics';
import { isSelfEvaluation, isShown, openQuietly, toRange } from '../documents';

export interface Subject {
  readonly entry: EvidenceEntry;
  readonly analysis: Analysis;
  /** The words that speak of it. */
  readonly span: Span;
  readonly lines: Lines;
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

/**
 * The self-evaluation that a command about evidence means: the one in front, or else one that uses the register in front,
 * or the only one that is open, so that it may be chosen from the side bar or the preview as well. Throws, in words, where
 * there is none.
 */
export async function selfEvaluationInMind(wanted: string | undefined, command: string, analyses: Analyses): Promise<vscode.TextDocument> {
  const active = vscode.window.activeTextEditor?.document;
  if (wanted !== undefined || (active && isSelfEvaluation(active))) {
    return selfEvaluationFor(wanted === undefined ? undefined : vscode.Uri.parse(wanted), command);
  }
  const user = active && usersOf(active.uri.toString(), analyses)[0]?.uri;
  const open = analyses.all().filter(({ document }) => isShown(document)).map(({ document }) => document.uri.toString());
  const meant = user ?? (open.length === 1 ? open[0] : undefined);
  return selfEvaluationFor(meant === undefined ? undefined : vscode.Uri.parse(meant), command);
}

/** More self-evaluations than this are not read for one question. */
const MOST_DOCUMENTS = 100;

/** The analyses of all self-evaluations of the workspace, open or not, and of those that are open from elsewhere. */
export async function everyAnalysis(analyses: Analyses, token: vscode.CancellationToken): Promise<Analysis[]> {
  const found = await vscode.workspace.findFiles('**/*.ilacs.md', '**/node_modules/**', MOST_DOCUMENTS, token);
  const all: Analysis[] = [];
  for (const uri of found) {
    if (token.isCancellationRequested) {
      break;
    }
    all.push(await analyses.current(await openQuietly(uri)));
  }
  const known = new Set(all.map(({ uri }) => uri));
  // VS Code keeps the text of a file for minutes after it was deleted.
  const others = analyses.all().filter(({ document }) => !known.has(document.uri.toString()) && (document.isUntitled || isShown(document)));
  return [...all, ...others.map(({ analysis }) => analysis)];
}

/** The place of an occurrence, as VS Code counts. */
export function locationOf({ uri, span }: Pick<Occurrence, 'uri' | 'span'>, analyses: readonly Analysis[]): vscode.Location {
  const own = analyses.find((analysis) => analysis.uri === uri);
  const user = own ?? analyses.find(({ evidence }) => evidence?.registers.some((register) => register.uri === uri));
  return new vscode.Location(vscode.Uri.parse(uri), toRange(own ? own.model.lines : linesOf(user!, uri), span));
}
