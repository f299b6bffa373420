/** The word list that all who write in a folder share: opening it, and adding words that are fine here. */
import * as vscode from 'vscode';
import * as z from 'zod';
import { lazily } from '../../core/text/lazily';
import { exceptionInsertion, WORD_LIST, WORD_LIST_STARTER } from '../../core/wording/wordList';
import type { Analyses } from '../analyses';
import type { Feature } from '../feature';
import { selfEvaluationFor } from './documentFor';

const exceptionSchema = lazily(() => z.object({ document: z.string(), words: z.string().min(2) }));

/** A self-evaluation, and the words of it that are fine. */
export type WordingException = z.input<ReturnType<typeof exceptionSchema>>;

export const wordListCommands: Feature = ({ analyses, commands }) => {
  commands.set('ilacs.openWordList', async () => {
    const document = await selfEvaluationFor(undefined, 'Open Word List');
    await vscode.window.showTextDocument(await wordListFor(document, analyses));
  });
  commands.set('ilacs.addWordingException', async (argument) => {
    const { document, words } = exceptionSchema().parse(argument);
    await addException(await wordListFor(await vscode.workspace.openTextDocument(vscode.Uri.parse(document)), analyses), words);
  });
  return new vscode.Disposable(() => { ['ilacs.openWordList', 'ilacs.addWordingException'].forEach((id) => commands.delete(id)); });
};

/** The list in force for a document; where there is none, a new one in the folder of the workspace. */
async function wordListFor(document: vscode.TextDocument, analyses: Analyses): Promise<vscode.TextDocument> {
  const { evidence } = await analyses.current(document);
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? vscode.Uri.joinPath(document.uri, '..');
  const uri = evidence?.wordList ? vscode.Uri.parse(evidence.wordList.uri) : vscode.Uri.joinPath(folder, WORD_LIST);
  if (document.uri.scheme === 'untitled') {
    throw new Error('Save the self-evaluation first: its word list stands in the same folder.');
  }
  if (!evidence?.wordList) {
    const edit = new vscode.WorkspaceEdit();
    // A list that is there but cannot be read is opened as it is.
    edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(WORD_LIST_STARTER) });
    await vscode.workspace.applyEdit(edit);
  }
  return vscode.workspace.openTextDocument(uri);
}

async function addException(list: vscode.TextDocument, words: string): Promise<void> {
  const isOurs = !list.isDirty && !vscode.window.visibleTextEditors.some((editor) => editor.document === list);
  const { offset, text } = exceptionInsertion(words, list.getText());
  const edit = new vscode.WorkspaceEdit();
  edit.insert(list.uri, list.positionAt(offset), text);
  if (!await vscode.workspace.applyEdit(edit) || (isOurs && !await list.save())) {
    throw new Error(`${WORD_LIST} could not be written. Check that you may write to this folder.`);
  }
  const open = 'Open Word List';
  // Nobody waits for the answer.
  void vscode.window.showInformationMessage(`“${words}” is fine here from now on, for all who write in this folder.`, open).then((chosen) => (chosen === open ? vscode.window.showTextDocument(list) : undefined));
}
