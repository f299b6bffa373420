/**
 * Completions where authors are: `#` for sections, `>` for callouts, `@` for sources, `](` for their files, `|` for actions,
 * and keys of the front matter. Suggestions do not pop up by themselves in Markdown, so the signs that
 * open them count; a space or a full stop never accepts one.
 */
import * as vscode from 'vscode';
import { asSnippet } from '../core/templates/template';
import { placeAt, type Proposal } from './completions/place';
import { proposals } from './completions/propose';
import { SELECTOR } from './documents';
import { recentSources, SOURCE_USED, sourceUsed } from './evidence/recent';
import type { Feature } from './feature';

const KINDS: Readonly<Record<Proposal['kind'], vscode.CompletionItemKind>> = {
  section: vscode.CompletionItemKind.Struct,
  callout: vscode.CompletionItemKind.Event,
  source: vscode.CompletionItemKind.Reference,
  action: vscode.CompletionItemKind.Snippet,
  reference: vscode.CompletionItemKind.Reference,
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
};

export const completions: Feature = ({ analyses, extension }) => {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position) {
      const latest = analyses.latest(document);
      const analysis = latest?.evidence ? latest : await analyses.current(document);
      const place = placeAt(analysis, document, position.line, position.character, document.offsetAt(position), recentSources(extension));
      // What is offered depends on all that was typed, so VS Code is to ask again with each key.
      const today = new Date().toISOString().slice(0, 10);
      return new vscode.CompletionList(proposals(place, today).map((proposal, index) => toItem(proposal, index, position.line)), true);
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(SELECTOR, provider, '#', '>', '@', '|', '!', '(', '"'),
    vscode.commands.registerCommand(SOURCE_USED, (id: unknown) => typeof id === 'string' ? sourceUsed(extension, id) : undefined),
  );
};

function toItem(proposal: Proposal, index: number, line: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label: proposal.label, description: proposal.description }, KINDS[proposal.kind]);
  item.insertText = new vscode.SnippetString(asSnippet(proposal.insert));
  item.range = new vscode.Range(line, proposal.from, line, proposal.to);
  item.filterText = proposal.filter;
  item.sortText = String(index).padStart(5, '0');
  item.detail = proposal.detail;
  item.command = proposal.uses === undefined ? undefined : { command: SOURCE_USED, title: 'Remember That It Was Cited', arguments: [proposal.uses] };
  // Titles come from files: shown as text, never as Markdown.
  item.documentation = proposal.documentation;
  return item;
}
