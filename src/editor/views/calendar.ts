/** The view “Calendar” in the ILACS side bar: every date of the self-evaluation, each leading to its source; and its export. */
import * as vscode from 'vscode';
import { calendarOf, type CalendarEvent, type EventKind } from '../../core/calendar/events';
import { calendarGroups, type CalendarGroup } from '../../core/calendar/groups';
import { dayInWords } from '../../core/text/dates';
import { lazily } from '../../core/text/lazily';
import { nameOf, today } from '../commands/documentFor';
import type { Feature } from '../feature';
import { readSettings } from '../settings';
import { ShownDocument } from './shown';

interface EventNode { readonly event: CalendarEvent; readonly group: CalendarGroup['id'] }
type Node = CalendarGroup | EventNode;

const VIEW = 'ilacs.calendar';

const ICONS: Readonly<Record<EventKind, string>> = { 'meeting': 'organization', 'inspection': 'search', 'action-plan': 'law', 'action': 'checklist', 'evidence': 'history' };
const KINDS: Readonly<Record<EventKind, string>> = { 'meeting': 'Meeting', 'inspection': 'Inspection', 'action-plan': 'Action plan', 'action': 'Action', 'evidence': 'Evidence' };

const shortFormat = lazily(() => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }));

export const calendarView: Feature = ({ analyses }) => {
  const changed = new vscode.EventEmitter<undefined>();
  const shown = new ShownDocument(analyses, () => { refresh(); });
  let groups: readonly CalendarGroup[] = [];
  const read = (): CalendarGroup[] => {
    const { analysis, document } = shown;
    return analysis && document ? calendarGroups(calendarOf(analysis, today(), readSettings(document).evidenceMonths), today()) : [];
  };
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => (node === undefined ? [...groups] : 'events' in node ? node.events.map((event): EventNode => ({ event, group: node.id })) : []),
    getTreeItem: (node) => ('events' in node ? groupItem(node) : eventItem(node, shown.uri!)),
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });

  const refresh = (): void => {
    groups = read();
    const overdue = groups.find(({ id }) => id === 'overdue')?.events.length ?? 0;
    view.description = shown.uri && nameOf(shown.uri);
    view.badge = overdue === 0 ? undefined : { value: overdue, tooltip: `${overdue === 1 ? '1 date is' : `${overdue} dates are`} overdue` };
    view.message = shown.analysis && groups.length === 0 ? 'No dates yet. They come from the due dates of actions, and from engagementMeeting and lastInspection in the facts at the top.' : undefined;
    changed.fire(undefined);
  };
  // Another day may have begun since it was last looked at.
  const visible = view.onDidChangeVisibility((event) => {
    if (event.visible) {
      refresh();
    }
  });
  refresh();
  return vscode.Disposable.from(changed, view, visible, shown);
};

function groupItem({ id, title, events }: CalendarGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(title, id === 'past' ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = String(events.length);
  item.accessibilityInformation = { label: `${title}, ${events.length === 1 ? '1 date' : `${events.length} dates`}` };
  return item;
}

function eventItem({ event: { id, kind, day, title, owner, details, place }, group }: EventNode, document: vscode.Uri): vscode.TreeItem {
  const when = dayInWords(day);
  // The day comes first: a narrow side bar cuts off what stands behind the title.
  const item = new vscode.TreeItem(`${shortFormat().format(new Date(`${day}T00:00:00Z`))}  ${title}`);
  item.id = id;
  item.description = owner;
  item.tooltip = [title, [when, owner].filter(Boolean).join(' · '), ...details].join('\n');
  item.accessibilityInformation = { label: [group === 'overdue' ? `Overdue since ${when}` : when, KINDS[kind], title, owner].filter(Boolean).join(', ') };
  item.iconPath = new vscode.ThemeIcon(ICONS[kind], group === 'overdue' ? new vscode.ThemeColor('list.warningForeground') : undefined);
  item.contextValue = kind;
  item.command = { command: 'ilacs.goToSection', title: 'Go to the Source', arguments: [place.uri === undefined ? document : vscode.Uri.parse(place.uri), place.span.start] };
  return item;
}
