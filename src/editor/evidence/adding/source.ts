/** What is to be added: a file within the folder, one from elsewhere that is copied into it, or a web address. */
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Analysis } from '../../../core/analysis';
import type { EvidenceEntry } from '../../../core/evidence/base';
import { relativePath } from '../../../core/evidence/resolve';
import { guessFromName, guessFromUrl, type EvidenceGuess } from '../../../core/evidence/adding/guess';
import { askOption, askText, type Option } from '../../commands/inputs';
import { BACK, type Progress } from '../../commands/steps';
import { nameOf } from '../../commands/documentFor';
import { VscodeWorkspace } from '../../vscodeWorkspace';

export type Source = { readonly kind: 'file'; readonly uri: vscode.Uri } | { readonly kind: 'url'; readonly url: string };

/** What evidence is kept in; code and settings are none. */
const FILES = '**/*.{pdf,doc,docx,odt,rtf,xls,xlsx,ods,csv,ppt,pptx,odp,msg,eml,txt,png,jpg,jpeg}';
const MOST_OFFERED = 300;

type Choice = Source | 'browse' | 'address';

/** Asks for it; files near the register that it does not hold yet are offered first. */
export async function askSource(analysis: Analysis, register: vscode.Uri, progress: Progress): Promise<Source | typeof BACK | undefined> {
  const choice = await askOption<Choice>('What shows it? Choose a file, or give a web address.', [
    { label: '$(folder-opened) Choose a file…', value: 'browse', alwaysShow: true },
    { label: '$(link) Give a web address…', value: 'address', alwaysShow: true },
    ...await unregistered(analysis, register),
  ], undefined, progress);
  switch (choice) {
    case 'browse': return askFile(register);
    case 'address': return askAddress(progress);
    default: return choice;
  }
}

async function unregistered(analysis: Analysis, register: vscode.Uri): Promise<Option<Choice>[]> {
  const folder = vscode.Uri.joinPath(register, '..');
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, FILES), '**/node_modules/**', MOST_OFFERED);
  return found
    .filter((uri) => registeredAs({ kind: 'file', uri }, analysis) === undefined)
    .map((uri) => ({ label: nameOf(uri), description: path.posix.dirname(relativePath(register.toString(), uri.toString())), value: { kind: 'file' as const, uri } }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

async function askFile(register: vscode.Uri): Promise<Source | typeof BACK> {
  const [uri] = await vscode.window.showOpenDialog({ title: 'Add Evidence', openLabel: 'Add', defaultUri: vscode.Uri.joinPath(register, '..') }) ?? [];
  return uri ? { kind: 'file', uri } : BACK;
}

async function askAddress(progress: Progress): Promise<Source | typeof BACK | undefined> {
  const url = await askText({ prompt: 'Paste the address. It is kept as it is, and never opened by this extension.', value: '', placeholder: 'https://', problem: problemWithAddress }, { ...progress, step: 2 });
  return typeof url === 'string' ? { kind: 'url', url } : url;
}

/** What is wrong with a web address, in words. Only its form is looked at: an intranet may ask for a password. */
export function problemWithAddress(url: string): string | undefined {
  return /^https?:\/\/[^\s/]+\S*$/iu.test(url) && URL.canParse(url) ? undefined : 'Type or paste a web address that begins with https://.';
}

/** The entry that holds a source already. */
export function registeredAs(source: Source, { evidence }: Analysis): EvidenceEntry | undefined {
  return evidence?.entriesByTarget.get(source.kind === 'url' ? source.url : source.uri.toString());
}

/** What the name of a source lets one suppose. */
export function guessFrom(source: Source): EvidenceGuess {
  return source.kind === 'file' ? guessFromName(nameOf(source.uri)) : guessFromUrl(source.url);
}

/**
 * A file where readers of the self-evaluation can reach it: itself, or a copy in the folder “evidence” beside the
 * register when the author agrees. Undefined when the author does not.
 */
export async function withinReach(file: vscode.Uri, register: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (new VscodeWorkspace().includes(file.toString())) {
    return file;
  }
  const copy = 'Copy into “evidence”';
  const chosen = await vscode.window.showInformationMessage(`“${nameOf(file)}” lies outside this folder, where readers cannot reach it.`, {
    modal: true, detail: 'A copy in the folder “evidence” stays with the self-evaluation. The original is left alone.',
  }, copy);
  return chosen === copy ? copyBeside(file, vscode.Uri.joinPath(register, '..', 'evidence')) : undefined;
}

/** Never over a file that is there: the copy gets a number instead. */
async function copyBeside(file: vscode.Uri, folder: vscode.Uri): Promise<vscode.Uri> {
  const { name, ext } = path.posix.parse(file.path);
  for (let number = 1; ; number++) {
    const target = vscode.Uri.joinPath(folder, `${name}${number === 1 ? '' : ` ${number}`}${ext}`);
    try {
      await vscode.workspace.fs.copy(file, target, { overwrite: false });
      return target;
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileExists')) {
        throw new Error(`“${nameOf(file)}” could not be copied into the folder “evidence”. Copy it there yourself, and add it again.`);
      }
    }
  }
}
