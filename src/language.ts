/** Everything that the editor does with a self-evaluation: the list of features, and what they share. */
import * as vscode from 'vscode';
import { Analyses } from './editor/analyses';
import { exportCalendar } from './editor/calendar/exportCalendar';
import { codeActions } from './editor/codeActions';
import { agreedAtMeeting } from './editor/briefing/agreed';
import { exportMeetingPack } from './editor/briefing/exportPack';
import { placeLinks } from './editor/briefing/links';
import { prepareBriefings } from './editor/briefing/prepare';
import { visitReadiness } from './editor/briefing/readiness';
import { changeEditionCommand } from './editor/commands/changeEdition';
import { checkBeforeSharing } from './editor/commands/checkBeforeSharing';
import { compareWith } from './editor/commands/compareWith';
import { copyGapList } from './editor/commands/copyGapList';
import { exportPdf } from './editor/commands/exportPdf';
import { formatActionTable } from './editor/commands/formatActionTable';
import { insertSection } from './editor/commands/insertSection';
import { newDocumentCommands } from './editor/commands/newDocument';
import { tableCells } from './editor/commands/tableCells';
import { wordListCommands } from './editor/commands/wordList';
import { completions } from './editor/completions';
import { diagnostics } from './editor/diagnostics';
import type { CommandHandler, Feature, FeatureContext } from './editor/feature';
import { addEvidence } from './editor/evidence/adding/addEvidence';
import { citeEvidence } from './editor/evidence/adding/citeEvidence';
import { dropAndPasteEvidence } from './editor/evidence/adding/dropAndPaste';
import { evidenceCodeLens } from './editor/evidence/codeLens';
import { evidenceHover } from './editor/evidence/hover';
import { markEvidenceReviewed } from './editor/evidence/markReviewed';
import { evidenceMoves } from './editor/evidence/moves';
import { evidenceNavigation } from './editor/evidence/navigation';
import { evidenceRename } from './editor/evidence/rename';
import { figureCommands } from './editor/figures/commands';
import { figureHover } from './editor/figures/hover';
import { routeHover } from './editor/route/hover';
import { showRoute } from './editor/route/showRoute';
import { addLetter } from './editor/letters/addLetter';
import { statusBar } from './editor/statusBar';
import { threadCodeLens } from './editor/thread/codeLens';
import { threadHover } from './editor/thread/hover';
import { threadNavigation } from './editor/thread/navigation';
import { threadRename } from './editor/thread/rename';
import { calendarView } from './editor/views/calendar';
import { evidenceView } from './editor/views/evidence';
import { sectionsView } from './editor/views/sections';
import { preview, revivePreview } from './preview/feature';

const FEATURES: readonly Feature[] = [
  diagnostics, completions, codeActions, statusBar, sectionsView, evidenceView, calendarView,
  newDocumentCommands, insertSection, changeEditionCommand,
  addEvidence, citeEvidence, dropAndPasteEvidence,
  markEvidenceReviewed, evidenceMoves,
  evidenceHover, evidenceNavigation, evidenceRename, evidenceCodeLens,
  figureHover, figureCommands, formatActionTable, tableCells,
  threadHover, threadNavigation, threadRename, threadCodeLens,
  prepareBriefings, exportMeetingPack, visitReadiness, agreedAtMeeting, placeLinks,
  addLetter, routeHover, showRoute, exportCalendar,
  preview, exportPdf, checkBeforeSharing, copyGapList, compareWith, wordListCommands,
];

export interface Language extends vscode.Disposable {
  /** Runs a command by its id. */
  run(id: string, args: readonly unknown[]): unknown;
  /** Fills a preview that VS Code kept over a reload. */
  revivePreview(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
}

/** Starts all features. Called once. */
export function startLanguage(extension: vscode.ExtensionContext, log: vscode.LogOutputChannel): Language {
  const analyses = new Analyses(log);
  const commands = new Map<string, CommandHandler>();
  const context: FeatureContext = { extension, analyses, commands, log };
  const features = FEATURES.map((feature) => feature(context));
  return {
    run: (id, args) => commands.get(id)?.(...args),
    revivePreview,
    dispose: () => { vscode.Disposable.from(...features, analyses).dispose(); },
  };
}
