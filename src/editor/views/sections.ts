/** The view “Sections” in the ILACS side bar: each section with its owner, how complete it is, and what it lacks. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { GapRow } from '../../core/report/gaps';
import { percent } from '../../core/report/percent';
import { ownersOf, sectionTree, type SectionNode } from '../../core/report/sectionTree';
import { goTo, nameOf, today } from '../commands/documentFor';
import type { Feature } from '../feature';
import { ShownDocument } from './shown';

type Node = { readonly section: SectionNode } | { readonly gap: GapRow; readonly section: SectionNode };

const VIEW = 'ilacs.sections';

export const sectionsView: Feature = ({ analyses, commands }) => {
  const changed = new vscode.EventEmitter<undefined>();
  const shown = new ShownDocument(analyses, () => { refresh(); });
  let owner: string | undefined;

  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren(node) {
      const latest = shown.analysis;
      if (!latest) {
        return [];
      }
      return node ? childrenOf(node) : sectionTree(latest, today(), owner).map((section): Node => ({ section }));
    },
    getTreeItem: (node) => 'gap' in node ? gapItem(node, shown.uri!) : sectionItem(node.section, shown.uri!),
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });

  const refresh = (): void => {
    const latest = shown.analysis;
    view.description = shown.uri && (owner ?? nameOf(shown.uri));
    const nothing = latest && owner !== undefined && sectionTree(latest, today(), owner).length === 0;
    view.message = nothing ? `${owner} answers for nothing in ${nameOf(shown.uri!)} that is still open. Show all sections to see the rest.` : undefined;
    changed.fire(undefined);
  };
  const filterBy = (wanted: string | undefined): void => {
    owner = wanted;
    void vscode.commands.executeCommand('setContext', 'ilacs.sections.filtered', owner !== undefined);
    refresh();
  };

  commands.set('ilacs.filterSections', async (wanted) => { filterBy(typeof wanted === 'string' ? wanted : await askOwner(shown.analysis, owner)); });
  commands.set('ilacs.showAllSections', () => { filterBy(undefined); });
  commands.set('ilacs.goToSection', (uri, offset) => uri instanceof vscode.Uri && typeof offset === 'number' ? goTo(uri, offset) : undefined);
  refresh();
  return vscode.Disposable.from(changed, view, shown);
};

function childrenOf(node: Node): Node[] {
  return 'gap' in node ? [] : [...node.section.sections.map((section): Node => ({ section })), ...node.section.gaps.map((gap): Node => ({ gap, section: node.section }))];
}

function sectionItem({ id, title, owner, status, score, summary, start, sections, gaps }: SectionNode, uri: vscode.Uri): vscode.TreeItem {
  const has = sections.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : gaps.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(title, has);
  item.id = id;
  item.description = [score === undefined ? '' : percent(score), owner, status].filter(Boolean).join(' · ');
  item.tooltip = [title, item.description, summary].filter(Boolean).join('\n');
  item.iconPath = score === undefined ? undefined : new vscode.ThemeIcon(score >= 1 ? 'pass' : score > 0 ? 'circle-large' : 'circle-slash');
  item.accessibilityInformation = { label: [title, item.description, summary].filter(Boolean).join(', ') };
  item.command = start === undefined ? undefined : going(uri, start);
  return item;
}

function gapItem({ gap: { what, owner, span, uri: other }, section }: Extract<Node, { gap: GapRow }>, uri: vscode.Uri): vscode.TreeItem {
  const item = new vscode.TreeItem(what);
  item.description = owner === section.owner ? undefined : owner;
  item.tooltip = owner === undefined ? what : `${what}\n${owner}`;
  item.iconPath = new vscode.ThemeIcon('circle-small');
  item.command = span && going(other === undefined ? uri : vscode.Uri.parse(other), span.start);
  return item;
}

function going(uri: vscode.Uri, offset: number): vscode.Command {
  return { command: 'ilacs.goToSection', title: 'Go to the Text', arguments: [uri, offset] };
}

async function askOwner(analysis: Analysis | undefined, current: string | undefined): Promise<string | undefined> {
  if (!analysis) {
    throw new Error('Open a self-evaluation first (a file named *.ilacs.md), then filter its sections.');
  }
  const everyone = { label: 'Everyone', owner: undefined };
  const items = [everyone, ...ownersOf(analysis, today()).map((owner) => ({ label: owner, owner }))];
  const chosen = await vscode.window.showQuickPick<typeof items[number]>(items, { title: 'Filter Sections by Owner', placeHolder: 'Whose sections and gaps do you want to see?' });
  return chosen ? chosen.owner : current;
}
