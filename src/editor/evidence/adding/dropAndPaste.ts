/** A file that is dropped or pasted into a sentence, or a link that is pasted, becomes evidence: in the register, and cited there. */
import * as vscode from 'vscode';
import { citationAt } from '../../../core/evidence/adding/citing';
import { suggestedId } from '../../../core/evidence/adding/guess';
import type { Analysis } from '../../../core/analysis';
import { relativePath } from '../../../core/evidence/resolve';
import { isReadOnly } from '../../../node/readOnly';
import type { Analyses } from '../../analyses';
import { SELECTOR } from '../../documents';
import type { Feature } from '../../feature';
import { VscodeWorkspace } from '../../vscodeWorkspace';
import { guessFrom, problemWithAddress, registeredAs, type Source } from './source';
import { addEntry, registerFor } from './write';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('ilacs', 'evidence');
const FILES = 'text/uri-list';
const TEXT = 'text/plain';

export const dropAndPasteEvidence: Feature = ({ analyses }) => vscode.Disposable.from(
  vscode.languages.registerDocumentDropEditProvider(SELECTOR, {
    async provideDocumentDropEdits(document, position, dataTransfer) {
      const made = await evidenceIn(dataTransfer, document, document.offsetAt(position), analyses);
      return made && Object.assign(new vscode.DocumentDropEdit(made.text, made.title, KIND), { additionalEdit: made.more });
    },
  }, { dropMimeTypes: [FILES], providedDropEditKinds: [KIND] }),
  vscode.languages.registerDocumentPasteEditProvider(SELECTOR, {
    async provideDocumentPasteEdits(document, [range], dataTransfer) {
      const made = range && range.isEmpty ? await evidenceIn(dataTransfer, document, document.offsetAt(range.start), analyses) : undefined;
      return made && [Object.assign(new vscode.DocumentPasteEdit(made.text, made.title, KIND), { additionalEdit: made.more })];
    },
  }, { pasteMimeTypes: [FILES, TEXT], providedPasteEditKinds: [KIND] }),
);

interface Made {
  readonly text: string;
  readonly title: string;
  readonly more: vscode.WorkspaceEdit;
}

/** Undefined where it is nothing to cite, or no place to cite it: then it is dropped or pasted as ever. */
async function evidenceIn(dataTransfer: vscode.DataTransfer, document: vscode.TextDocument, offset: number, analyses: Analyses): Promise<Made | undefined> {
  const source = await sourceIn(dataTransfer);
  const analysis = source && await analyses.current(document);
  if (!analysis || !isProse(analysis, offset)) {
    return undefined;
  }
  const known = registeredAs(source, analysis);
  if (known) {
    const more = new vscode.WorkspaceEdit();
    return { text: cite(document, offset, known.id, more), title: `Cite “${known.title}”`, more };
  }
  return added(source, analysis, document, offset);
}

/** One file within reach, or one web address and nothing else. */
async function sourceIn(dataTransfer: vscode.DataTransfer): Promise<Source | undefined> {
  const list = (await dataTransfer.get(FILES)?.asString() ?? '').split(/\r?\n/u).filter((line) => line !== '' && !line.startsWith('#'));
  const text = (await dataTransfer.get(TEXT)?.asString() ?? '').trim();
  const [first = text, ...more] = list;
  if (more.length > 0 || first === '') {
    return undefined;
  }
  if (problemWithAddress(first) === undefined) {
    return { kind: 'url', url: first };
  }
  const uri = list.length > 0 ? vscode.Uri.parse(first) : undefined;
  return uri && new VscodeWorkspace().includes(uri.toString()) ? { kind: 'file', uri } : undefined;
}

/** The author's own sentences: no front matter, heading, code, or target of a link. */
function isProse({ model }: Analysis, offset: number): boolean {
  const line = model.text.slice(model.text.lastIndexOf('\n', offset - 1) + 1, offset);
  return model.blocks.some(({ kind, span }) => kind !== 'heading' && span.start <= offset && offset <= span.end) && !/\]\([^)]*$|`[^`]*$/u.test(line);
}

async function added(source: Source, analysis: Analysis, text: vscode.TextDocument, offset: number): Promise<Made | undefined> {
  const register = registerFor(analysis);
  if (register.exists && await isReadOnly(register.uri.toString())) {
    return undefined;
  }
  const guess = guessFrom(source);
  const id = suggestedId(guess.title, (one) => analysis.evidence?.entries.has(one) ?? false);
  const where = source.kind === 'file' ? { file: relativePath(register.uri.toString(), source.uri.toString()) } : { url: source.url };
  const document = register.exists ? await vscode.workspace.openTextDocument(register.uri) : undefined;
  const more = new vscode.WorkspaceEdit();
  addEntry(more, { id, title: guess.title, kind: guess.kind ?? 'report', date: guess.date, period: guess.period, ...where }, register.uri, document);
  return { text: cite(text, offset, id, more), title: `Add “${guess.title}” to the register and cite it`, more };
}

/** The words to write where something is dropped or pasted; none where the citation belongs beside, as before a full stop: then it is part of `more`. */
function cite(document: vscode.TextDocument, offset: number, id: string, more: vscode.WorkspaceEdit): string {
  const { offset: place, text } = citationAt(document.getText(), offset, id);
  if (place === offset) {
    return text;
  }
  more.insert(document.uri, document.positionAt(place), text);
  return '';
}
