/** Renaming the `#id` of a finding or heading: where it is given and wherever it is named, as one edit. */
import * as vscode from 'vscode';
import { SELECTOR } from '../documents';
import type { Feature } from '../feature';
import { idAt, rangeOf } from './subject';

const ID = /^\p{L}[\p{L}\p{N}_-]*$/u;
/** Words that a register or front matter would read as something else than text. */
const NO_TEXT_IN_YAML = /^(?:true|false|null|yes|no|on|off|y|n)$/iu;

/** Changes nothing, and says why. Were it thrown, VS Code would go on to ask its own Markdown support. */
function refuse(message: string): vscode.WorkspaceEdit {
  void vscode.window.showWarningMessage(message);
  return new vscode.WorkspaceEdit();
}

export const threadRename: Feature = ({ analyses }) => vscode.languages.registerRenameProvider(SELECTOR, {
  async prepareRename(document, position) {
    const subject = await idAt(document, position, analyses);
    if (!subject?.here.exact) {
      throw new Error('Only the id of a finding or heading can be renamed: put the cursor in it, where it is given or in the Addresses column.');
    }
    return { range: rangeOf(subject.here, subject.analysis), placeholder: subject.here.id };
  },
  async provideRenameEdits(document, position, newName) {
    const subject = await idAt(document, position, analyses);
    const id = newName.trim().replace(/^#/u, '');
    if (!subject) {
      return undefined;
    }
    const { model } = subject.analysis;
    if (!ID.test(id) || NO_TEXT_IN_YAML.test(id)) {
      return refuse('An id begins with a letter and has letters, digits, - and _ only, without spaces. Choose another id.');
    }
    const inspection = model.frontMatter.facts.lastInspection?.findings ?? [];
    if (id !== subject.here.id && (model.anchors.has(id) || inspection.some((finding) => finding.id === id))) {
      return refuse(`Something else in this document has the id “${id}” already. Choose another id.`);
    }
    const named = subject.all.filter(({ kind }) => kind !== 'reference');
    const unclear = named.find(({ exact }) => !exact);
    if (unclear) {
      return refuse(`Line ${model.lines.positionAt(unclear.span.start).line + 1} names “${subject.here.id}” in a way that cannot be renamed safely. Write #${subject.here.id} there first.`);
    }
    const edit = new vscode.WorkspaceEdit();
    named.forEach((occurrence) => { edit.replace(document.uri, rangeOf(occurrence, subject.analysis), id); });
    return edit;
  },
});
