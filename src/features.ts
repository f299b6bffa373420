/** The list of all that the editor does with a self-evaluation besides its findings. */
import * as vscode from 'vscode';
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
import type { Feature, FeatureContext } from './editor/feature';
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
import { preview } from './preview/feature';

const FEATURES: readonly Feature[] = [
  completions, codeActions, statusBar, sectionsView, evidenceView, calendarView,
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

export { revivePreview } from './preview/feature';

/** Starts all of them. Called once. */
export function startFeatures(context: FeatureContext): vscode.Disposable {
  return vscode.Disposable.from(...FEATURES.map((feature) => feature(context)));
}
