/** ILACS: Export Engagement Meeting Pack… puts the briefing, the self-evaluation and the figures with their sources into one PDF. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { EditionKind } from '../../core/sharing';
import type { PackPartId } from '../../export/pdf';
import type { Analyses } from '../analyses';
import { nameOf } from '../commands/documentFor';
import { startEngine } from '../commands/engine';
import { chooseEdition, isStopped, tellResult } from '../commands/exporting';
import { exportTo } from '../commands/exportTo';
import type { Feature, FeatureContext } from '../feature';
import { readSettings } from '../settings';
import { VscodeWorkspace } from '../vscodeWorkspace';
import { sourceFor, type Source } from './origin';
import { meetingPlace } from './prepare';

const TITLE = 'Export Engagement Meeting Pack';

export const exportMeetingPack: Feature = (context) => {
  context.commands.set('ilacs.exportMeetingPack', async (document, target, wanted) => {
    const source = await sourceFor(document, `${TITLE}…`, context.analyses);
    const briefing = await briefingOf(source, context.analyses);
    return briefing && exportPack(source, briefing, context, { target: target instanceof vscode.Uri ? target : undefined, parts: isParts(wanted) ? wanted : undefined });
  });
  return new vscode.Disposable(() => undefined);
};

interface Given { readonly target: vscode.Uri | undefined; readonly parts: readonly PackPartId[] | undefined }

async function exportPack({ document }: Source, briefing: vscode.TextDocument, { analyses, extension }: FeatureContext, given: Given): Promise<vscode.Uri | undefined> {
  // It starts while its author is asked what is to be exported.
  const starting = startEngine(extension.extensionUri);
  const both = async (): Promise<[Analysis, Analysis]> => [await analyses.snapshot(briefing), await analyses.snapshot(document)];
  const before = await both();
  const parts = given.parts ?? await chooseParts();
  if (!parts || parts.length === 0) {
    return undefined;
  }
  const edition = given.parts ? 'internal' : await chooseEdition(before[1]);
  if (!edition || await isStopped(briefing, before[0], edition) || await isStopped(document, before[1], edition)) {
    return undefined;
  }
  const { module, typesetter } = await starting;
  const exported = await exportTo(module, {
    document: briefing, title: TITLE, target: given.target, proposed: targetBeside(briefing, edition), take: both,
    make: ([made, analysis], told) => module.makePack(typesetter, {
      briefing: { analysis: made!, file: nameOf(briefing.uri) }, selfEvaluation: { analysis: analysis!, file: nameOf(document.uri) }, parts,
    }, new VscodeWorkspace(), { date: new Date().toISOString().slice(0, 10), edition, settings: readSettings(document), ...told }),
  });
  if (exported) {
    void tellResult(module, { document, edition, analysis: exported.analyses[1]!, ...exported });
  }
  return exported?.target;
}

/** The briefing in hand, or the one beside the self-evaluation; where there is none yet, it is offered to make one. */
async function briefingOf(source: Source, analyses: Analyses): Promise<vscode.TextDocument | undefined> {
  const uri = await meetingPlace(source, analyses);
  if (await new VscodeWorkspace().stat(uri.toString()) === 'file') {
    return vscode.workspace.openTextDocument(uri);
  }
  const prepare = 'Prepare It';
  const chosen = await vscode.window.showInformationMessage(`There is no briefing for the meeting yet: ${nameOf(uri)}. Prepare it first, read it, and then export the pack.`, prepare);
  if (chosen === prepare) {
    await vscode.commands.executeCommand('ilacs.prepareMeetingPack', source.document.uri);
  }
  return undefined;
}

async function chooseParts(): Promise<readonly PackPartId[] | undefined> {
  const items: (vscode.QuickPickItem & { readonly part: PackPartId })[] = [
    { label: 'Briefing', detail: 'Without what is still to be written, such as the note of a meeting to come.', part: 'briefing', picked: true },
    { label: 'Self-evaluation', detail: 'The briefing’s lines lead to their place in it.', part: 'self-evaluation', picked: true },
    { label: 'Figures', detail: 'A chart of each measure, with what it shows in words.', part: 'figures', picked: true },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: TITLE, placeHolder: 'What goes into the PDF? The sources of whatever you choose come last.', canPickMany: true });
  return chosen?.map(({ part }) => part);
}

function targetBeside({ uri }: vscode.TextDocument, edition: EditionKind): vscode.Uri {
  return uri.with({ path: uri.path.replace(/(?:\.ilacs)?\.md$/iu, edition === 'public' ? '-pack-public.pdf' : '-pack.pdf') });
}

function isParts(value: unknown): value is readonly PackPartId[] {
  return Array.isArray(value) && value.length > 0 && value.every((part) => part === 'briefing' || part === 'self-evaluation' || part === 'figures');
}
