/**
 * What an author can do about a finding: the fixes that its rule knows, silencing it with a reason, and
 * reading why the rule exists. A fix is one edit, so one undo takes it back.
 */
import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { textOf } from '../core/evidence/base';
import { isRuleId, type RuleId } from '../core/rules/ids';
import type { Finding, Fix, TextEdit } from '../core/rules/rule';
import { canSilence } from '../core/templates/suppression';
import type { Analyses } from './analyses';
import { linesOf } from './diagnostics';
import { SELECTOR, toRange } from './documents';
import type { Feature } from './feature';
import { rulePage } from './rulePage';
import { evidenceCommands } from './evidence/adding/quickFixes';
import type { WordingException } from './commands/wordList';
import { silenceFinding, type SilenceRequest } from './commands/silenceFinding';

const REGISTERS: vscode.DocumentSelector = { language: 'yaml' };
const KINDS = [vscode.CodeActionKind.QuickFix];

export const codeActions: Feature = ({ extension, analyses, commands }) => {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _range, { diagnostics }) {
      const ours = diagnostics.filter((diagnostic) => diagnostic.source === 'ILACS');
      return ours.length === 0 ? [] : actionsFor(ours, await analysesOf(document, analyses), document);
    },
  };
  commands.set('ilacs.silenceFinding', (request) => silenceFinding(analyses, request as SilenceRequest));
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(SELECTOR, provider, { providedCodeActionKinds: KINDS }),
    vscode.languages.registerCodeActionsProvider(REGISTERS, provider, { providedCodeActionKinds: KINDS }),
    vscode.commands.registerCommand('ilacs.openRulePage', (id: unknown) => openRulePage(extension.extensionUri, id)),
  );
};

/** The analyses that speak of a document: its own as the text is now, or those of documents that use it as a register or for its measures. */
async function analysesOf(document: vscode.TextDocument, analyses: Analyses): Promise<Analysis[]> {
  const latest = analyses.latest(document);
  if (latest) {
    return [latest.model.text === document.getText() ? latest : await analyses.current(document)];
  }
  const uri = document.uri.toString();
  return analyses.all()
    .map(({ analysis }) => analysis)
    .filter(({ evidence }) => evidence && textOf(evidence, uri)?.text === document.getText());
}

function actionsFor(diagnostics: readonly vscode.Diagnostic[], analyses: readonly Analysis[], document: vscode.TextDocument): vscode.CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    for (const analysis of analyses) {
      const finding = findingOf(diagnostic, analysis, document);
      if (finding) {
        return [...fixes(finding, analysis, diagnostic), ...helping(finding, analysis, diagnostic), ...silencing(finding, analysis, diagnostic), explaining(finding.ruleId, diagnostic)];
      }
    }
    return [];
  });
}

/** A diagnostic comes back from VS Code as a copy, so its finding is known by its rule and place. */
function findingOf(diagnostic: vscode.Diagnostic, analysis: Analysis, document: vscode.TextDocument): Finding | undefined {
  const code = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
  const uri = document.uri.toString() === analysis.uri ? undefined : document.uri.toString();
  const here = analysis.findings.filter((finding) => finding.ruleId === code && finding.uri === uri && toRange(linesOf(analysis, uri), finding.span).isEqual(diagnostic.range));
  // Two judgement areas can be missing at one heading.
  return here.find((finding) => finding.message === diagnostic.message) ?? here[0];
}

function fixes(finding: Finding, analysis: Analysis, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  return (finding.fixes ?? []).map((fix) => {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.edit = toWorkspaceEdit(fix, analysis);
    action.isPreferred = fix.preferred;
    action.diagnostics = [diagnostic];
    return action;
  });
}

function toWorkspaceEdit({ edits }: Fix, analysis: Analysis): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edits.forEach(({ uri, span, newText }: TextEdit) => {
    edit.replace(vscode.Uri.parse(uri ?? analysis.uri), toRange(linesOf(analysis, uri), span), newText);
  });
  return edit;
}

function helping(finding: Finding, analysis: Analysis, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  return [...evidenceCommands(finding, analysis), ...wordingCommands(finding, analysis)].map((command, index) => {
    const action = new vscode.CodeAction(command.title, vscode.CodeActionKind.QuickFix);
    action.command = command;
    action.isPreferred = index === 0 && (finding.fixes ?? []).length === 0 && finding.ruleId !== 'inspection-only';
    action.diagnostics = [diagnostic];
    return action;
  });
}

/** Words that a council means otherwise are excepted once, for everyone, rather than silenced again and again. */
function wordingCommands({ ruleId, uri, span }: Finding, analysis: Analysis): vscode.Command[] {
  const words = analysis.model.text.slice(span.start, span.end).replace(/\s+/gu, ' ');
  if (ruleId !== 'inspection-only' || uri !== undefined || !/^[^[\]@*_`|<>]{2,80}$/u.test(words)) {
    return [];
  }
  const exception: WordingException = { document: analysis.uri, words };
  return [{ title: `“${words}” is fine here: add it to the word list`, command: 'ilacs.addWordingException', arguments: [exception] }];
}

function silencing(finding: Finding, { uri }: Analysis, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  if (!canSilence(finding)) {
    return [];
  }
  const title = finding.ruleId === 'personal-data' ? 'This is not personal data…' : 'Silence with a reason…';
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const request: SilenceRequest = { uri, ruleId: finding.ruleId, span: { start: finding.span.start, end: finding.span.end }, file: finding.uri };
  action.command = { command: 'ilacs.silenceFinding', title: action.title, arguments: [request] };
  action.diagnostics = [diagnostic];
  return [action];
}

function explaining(ruleId: RuleId, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const action = new vscode.CodeAction('Why? Open the page about this rule', vscode.CodeActionKind.QuickFix);
  action.command = { command: 'ilacs.openRulePage', title: action.title, arguments: [ruleId] };
  action.diagnostics = [diagnostic];
  return action;
}

async function openRulePage(extensionUri: vscode.Uri, id: unknown): Promise<void> {
  if (typeof id === 'string' && isRuleId(id)) {
    const page = rulePage(extensionUri, id);
    try {
      await vscode.commands.executeCommand('markdown.showPreview', page);
    } catch {
      // VS Code's own Markdown preview can be switched off; the page reads well as text, too.
      await vscode.commands.executeCommand('vscode.open', page);
    }
  }
}
