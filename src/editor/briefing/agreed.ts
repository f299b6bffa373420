/** On an item under “What was agreed”: the light bulb adds it to the self-evaluation, as an action of the plan or as an area for improvement. */
import * as vscode from 'vscode';
import * as z from 'zod';
import { actionEdit, agreedItems, findingEdit, plannedAlready, type AgreedItem } from '../../core/briefing/agreed';
import type { Analysis } from '../../core/analysis';
import type { TextEdit } from '../../core/rules/rule';
import { lazily } from '../../core/text/lazily';
import type { Span } from '../../core/text/span';
import type { Analyses } from '../analyses';
import { goTo, nameOf } from '../commands/documentFor';
import { SELECTOR, toRange } from '../documents';
import type { Feature } from '../feature';
import { openBeside } from './origin';

const requestSchema = lazily(() => z.object({
  uri: z.string(),
  /** Where the item begins in the note, and what it says: another item may have come there since. */
  start: z.number().int(),
  words: z.string(),
  as: z.enum(['action', 'finding']),
  /** The id of the section that a finding goes to; asked otherwise. */
  section: z.string().optional(),
}));
type Request = z.infer<ReturnType<typeof requestSchema>>;

export const agreedAtMeeting: Feature = ({ analyses, commands }) => {
  commands.set('ilacs.addAgreed', (request) => add(requestSchema().parse(request), analyses));
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      const analysis = analyses.latest(document);
      const name = analysis?.model.frontMatter.facts.selfEvaluation;
      const offset = document.offsetAt(range.start);
      const item = analysis && name !== undefined && analysis.model.text === document.getText()
        ? agreedItems(analysis.model).find(({ span }) => offset >= span.start && offset <= span.end) : undefined;
      return item && name !== undefined ? [action(`Add to the plan of ${name}`, 'action', item, document), action(`Add to ${name} as an area for improvement…`, 'finding', item, document)] : [];
    },
  };
  return vscode.languages.registerCodeActionsProvider(SELECTOR, provider, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });
};

function action(title: string, as: Request['as'], { span, words }: AgreedItem, document: vscode.TextDocument): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const request: Request = { uri: document.uri.toString(), start: span.start, words, as };
  made.command = { command: 'ilacs.addAgreed', title, arguments: [request] };
  return made;
}

async function add(request: Request, analyses: Analyses): Promise<void> {
  const note = await vscode.workspace.openTextDocument(vscode.Uri.parse(request.uri));
  const { model } = await analyses.snapshot(note);
  const item = agreedItems(model).find(({ span, words }) => span.start === request.start && words === request.words);
  const name = model.frontMatter.facts.selfEvaluation;
  if (!item || name === undefined) {
    throw new Error('The note has changed meanwhile. Put the cursor on the item and choose the light bulb again.');
  }
  const document = await openBeside(note.uri, name);
  const target = await analyses.snapshot(document);
  const known = plannedAlready(target.model, item);
  if (request.as === 'action' && known) {
    void vscode.window.showInformationMessage(`The plan of ${nameOf(document.uri)} has this action already.`);
    return goTo(document.uri, known.start);
  }
  const section = request.as === 'finding' ? await chooseSection(target, request.section) : undefined;
  if (request.as === 'finding' && !section) {
    return;
  }
  const edit = section ? findingEdit(target.model, section, item, nameOf(note.uri)) : actionEdit(target.model, item);
  if (!edit) {
    throw new Error(`${nameOf(document.uri)} has no section for its plans yet. Add it with “ILACS: Insert Question or Section…”, then try again.`);
  }
  await apply(document, target, edit);
}

/** One edit of the self-evaluation, so that one undo there takes it back. */
async function apply(document: vscode.TextDocument, { model }: Analysis, { span, newText }: TextEdit): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toRange(model.lines, span), newText);
  if (!await vscode.workspace.applyEdit(edit)) {
    throw new Error(`${nameOf(document.uri)} could not be changed. Check that it can be written to, then try again.`);
  }
  await goTo(document.uri, span.start + newText.length - newText.trimStart().length);
}

async function chooseSection({ model }: Analysis, named: string | undefined): Promise<Span | undefined> {
  const areas = model.sections.filter(({ kind }) => kind === 'judgement');
  const sections = areas.length > 0 ? areas : model.sections.filter(({ role }) => role === 'practice');
  if (sections.length === 0) {
    throw new Error('The self-evaluation has no section for findings yet. Add one with “ILACS: Insert Question or Section…”, then try again.');
  }
  if (named !== undefined) {
    return sections.find(({ id }) => id === named)?.span;
  }
  const items = sections.map(({ heading, span }) => ({ label: heading.text, span }));
  return (await vscode.window.showQuickPick(items, { title: 'Add as an Area for Improvement', placeHolder: 'To which section of the self-evaluation?' }))?.span;
}
