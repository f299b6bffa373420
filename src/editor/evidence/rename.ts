/** Renaming the id of an entry: in its register and wherever it is cited, as one edit. */
import * as vscode from 'vscode';
import { occurrencesOf } from '../../core/evidence/occurrences';
import { entryIdSchema } from '../../core/evidence/register';
import { toRange } from '../documents';
import type { Feature } from '../feature';
import { WITH_REGISTERS } from './navigation';
import { everyAnalysis, locationOf, subjectAt } from './subject';

/** Changes nothing, and says why. Were it thrown, VS Code would go on to ask its Markdown support, which takes the bracket for a link. */
function refuse(message: string): vscode.WorkspaceEdit {
  void vscode.window.showWarningMessage(message);
  return new vscode.WorkspaceEdit();
}

export const evidenceRename: Feature = ({ analyses }) => vscode.languages.registerRenameProvider(WITH_REGISTERS, {
  async prepareRename(document, position) {
    const subject = await subjectAt(document, position, analyses);
    if (!subject?.named) {
      throw new Error('Only the id of a source can be renamed: put the cursor in it, in a citation or in the register.');
    }
    return { range: toRange(subject.lines, subject.span), placeholder: subject.entry.id };
  },
  async provideRenameEdits(document, position, newName, token) {
    const subject = await subjectAt(document, position, analyses);
    const id = newName.trim().replace(/^@/u, '');
    if (!subject?.named) {
      return undefined;
    }
    const problem = entryIdSchema().safeParse(id).error?.issues[0];
    if (problem) {
      return refuse(problem.message);
    }
    if (id !== subject.entry.id && subject.analysis.evidence?.entries.has(id)) {
      return refuse(`The register has an entry “${id}” already. Choose another id.`);
    }
    const all = await everyAnalysis(analyses, token);
    const edit = new vscode.WorkspaceEdit();
    for (const occurrence of occurrencesOf(subject.entry, all).filter(({ kind }) => kind !== 'link')) {
      const { uri, range } = locationOf(occurrence, all);
      edit.replace(uri, range, id);
    }
    return edit;
  },
});
