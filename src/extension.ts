/**
 * The desktop entry. It is all that VS Code loads at activation: it knows the commands and when they
 * are wanted, and leaves everything else to `language.ts`, which is loaded with the first
 * self-evaluation that opens or the first command that is used.
 */
import * as vscode from 'vscode';
import { isSelfEvaluation } from './editor/documents';
import type { Language } from './language';

const COMMANDS = [
  'ilacs.newSelfEvaluation',
  'ilacs.newDocument',
  'ilacs.changeEdition',
  'ilacs.insertSection',
  'ilacs.addEvidence',
  'ilacs.citeEvidence',
  'ilacs.markEvidenceReviewed',
  'ilacs.insertFigure',
  'ilacs.insertChart',
  'ilacs.linkNumber',
  'ilacs.formatActionTable',
  'ilacs.nextTableCell',
  'ilacs.previousTableCell',
  'ilacs.openPreview',
  'ilacs.openPreviewToSide',
  'ilacs.exportPdf',
  'ilacs.checkBeforeSharing',
  'ilacs.switchPreviewEdition',
  'ilacs.copyGapList',
  'ilacs.compareWith',
  'ilacs.showRoute',
  'ilacs.prepareMeetingPack',
  'ilacs.exportMeetingPack',
  'ilacs.focusedVisitBriefing',
  'ilacs.showVisitReadiness',
  'ilacs.addAgreed',
  'ilacs.addLetter',
  'ilacs.exportCalendar',
  'ilacs.filterSections',
  'ilacs.showAllSections',
  'ilacs.goToSection',
  'ilacs.groupEvidence',
  'ilacs.filterEvidence',
  'ilacs.showAllEvidence',
  'ilacs.openEvidence',
  'ilacs.revealEvidence',
  'ilacs.goToEvidenceEntry',
  'ilacs.citeThisEvidence',
  'ilacs.markThisEvidenceReviewed',
  'ilacs.silenceFinding',
  'ilacs.openWordList',
  'ilacs.addWordingException',
] as const;

/** For other extensions, and for tests that need to know when all is there. */
export interface Api {
  /** Resolves when the language features are loaded; loads them if need be. */
  ready(): Promise<void>;
}

export function activate(context: vscode.ExtensionContext): Api {
  const log = vscode.window.createOutputChannel('ILACS Self-Evaluation', { log: true });
  let loading: Promise<Language> | undefined;
  const language = (): Promise<Language> => loading ??= load(context, log);
  const loadFor = (document: vscode.TextDocument): void => {
    if (isSelfEvaluation(document)) {
      language().catch((error: unknown) => { report(error, log); });
    }
  };

  context.subscriptions.push(
    log,
    ...COMMANDS.map((id) => vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        return await (await language()).run(id, args);
      } catch (error) {
        return report(error, log);
      }
    })),
    vscode.window.registerWebviewPanelSerializer('ilacs.preview', {
      deserializeWebviewPanel: async (panel, state) => { await (await language()).revivePreview(panel, state); },
    }),
    vscode.workspace.onDidOpenTextDocument(loadFor),
  );
  vscode.workspace.textDocuments.forEach(loadFor);
  return { ready: async () => { await (await language()).ready; } };
}

async function load(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Promise<Language> {
  const { startLanguage } = await import('./language');
  const language = startLanguage(context, log);
  context.subscriptions.push(language);
  language.ready.catch((error: unknown) => { report(error, log); });
  return language;
}

/** A cancelled command is no error; anything else is told in words and kept in the log, without the author's text. */
function report(error: unknown, log: vscode.LogOutputChannel): undefined {
  if (error instanceof vscode.CancellationError || (error instanceof Error && error.name === 'AbortError')) {
    return;
  }
  log.error(error instanceof Error ? error : String(error));
  void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
}
