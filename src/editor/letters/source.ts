/** Where a letter comes from: the open document, a file, or the clipboard. */
import * as vscode from 'vscode';
import { readFrontMatter } from '../../core/dialect/frontMatter';
import { nameOf } from '../commands/documentFor';
import { isSelfEvaluation } from '../documents';

export interface LetterSource {
  readonly text: string;
  /** What to call it in a sentence. */
  readonly name: string;
  readonly uri?: vscode.Uri;
}

type Choice = vscode.QuickPickItem & { readonly take: () => Promise<LetterSource | undefined> };

/** A letter is a few pages; anything larger is none. */
const LARGEST = 3_000_000;
const TEXT_FILE = /\.(?:md|markdown|txt)$/iu;

/** Asks for it. Undefined when the author gave up. */
export async function askSource(): Promise<LetterSource | undefined> {
  const choice = await vscode.window.showQuickPick<Choice>([
    ...openTexts().map((document): Choice => ({ label: `$(file) ${nameOf(document.uri)}`, description: 'open', take: () => Promise.resolve(sourceOf(document)) })),
    { label: '$(clippy) The text on the clipboard', detail: 'Open the letter in its own program, select all of it, copy it, and choose this.', take: fromClipboard },
    { label: '$(folder-opened) Choose a file…', detail: 'A letter that is saved as text (.txt) or Markdown (.md).', take: fromFile },
  ], { title: 'Add Letter to Self-Evaluation', placeHolder: 'Where is the letter or report?', matchOnDetail: true });
  return choice?.take();
}

/** The text of a file. Throws, in words, where it is none. */
export async function readSource(uri: vscode.Uri): Promise<LetterSource> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) {
    return sourceOf(open);
  }
  const state = await vscode.workspace.fs.stat(uri).then(({ size }) => (size > LARGEST ? 'large' : 'ready'), () => 'missing');
  if (state !== 'ready') {
    throw new Error(state === 'large' ? `“${nameOf(uri)}” is too large to be a letter. Copy the letter alone, and choose the clipboard.` : `“${nameOf(uri)}” cannot be read. Check that the file is there.`);
  }
  const bytes = await vscode.workspace.fs.readFile(uri);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), name: `“${nameOf(uri)}”`, uri };
  } catch {
    throw new Error(`“${nameOf(uri)}” is not a text file. Open the letter in its own program, copy its text, and choose the clipboard.`);
  }
}

/** Documents in tabs that may be a letter, the one that is looked at first. */
function openTexts(): vscode.TextDocument[] {
  const shown = new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])));
  const active = vscode.window.activeTextEditor?.document;
  return vscode.workspace.textDocuments
    .filter((document) => shown.has(document.uri.toString()) && mayBeLetter(document))
    .sort((a, b) => Number(b === active) - Number(a === active));
}

function mayBeLetter(document: vscode.TextDocument): boolean {
  return isSelfEvaluation(document) ? kindSaid(document.getText()) === 'letter' : (TEXT_FILE.test(document.uri.path) || document.isUntitled);
}

/** The kind that the facts at the top of a document name; a self-evaluation unless they name another. */
export function kindSaid(text: string): string {
  return readFrontMatter(text).facts.kind ?? 'self-evaluation';
}

function sourceOf(document: vscode.TextDocument): LetterSource {
  return { text: document.getText(), name: `“${nameOf(document.uri)}”`, uri: document.uri };
}

async function fromClipboard(): Promise<LetterSource> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') {
    throw new Error('The clipboard holds no text. Open the letter in its own program, select all of it, copy it, and add it again.');
  }
  return { text, name: 'the text on the clipboard' };
}

async function fromFile(): Promise<LetterSource | undefined> {
  const [uri] = await vscode.window.showOpenDialog({ title: 'Add Letter to Self-Evaluation', openLabel: 'Read', filters: { 'Text and Markdown': ['txt', 'md', 'markdown'] } }) ?? [];
  return uri && readSource(uri);
}
