/** ILACS: Change Edition… shows what differs between two editions, and changes front matter and headings as one step that can be undone. */
import * as vscode from 'vscode';
import * as z from 'zod';
import { changeEdition, type EditionChange } from '../../core/changeEdition';
import { differences } from '../../core/changeEdition/differences';
import type { SelfEvaluation } from '../../core/dialect/model';
import { editionOf, FRAMEWORK } from '../../core/framework';
import type { Edition } from '../../core/framework/schema';
import { editionInForce } from '../../core/templates/frontMatter';
import { lazily } from '../../core/text/lazily';
import { toRange } from '../documents';
import type { Feature } from '../feature';
import { selfEvaluationFor, today } from './documentFor';

/** What other extensions and tests may pass, so that nothing is asked. */
const optionsSchema = lazily(() => z.object({ edition: z.string() }));

export const changeEditionCommand: Feature = ({ analyses, commands }) => {
  commands.set('ilacs.changeEdition', async (argument) => {
    const answered = optionsSchema().safeParse(argument).data;
    const document = await selfEvaluationFor(argument, 'Change Edition');
    const { model } = await analyses.snapshot(document);
    const to = answered ? editionOf(answered.edition, model.framework) : await chooseEdition(model);
    if (!to) {
      return undefined;
    }
    const choice = answered ? 'apply' : await showPlan(changeEdition(model, to), to);
    // The choice may have taken a while; what happens goes by the text as it is now.
    return choice === undefined ? undefined : apply(document, (await analyses.snapshot(document)).model, to, choice);
  });
  return new vscode.Disposable(() => { commands.delete('ilacs.changeEdition'); });
};

async function chooseEdition({ edition: current, framework }: SelfEvaluation): Promise<Edition | undefined> {
  const inForce = editionInForce(today()).id;
  const items = framework.editions.filter(({ id }) => id !== current.id).reverse().map((edition) => ({
    label: edition.name,
    description: edition.id === inForce ? 'in force' : FRAMEWORK.editions.includes(edition) ? undefined : 'your own',
    detail: differences(current, edition).map(({ what }) => what).join(' · ') || 'The same questions and judgement areas.',
    edition,
  }));
  return (await vscode.window.showQuickPick(items, { title: `Change Edition: now ${current.name}`, placeHolder: 'Which edition is this document to answer?', matchOnDetail: true }))?.edition;
}

type Choice = 'apply' | 'review';

interface PlanItem extends vscode.QuickPickItem { readonly choice?: Choice }

/** All that will change, to read before it does; undefined when the author gives up. */
function showPlan({ differences: framework, changes, byHand }: EditionChange, { name }: Edition): Promise<Choice | undefined> {
  const pick = vscode.window.createQuickPick<PlanItem>();
  pick.title = `Change to ${name}`;
  pick.placeholder = 'Read what changes, then choose what to do';
  pick.matchOnDetail = true;
  pick.ignoreFocusOut = true;
  pick.items = [
    { label: '$(check) Make these changes', detail: 'What you wrote below the headings stays as it is. One Undo takes everything back.', choice: 'apply' },
    { label: '$(list-tree) Look at each change first', detail: 'Shows each change in its place; you can leave any of them out.', choice: 'review' },
    ...group('In this document', changes.map(({ what }) => ({ label: `$(edit) ${what}` }))),
    ...group('For you to look at', byHand.map((what) => ({ label: `$(eye) ${what}` }))),
    ...group('In the framework', framework.map(({ kind, what, detail }) => ({ label: `$(${ICONS[kind]}) ${what}`, ...detail === undefined ? {} : { detail } }))),
  ];
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const choice = pick.activeItems[0]?.choice;
      // The other lines are there to be read.
      if (choice) {
        resolve(choice);
        pick.dispose();
      }
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

const ICONS = { added: 'add', gone: 'remove', changed: 'arrow-right' } as const;

function group(label: string, items: PlanItem[]): PlanItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

/** Whether it was done: an author may leave all out in the list of changes. */
async function apply(document: vscode.TextDocument, model: SelfEvaluation, to: Edition, choice: Choice): Promise<boolean> {
  const { changes, byHand } = changeEdition(model, to);
  const edit = new vscode.WorkspaceEdit();
  for (const { what, edits } of changes) {
    for (const { span, newText } of edits) {
      edit.replace(document.uri, toRange(model.lines, span), newText, choice === 'review' ? { needsConfirmation: true, label: what } : undefined);
    }
  }
  const done = await vscode.workspace.applyEdit(edit, { isRefactoring: choice === 'review' });
  if (!done && choice === 'apply') {
    throw new Error('The edition could not be changed. Check that you may write in this document, then try again.');
  }
  if (done) {
    // Nobody waits for the answer.
    void vscode.window.showInformationMessage([`This document now answers ${to.name}. Undo takes it back.`, ...byHand].join(' '));
  }
  return done;
}
