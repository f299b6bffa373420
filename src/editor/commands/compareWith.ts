/** Compare with…: what changed since an earlier version in git, or against another file. */
import * as vscode from 'vscode';
import { compare, type Comparison } from '../../core/compare';
import { parseSelfEvaluation } from '../../core/dialect';
import { comparisonHtml } from '../../core/report/html';
import { showReportPage } from '../../page/panel';
import type { Feature, FeatureContext } from '../feature';
import { earlierVersions, type EarlierVersion } from '../git';
import { VscodeWorkspace } from '../vscodeWorkspace';
import { goTo, nameOf, selfEvaluationFor, today } from './documentFor';

/** The older text, and what to call it. */
interface Older { readonly text: string; readonly name: string }
type Choice = vscode.QuickPickItem & { readonly version?: EarlierVersion; readonly file?: true };

export const compareWith: Feature = (context) => {
  context.commands.set('ilacs.compareWith', async (source, other) => {
    const document = await selfEvaluationFor(source, 'Compare with…');
    const older = other instanceof vscode.Uri ? await readFile(other) : await chooseOlder(document.uri, typeof other === 'string' ? other : undefined);
    return older && show(document, older, context);
  });
  return new vscode.Disposable(() => undefined);
};

async function show(document: vscode.TextDocument, older: Older, { analyses, extension }: FeatureContext): Promise<Comparison> {
  const { model, evidence } = await analyses.snapshot(document);
  const before = parseSelfEvaluation(older.text);
  const problem = before.unreadable ?? model.unreadable;
  if (problem) {
    throw new Error(`These two cannot be compared. ${problem.message}`);
  }
  const comparison = compare(before, model, evidence, today());
  const body = comparisonHtml(comparison, { before: older.name, after: document.isDirty ? `${nameOf(document.uri)}, with what is not saved yet` : nameOf(document.uri) });
  showReportPage({ kind: 'ilacs.comparison', title: `What Changed: ${nameOf(document.uri)}`, body, go: (offset) => { void goTo(document.uri, offset); } }, extension.extensionUri);
  return comparison;
}

/** Asks for a version; `revision` names one by the beginning of its hash and spares the question. */
async function chooseOlder(uri: vscode.Uri, revision: string | undefined): Promise<Older | undefined> {
  const known = earlierVersions(uri);
  if (revision !== undefined) {
    const answer = await known;
    const version = 'versions' in answer ? answer.versions.find(({ hash }) => hash.startsWith(revision)) : undefined;
    if (!version) {
      throw new Error('why' in answer ? answer.why : `git has no version ${revision} of this file.`);
    }
    return readVersion(version);
  }
  const choice = await vscode.window.showQuickPick<Choice>(known.then(choices), { title: 'Compare with…', placeHolder: 'An earlier version of this file, or another file', matchOnDescription: true });
  return choice?.version ? readVersion(choice.version) : choice?.file ? chooseFile(uri) : undefined;
}

function choices(answer: Awaited<ReturnType<typeof earlierVersions>>): Choice[] {
  const file: Choice = { label: '$(file) Another file…', detail: 'why' in answer ? answer.why : undefined, file: true };
  return 'why' in answer ? [file] : [file, { label: 'Versions in git', kind: vscode.QuickPickItemKind.Separator }, ...answer.versions.map((version): Choice => ({
    label: `$(git-commit) ${version.title}`, description: [version.date && inWords(version.date), version.author].filter(Boolean).join(', '), version,
  }))];
}

async function readVersion({ hash, title, date, read }: EarlierVersion): Promise<Older> {
  try {
    return { text: await read(), name: `the version of ${date ? inWords(date) : hash.slice(0, 8)} (“${title}”)` };
  } catch {
    throw new Error(`git cannot show this file as it was in “${title}”. It may have had another name or folder then: save that version as a file, and compare with the file.`);
  }
}

async function chooseFile(near: vscode.Uri): Promise<Older | undefined> {
  const [uri] = await vscode.window.showOpenDialog({ title: 'Compare with Another Self-Evaluation', openLabel: 'Compare', defaultUri: vscode.Uri.joinPath(near, '..'), filters: { 'Self-evaluations': ['md'] } }) ?? [];
  return uri && readFile(uri);
}

async function readFile(uri: vscode.Uri): Promise<Older> {
  const result = await new VscodeWorkspace().read(uri.toString());
  if (result.kind !== 'text') {
    throw new Error(`${nameOf(uri)} cannot be compared: ${{ 'missing': 'it is not there', 'not-text': 'it is not a text file in UTF-8', 'unreachable': 'it cannot be reached' }[result.kind]}.`);
  }
  return { text: result.text, name: nameOf(uri) };
}

function inWords(date: Date): string {
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
