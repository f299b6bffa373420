/** Writing a briefing: a new file, or an existing one brought up to date. What an author wrote is never touched. */
import * as vscode from 'vscode';
import { briefingDocument } from '../../core/briefing/document';
import type { Briefing } from '../../core/briefing/model';
import type { Origin } from '../../core/briefing/origin';
import { refreshBriefing, type Refresh } from '../../core/briefing/refresh';
import type { Analyses } from '../analyses';
import { isWanted } from './showChanges';
import { nameOf } from '../commands/documentFor';
import { toRange } from '../documents';
import { VscodeWorkspace } from '../vscodeWorkspace';

/** What to do with a briefing that is there already. */
export type Existing = 'open' | 'refresh' | 'new';

export interface Wanted {
  readonly briefing: Briefing;
  readonly origin: Origin;
  /** Where it belongs. */
  readonly uri: vscode.Uri;
  /** Answered beforehand; otherwise the author is asked. */
  readonly existing?: Existing;
  /** Whether each change is shown before it is made. */
  readonly confirm: boolean;
}

/** Writes, refreshes or opens; undefined when the author has given up. @returns the file */
export async function writeBriefing(wanted: Wanted, analyses: Analyses): Promise<vscode.Uri | undefined> {
  if (await new VscodeWorkspace().stat(wanted.uri.toString()) === 'missing') {
    return create(wanted, wanted.uri);
  }
  const document = await vscode.workspace.openTextDocument(wanted.uri);
  const choice = wanted.existing ?? await choose(wanted, (await planOf(document, wanted, analyses)));
  switch (choice) {
    case 'open': return show(wanted.uri);
    case 'refresh': return refresh(document, wanted, analyses);
    case 'new': return create(wanted, await freeName(wanted.uri));
    case undefined: return undefined;
  }
}

async function create({ briefing, origin }: Wanted, uri: vscode.Uri): Promise<vscode.Uri> {
  const edit = new vscode.WorkspaceEdit();
  // Should the file have appeared meanwhile, it stays as it is and nothing is written.
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(await briefingDocument(briefing, origin)) });
  if (!await vscode.workspace.applyEdit(edit)) {
    throw new Error(`${nameOf(uri)} could not be written. Check that the folder can be written to and that no file of that name is there, then try again.`);
  }
  return show(uri);
}

async function planOf(document: vscode.TextDocument, { briefing, origin }: Wanted, analyses: Analyses): Promise<Refresh | undefined> {
  return refreshBriefing((await analyses.snapshot(document)).model, briefing, origin.file);
}

async function choose({ uri }: Wanted, plan: Refresh | undefined): Promise<Existing | undefined> {
  const other = nameOf(await freeName(uri));
  const items: (vscode.QuickPickItem & { readonly existing: Existing })[] = [
    { label: '$(go-to-file) Open it', detail: 'As it is.', existing: 'open' },
    ...plan ? [{ label: '$(sync) Bring it up to date', detail: inWords(plan), existing: 'refresh' as const }] : [],
    { label: '$(new-file) Write a new one', detail: `As ${other}. This one stays as it is.`, existing: 'new' },
  ];
  return (await vscode.window.showQuickPick(items, { title: `${nameOf(uri)} is there already`, placeHolder: 'What you wrote in it stays, whatever you choose.' }))?.existing;
}

/** What a refresh would do. */
export function inWords({ edits, changed, added, removed, kept }: Refresh): string {
  const own = kept === 0 ? '' : ` ${kept} that you edited or took out ${kept === 1 ? 'stays' : 'stay'} as you left ${kept === 1 ? 'it' : 'them'}.`;
  if (edits.length === 0) {
    return `Nothing to do: what nobody has edited is up to date.${own}`;
  }
  const parts = [[changed, 'changed'], [added, 'new'], [removed, 'no longer said']].filter(([count]) => count !== 0).map(([count, what]) => `${count} ${what}`);
  return `Of the parts that nobody has edited: ${parts.join(', ')}. You see each before it is made.${own}`;
}

async function refresh(document: vscode.TextDocument, wanted: Wanted, analyses: Analyses): Promise<vscode.Uri> {
  // The author may have typed since the choice: what counts is the text as it is now.
  const plan = await planOf(document, wanted, analyses);
  if (!plan) {
    throw new Error(`${nameOf(document.uri)} does not say which of its parts were made and which are yours, so it is left as it is. Write a new one under another name instead.`);
  }
  if (plan.edits.length === 0) {
    void vscode.window.showInformationMessage(`${nameOf(document.uri)}: ${inWords(plan)}`);
  } else if (!wanted.confirm || await isWanted(document, plan)) {
    await apply(document, plan, analyses);
  }
  return show(document.uri);
}

/** One edit, so that one undo takes it back. */
async function apply(document: vscode.TextDocument, plan: Refresh, analyses: Analyses): Promise<void> {
  const { model } = await analyses.snapshot(document);
  const edit = new vscode.WorkspaceEdit();
  for (const { span, newText } of plan.edits) {
    edit.replace(document.uri, toRange(model.lines, span), newText);
  }
  if (model.text !== plan.of || !await vscode.workspace.applyEdit(edit)) {
    throw new Error(`${nameOf(document.uri)} was changed meanwhile, so it is left as it is. Bring it up to date again.`);
  }
}

/** The first of `name-2`, `name-3` … that is free. */
async function freeName(uri: vscode.Uri): Promise<vscode.Uri> {
  const workspace = new VscodeWorkspace();
  for (let number = 2; ; number++) {
    const other = uri.with({ path: uri.path.replace(/\.ilacs\.md$/iu, `-${number}.ilacs.md`) });
    if (await workspace.stat(other.toString()) === 'missing') {
      return other;
    }
  }
}

async function show(uri: vscode.Uri): Promise<vscode.Uri> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  return uri;
}
