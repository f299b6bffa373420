/** The Thread tab: from each finding to its evidence, its actions and what will show that they worked; gaps in words. */
import morphdom from 'morphdom';
import type { ThreadActionState, ThreadCell, ThreadGap, ThreadLink, ThreadRow, ThreadState } from '../messages';
import { go, h } from './dom';
import { keepOpen } from './page';
import { ANY_GAP, EVERYTHING, matches, type ThreadFilter } from '../threadFilter';

const COLUMNS = ['Finding', 'Evidence', 'Action, owner and due date', 'Success measure'] as const;

export class ThreadView {
  #state: ThreadState = { rows: [], unlisted: 0, owners: [], areas: [], gaps: [] };
  #filter: ThreadFilter = EVERYTHING;

  /** `filtered` is told of every choice of the reader. */
  constructor(private readonly holder: HTMLElement, private readonly filtered: (filter: ThreadFilter) => void) {
    holder.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) {
        this.filterBy({ ...this.#filter, [target.name]: target.value });
        this.filtered(this.#filter);
      }
    });
    holder.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('.reset')) {
        this.filterBy(EVERYTHING);
        this.filtered(this.#filter);
        holder.querySelector('select')?.focus();
      }
    });
  }

  /** Shows another state. What did not change is left alone, so that scroll and focus stay. */
  show(state: ThreadState): void {
    this.#state = state;
    this.#draw();
  }

  /** Shows only some rows. */
  filterBy(filter: ThreadFilter): void {
    this.#filter = filter;
    this.#draw();
  }

  #draw(): void {
    morphdom(this.holder, h('div', {}, ...this.#content()), { childrenOnly: true, onBeforeElUpdated: keepOpen });
  }

  #content(): HTMLElement[] {
    const { rows } = this.#state;
    if (rows.length === 0) {
      return [h('h1', {}, 'No findings yet'), h('p', { class: 'quiet' }, 'A finding is a callout in the text: a strength, an area for improvement or an area for priority action. Type “finding” in a judgement area to put one in. The thread then shows its evidence, its action and its success measure in one row.')];
    }
    const shown = rows.filter((row) => matches(row, this.#filter));
    return [
      h('h1', { class: 'unseen' }, 'From findings to success measures'),
      this.#filters(),
      h('p', { class: 'shown quiet', role: 'status' }, this.#counted(shown.length)),
      shown.length > 0 ? table(shown) : h('p', {}, h('button', { type: 'button', class: 'action reset' }, 'Show everything')),
    ];
  }

  #filters(): HTMLElement {
    const { owners, areas, gaps } = this.#state;
    const { owner, area, gap } = this.#filter;
    const isOffered = ['', ANY_GAP, ...gaps.map(({ kind }) => kind)].includes(gap);
    return h('div', { 'class': 'filters', 'role': 'group', 'aria-label': 'Show only' },
      choice('owner', 'Owner', owner, [['', 'Everyone'], ...named(owners, owner)]),
      choice('area', 'Area', area, [['', 'All areas'], ...named(areas, area)]),
      choice('gap', 'Gaps', gap, [['', 'With and without'], [ANY_GAP, 'Any gap'], ...gaps.map(({ kind, words }) => [kind, words] as const), ...isOffered ? [] : [[gap, 'No longer there'] as const]]));
  }

  #counted(shown: number): string {
    const { rows, unlisted } = this.#state;
    const more = unlisted > 0 ? ` ${unlisted} more are not listed.` : '';
    const open = rows.filter((row) => matches(row, { ...EVERYTHING, gap: ANY_GAP })).length;
    return shown === rows.length
      ? `${shown} ${shown === 1 ? 'row' : 'rows'}, ${open === 0 ? 'none' : open} with gaps.${more}`
      : `${shown} of ${rows.length} rows.${more}`;
  }
}

/** Names to choose from, with the chosen one even when no row has it any more. */
function named(names: readonly string[], chosen: string): (readonly [string, string])[] {
  return (chosen === '' || names.includes(chosen) ? names : [...names, chosen]).map((name) => [name, name] as const);
}

function choice(name: keyof ThreadFilter, label: string, chosen: string, options: readonly (readonly [string, string])[]): HTMLElement {
  return h('div', {},
    h('label', { for: `filter-${name}` }, label),
    h('select', { name, id: `filter-${name}` }, ...options.map(([value, words]) => h('option', { value, selected: value === chosen ? '' : undefined }, words))));
}

