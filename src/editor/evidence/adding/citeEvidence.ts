/** ILACS: Cite Evidence… cites a source of the register where the cursor is, or adds one that is not in it yet. */
import * as vscode from 'vscode';
import * as z from 'zod';
import type { Analysis } from '../../../core/analysis';
import type { EvidenceEntry } from '../../../core/evidence/base';
import { dayInWords } from '../../../core/text/dates';
import { selfEvaluationFor } from '../../commands/documentFor';
import type { Feature } from '../../feature';
import type { AddEvidenceOptions } from './addEvidence';
import { CitingPlace } from './citing';

const optionsSchema = z.object({ document: z.string(), cite: z.number().int().min(0) });

export type CiteEvidenceOptions = z.input<typeof optionsSchema>;

export const citeEvidence: Feature = ({ analyses, commands }) => {
  commands.set('ilacs.citeEvidence', async (argument) => {
    const options = optionsSchema.safeParse(argument).data;
    const document = await selfEvaluationFor(options && vscode.Uri.parse(options.document), 'Cite Evidence…');
    const offset = options?.cite ?? document.offsetAt(vscode.window.activeTextEditor!.selection.end);
    const place = new CitingPlace(document, offset);
    const chosen = await choose(await analyses.current(document));
    if (chosen === 'add') {
      await vscode.commands.executeCommand('ilacs.addEvidence', { document: document.uri.toString(), cite: offset } satisfies AddEvidenceOptions);
    } else if (chosen) {
      await insert(place, chosen.id);
    }
  });
  return new vscode.Disposable(() => { commands.delete('ilacs.citeEvidence'); });
};

async function choose({ evidence }: Analysis): Promise<EvidenceEntry | 'add' | undefined> {
  const entries = [...evidence?.entries.values() ?? []].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  if (entries.length === 0) {
    return 'add';
  }
  const items = entries.map((entry) => ({
    label: entry.title, description: `@${entry.id}`, detail: [entry.kind, entry.date && dayInWords(entry.date)].filter(Boolean).join(' · '), chosen: entry,
  }));
  const add = { label: '$(add) Add evidence that is not listed…', alwaysShow: true, chosen: 'add' as const };
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
