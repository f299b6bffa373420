/** The view “Evidence” in the ILACS side bar: each source with its age, what is wrong with it, and where it is cited. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { knownDay } from '../../core/evidence/age';
import { isWhollyRead } from '../../core/evidence/base';
import { MARK_NAMES, type Source, type SourceMark } from '../../core/evidence/sources';
import { evidenceGroups, GROUPINGS, KIND_NAMES, type EvidenceGroup, type Grouping } from '../../core/report/evidenceGroups';
import { dayBeforePeriodEnd } from '../../core/text/dates';
import type { Span } from '../../core/text/span';
import { goTo, nameOf } from '../commands/documentFor';
import type { CiteEvidenceOptions } from '../evidence/adding/citeEvidence';
import type { MarkReviewedOptions } from '../evidence/markReviewed';
import type { Feature } from '../feature';
import { openSource, revealSource } from '../opening';
import { ShownDocument } from './shown';

interface PlaceNode { readonly place: Span }
interface SourceNode { readonly source: Source }
type Node = EvidenceGroup | SourceNode | PlaceNode;

const VIEW = 'ilacs.evidence';

/** What is only faintly a matter is not counted. */
const ASKS_FOR_CARE = (mark: SourceMark): boolean => mark !== 'unused';

export const evidenceView: Feature = ({ analyses, commands, extension }) => {
  const changed = new vscode.EventEmitter<undefined>();
  const shown = new ShownDocument(analyses, () => { refresh(); });
  let grouping = groupingOf(extension.workspaceState.get('evidence.grouping'));
  let filter: Filter | undefined;

  const groups = (): EvidenceGroup[] => shown.analysis ? evidenceGroups(shown.analysis, grouping, (source) => filter?.isWanted(source) ?? true) : [];
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => node === undefined ? groups() : childrenOf(node),
    getTreeItem: (node) => itemOf(node, shown.analysis!),
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });

  const refresh = (): void => {
    const sources = groups().flatMap((group) => group.sources);
    const doubtful = new Set(sources.filter(({ marks }) => marks.some(ASKS_FOR_CARE)).map(({ entry }) => entry)).size;
    view.description = shown.uri && (filter?.name ?? nameOf(shown.uri));
    view.badge = doubtful === 0 ? undefined : { value: doubtful, tooltip: `${doubtful === 1 ? '1 source asks' : `${doubtful} sources ask`} for a look` };
    view.message = messageFor(shown.analysis, sources, filter);
    changed.fire(undefined);
  };
  const filterBy = (wanted: Filter | undefined): void => {
    filter = wanted;
    void vscode.commands.executeCommand('setContext', 'ilacs.evidence.filtered', filter !== undefined);
    refresh();
  };

  commands.set('ilacs.groupEvidence', async () => {
    grouping = await askGrouping(grouping);
    await extension.workspaceState.update('evidence.grouping', grouping);
    refresh();
  });
  commands.set('ilacs.filterEvidence', async () => { filterBy(await askFilter(filter)); });
  commands.set('ilacs.showAllEvidence', () => { filterBy(undefined); });
  commands.set('ilacs.openEvidence', (node) => openSource(sourceOf(node).entry.id, shown.analysis!));
  commands.set('ilacs.revealEvidence', (node) => revealSource(sourceOf(node).entry));
  commands.set('ilacs.goToEvidenceEntry', (node) => {
    const { entry } = sourceOf(node);
    return goTo(vscode.Uri.parse(entry.register), entry.span.start);
  });
  commands.set('ilacs.citeThisEvidence', (node) => vscode.commands.executeCommand('ilacs.citeEvidence', { document: shown.uri!.toString(), id: sourceOf(node).entry.id } satisfies CiteEvidenceOptions));
  commands.set('ilacs.markThisEvidenceReviewed', (node) => vscode.commands.executeCommand('ilacs.markEvidenceReviewed', { document: shown.uri!.toString(), ids: [sourceOf(node).entry.id] } satisfies MarkReviewedOptions));
  refresh();
  return vscode.Disposable.from(changed, view, shown);
};

function childrenOf(node: Node): Node[] {
  if ('sources' in node) {
    return node.sources.map((source) => ({ source }));
  }
  return 'source' in node ? node.source.places.map((place) => ({ place })) : [];
}

function itemOf(node: Node, analysis: Analysis): vscode.TreeItem {
  if ('sources' in node) {
    const item = new vscode.TreeItem(node.title, vscode.TreeItemCollapsibleState.Expanded);
    item.id = node.id;
    item.description = String(node.sources.length);
    item.contextValue = 'group';
    return item;
  }
  return 'source' in node ? sourceItem(node.source, analysis) : placeItem(node.place, analysis);
}

