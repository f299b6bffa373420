/** ILACS: Cite Evidence… cites a source of the register where the cursor is, or adds one that is not in it yet. */
import * as vscode from 'vscode';
import * as z from 'zod';
import type { Analysis } from '../../../core/analysis';
import { inOrderOfUse } from '../../../core/evidence/order';
import { dayInWords } from '../../../core/text/dates';
import { lazily } from '../../../core/text/lazily';
import { selfEvaluationFor } from '../../commands/documentFor';
import type { Feature } from '../../feature';
import { recentSources, sourceUsed } from '../recent';
import type { AddEvidenceOptions } from './addEvidence';
import { CitingPlace } from './citing';

/** Where to cite, as an offset; the place of the cursor when absent. With an id nothing is asked. */
const optionsSchema = lazily(() => z.object({ document: z.string(), cite: z.number().int().min(0).optional(), id: z.string().optional() }));

export type CiteEvidenceOptions = z.input<ReturnType<typeof optionsSchema>>;

export const citeEvidence: Feature = ({ analyses, commands, extension }) => {
  commands.set('ilacs.citeEvidence', async (argument) => {
    const options = optionsSchema().safeParse(argument).data;
    const document = await selfEvaluationFor(options && vscode.Uri.parse(options.document), 'Cite Evidence…');
    const offset = options?.cite ?? await cursorIn(document);
    const place = new CitingPlace(document, offset);
    const chosen = options?.id ?? await choose(await analyses.current(document), recentSources(extension));
    if (chosen === ADD) {
      await vscode.commands.executeCommand('ilacs.addEvidence', { document: document.uri.toString(), cite: offset } satisfies AddEvidenceOptions);
    } else if (chosen !== undefined) {
      await insert(place, chosen);
      await sourceUsed(extension, chosen);
    }
  });
  return new vscode.Disposable(() => { commands.delete('ilacs.citeEvidence'); });
};

/** Where the author last was in a document, shown if it is not. */
async function cursorIn(document: vscode.TextDocument): Promise<number> {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document) ?? await vscode.window.showTextDocument(document);
  return document.offsetAt(editor.selection.end);
}

/** No id of an entry is blank. */
const ADD = '';

async function choose({ evidence }: Analysis, recent: readonly string[]): Promise<string | undefined> {
  const entries = inOrderOfUse(evidence?.entries.values() ?? [], recent);
  if (entries.length === 0) {
    return ADD;
  }
  const items = entries.map((entry) => ({
    label: entry.title, description: `@${entry.id}`, detail: [entry.kind, entry.date && dayInWords(entry.date)].filter(Boolean).join(' · '), chosen: entry.id,
  }));
  const add = { label: '$(add) Add evidence that is not listed…', alwaysShow: true, chosen: ADD };
  return (await vscode.window.showQuickPick([...items, add], { title: 'Cite Evidence', placeHolder: 'What shows it? Type any word of a title.', matchOnDescription: true, matchOnDetail: true }))?.chosen;
}

async function insert(place: CitingPlace, id: string): Promise<void> {
  if (!place.stands) {
    throw new Error(`The text has changed since you were asked. Put the cursor where [@${id}] belongs, and choose Cite Evidence… again.`);
  }
  const edit = new vscode.WorkspaceEdit();
  place.cite(id, edit);
  await vscode.workspace.applyEdit(edit);
}