/** Roles are given as well, since a narrow page lays the table out as cards, which would else take them away. */
function table(rows: readonly ThreadRow[]): HTMLElement {
  return h('table', { 'role': 'table', 'class': 'thread', 'aria-label': 'Thread' },
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...COLUMNS.map((name) => h('th', { role: 'columnheader', scope: 'col' }, name)))),
    ...rows.map(group));
}

/** A finding with its actions, one row for each; without any, one row that says so. */
function group(row: ThreadRow): HTMLElement {
  const { key, actions, gaps } = row;
  const lines = Math.max(1, actions.length);
  const first = [findingCell(row, lines), evidenceCell(row, lines)];
  const missing = gaps.filter(({ kind }) => kind === 'no-action' || kind === 'unanswered');
  const lacking = [cell(2, 1, ...missing.map(gapButton), ...closed(row)), cell(3, 1)];
  const rows = actions.length === 0 ? [lacking] : actions.map(actionCells);
  return h('tbody', { role: 'rowgroup', id: `thread-${encodeURIComponent(key)}` },
    ...rows.map((cells, index) => h('tr', { role: 'row' }, ...index === 0 ? first : [], ...cells)));
}

function findingCell({ finding, area }: ThreadRow, lines: number): HTMLElement {
  const content = finding
    ? [h('span', { class: `kind kind-${finding.kind}` }, finding.label), link(finding)]
    : [h('span', { class: 'kind' }, 'No finding')];
  return h('th', { 'role': 'rowheader', 'scope': 'rowgroup', 'rowspan': span(lines), 'data-column': COLUMNS[0] }, ...content, h('span', { class: 'quiet' }, area));
}

function evidenceCell({ finding, evidence, gaps }: ThreadRow, lines: number): HTMLElement {
  const missing = gaps.filter(({ kind }) => kind === 'no-evidence' || kind === 'closed-without-evidence');
  const list = evidence.length === 0 ? [] : [h('ul', {}, ...evidence.map((one) => h('li', {}, link(one), one.age === undefined ? undefined : h('span', { class: 'quiet' }, one.age))))];
  const none = finding && list.length + missing.length === 0 ? [quietly('None asked for')] : [];
  return cell(1, lines, ...list, ...missing.map(gapButton), ...none);
}

function closed({ finding, closed: reason, gaps }: ThreadRow): HTMLElement[] {
  const closedWords = reason === undefined ? [] : [h('p', {}, h('strong', {}, 'Closed: '), reason)];
  return closedWords.length === 0 && gaps.length === 0 && finding?.kind === 'strength' ? [quietly('None asked for')] : closedWords;
}

function actionCells({ title, owner, due, success, status, gaps }: ThreadActionState): HTMLElement[] {
  return [
    cell(2, 1, link(title), h('dl', {}, ...fact('Owner', owner), ...fact('Due', due), ...status === undefined ? [] : [h('div', {}, h('dt', {}, 'Status'), h('dd', {}, status))]), ...gaps.map(gapButton)),
    cell(3, 1, ...cellContent(success)),
  ];
}

function fact(name: string, value: ThreadCell): HTMLElement[] {
  return [h('div', {}, h('dt', {}, name), h('dd', {}, ...cellContent(value)))];
}

function cellContent({ said, gap }: ThreadCell): HTMLElement[] {
  return [...said ? [link(said)] : [], ...gap ? [gapButton(gap)] : []];
}

function cell(column: number, lines: number, ...content: HTMLElement[]): HTMLElement {
  return h('td', { 'role': 'cell', 'rowspan': span(lines), 'data-column': COLUMNS[column] }, ...content);
}

function span(lines: number): string | undefined {
  return lines > 1 ? String(lines) : undefined;
}

function link({ text, place }: ThreadLink): HTMLElement {
  return go(place, text, 'link');
}

/** A gap stands in words; the sign before them only helps to find it. */
function gapButton({ words, place }: ThreadGap): HTMLElement {
  return go(place, words, 'gap');
}

function quietly(words: string): HTMLElement {
  return h('span', { class: 'quiet' }, words);
}