function sourceItem({ entry, places, marks }: Source, { model }: Analysis): vscode.TreeItem {
  const day = knownDay(entry);
  const item = new vscode.TreeItem(entry.title, places.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  const age = day && dayBeforePeriodEnd(day, model.frontMatter.facts.period?.to);
  const cited = places.length === 0 ? undefined : places.length === 1 ? 'cited once' : `cited ${places.length} times`;
  const state = marks.map((mark) => MARK_NAMES[mark]);
  const worst = marks.find(ASKS_FOR_CARE);
  item.description = [...state, day].filter(Boolean).join(' · ');
  item.tooltip = [entry.title, `@${entry.id}`, entry.kind && KIND_NAMES[entry.kind], age, entry.owner, cited, ...state, entry.file ?? entry.url].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [entry.title, age, cited, ...state].filter(Boolean).join(', ') };
  item.iconPath = new vscode.ThemeIcon(worst === undefined ? marks.length > 0 ? 'circle-outline' : 'file' : worst === 'changed' ? 'info' : 'warning', worst === undefined ? undefined : new vscode.ThemeColor(worst === 'changed' ? 'list.infoForeground' : 'list.warningForeground'));
  item.contextValue = entry.file === undefined ? entry.url === undefined ? 'source' : 'source.address' : 'source.file';
  item.command = { command: 'ilacs.goToEvidenceEntry', title: 'Go to Entry in Register', arguments: [{ source: { entry, places, marks } } satisfies SourceNode] };
  return item;
}

/** The words around a citation. */
function placeItem({ start, end }: Span, { model, uri }: Analysis): vscode.TreeItem {
  const { line } = model.lines.positionAt(start);
  const words = model.text.slice(model.lines.startOf(line), model.lines.startOf(line + 1)).trim();
  const at = start - model.lines.startOf(line);
  const label = words.slice(Math.max(0, at - 60), at).replace(/\s*\[@?$/u, '').replace(/^\S*\s/u, '');
  const item = new vscode.TreeItem(label.trim() === '' ? words.slice(0, 60) : `${at > 60 ? '…' : ''}${label}`);
  item.description = `line ${line + 1}`;
  item.tooltip = words;
  item.iconPath = new vscode.ThemeIcon('quote');
  item.command = { command: 'ilacs.goToSection', title: 'Go to the Text', arguments: [vscode.Uri.parse(uri), end] };
  return item;
}

function messageFor(analysis: Analysis | undefined, sources: readonly Source[], filter: Filter | undefined): string | undefined {
  if (!analysis?.evidence || sources.length > 0) {
    return undefined;
  }
  if (!isWhollyRead(analysis.evidence)) {
    const [missing] = analysis.evidence.missingRegisters;
    return missing ? `The evidence register “${missing.written}” ${missing.reason}.` : 'The evidence register cannot be read. Open it, and put right what is marked there.';
  }
  return filter ? `No source fits the filter “${filter.name}”. Show all evidence to see the rest.` : 'The evidence register holds nothing yet. Choose Add Evidence… (+) to begin.';
}

function sourceOf(node: unknown): Source {
  if (typeof node !== 'object' || node === null || !('source' in node)) {
    throw new Error('Choose a source in the view Evidence first.');
  }
  return (node as SourceNode).source;
}

function groupingOf(kept: unknown): Grouping {
  return GROUPINGS.find((grouping) => grouping === kept) ?? 'kind';
}

async function askGrouping(current: Grouping): Promise<Grouping> {
  const items = [
    { label: 'Kind', detail: 'Data, audit, feedback, …', grouping: 'kind' },
    { label: 'Section', detail: 'Where it is cited', grouping: 'section' },
    { label: 'Age', detail: 'Against the period of the document', grouping: 'age' },
    { label: 'Partner', detail: 'Whose evidence it is, where several agencies work together', grouping: 'partner' },
  ] as const;
  const chosen = await vscode.window.showQuickPick(items.map((item) => ({ ...item, description: item.grouping === current ? 'now' : undefined })), { title: 'Group Evidence by' });
  return chosen?.grouping ?? current;
}

interface Filter {
  readonly name: string;
  isWanted(source: Source): boolean;
}

async function askFilter(current: Filter | undefined): Promise<Filter | undefined> {
  const items: (vscode.QuickPickItem & { readonly filter: Filter | undefined })[] = [
    { label: 'All evidence', filter: undefined },
    ...Object.entries(MARK_NAMES).map(([mark, name]) => ({ label: name.charAt(0).toUpperCase() + name.slice(1), filter: { name, isWanted: ({ marks }: Source) => marks.includes(mark as SourceMark) } })),
    { label: 'Feedback of children and families, staff and partners', filter: { name: 'feedback', isWanted: ({ entry }: Source) => entry.kind === 'feedback' } },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: 'Filter Evidence', placeHolder: 'Which sources do you want to see?' });
  return chosen ? chosen.filter : current;
}
