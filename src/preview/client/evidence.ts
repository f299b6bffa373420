/** The Evidence tab: which kinds of evidence and whose voice each section rests on, and when the sources were made. */
import morphdom from 'morphdom';
import type { EvidenceRow, EvidenceState, SourceState } from '../messages';
import { go, h } from './dom';
import { keepOpen } from './page';

/** The cell whose sources are listed: a row by its title, and a kind or voice. */
interface Chosen {
  readonly row: string;
  readonly column: string;
}

const MEMBERS = 'evidence-members';

export class EvidenceView {
  #state: EvidenceState = { kinds: [], rows: [], sources: [], registered: 0, uncited: 0 };
  #chosen: Chosen | undefined;

  constructor(private readonly holder: HTMLElement) {
    holder.addEventListener('click', ({ target }) => {
      const { row, column } = (target instanceof Element ? target.closest<HTMLElement>('[data-column]') : undefined)?.dataset ?? {};
      if (row !== undefined && column !== undefined) {
        const isOpen = this.#chosen?.row === row && this.#chosen.column === column;
        this.#chosen = isOpen ? undefined : { row, column };
        this.#draw();
      }
    });
  }

  /** Shows another state. What did not change is left alone, so that scroll and focus stay. */
  show(state: EvidenceState): void {
    this.#state = state;
    this.#draw();
  }

  #draw(): void {
    morphdom(this.holder, h('div', {}, ...this.#content()), { childrenOnly: true, onBeforeElUpdated: keepOpen });
  }

  #content(): HTMLElement[] {
    const { sources, registered, uncited, timeline } = this.#state;
    if (registered + sources.length === 0) {
      return [h('h1', {}, 'No sources yet'), h('p', { class: 'quiet' }, 'The evidence register beside the self-evaluation lists what it rests on. Choose “ILACS: Add Evidence…” to put a file or an address in; this page then shows what each section rests on, and how old it is.')];
    }
    return [
      h('h1', {}, 'What each section rests on'),
      h('p', { class: 'quiet' }, `${registered - uncited} of ${registered} registered sources are cited${uncited > 0 ? '; the view Evidence in the side bar lists the rest' : ''}. Choose a number to see its sources.`),
      h('div', { class: 'scroll' }, this.#matrix()),
      ...timeline ? [h('h1', {}, 'How old it is'), picture(timeline.picture), h('p', { class: 'quiet' }, timeline.words, ' Hollow marks are not cited.')] : [],
      h('details', {}, h('summary', {}, 'All cited sources by date'), this.#byDate()),
    ];
  }

  #matrix(): HTMLElement {
    const { kinds, rows } = this.#state;
    return h('table', { 'class': 'matrix', 'aria-label': 'Evidence of each section' },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Section'), ...kinds.map((kind) => h('th', { scope: 'col' }, kind)), h('th', { scope: 'col', class: 'who' }, 'Whose voice'), this.#hasPartners ? h('th', { scope: 'col', class: 'who' }, 'Whose evidence') : undefined)),
      h('tbody', {}, ...rows.flatMap((row) => [this.#row(row), ...this.#members(row)])));
  }

  get #hasPartners(): boolean {
    return this.#state.rows.some(({ partners, own }) => partners.length > 0 || own !== undefined);
  }

  #row(row: EvidenceRow): HTMLElement {
    return h('tr', { class: row === this.#state.rows.at(-1) ? 'whole' : undefined },
      h('th', { scope: 'row' }, go(row.place, row.title, 'link')),
      ...row.kinds.map((sources, index) => h('td', {}, this.#cell(row, this.#state.kinds[index]!, sources, String(sources.length)))),
      h('td', { class: 'who' }, ...row.voices.map(({ voice, sources }) => this.#cell(row, voice, sources, `${voice} ${sources.length}`)), row.heard ? undefined : h('span', { class: 'gap' }, 'No children or families')),
      this.#hasPartners ? h('td', { class: 'who' }, ...row.partners.map(({ name, sources }) => this.#cell(row, `evidence of ${name}`, sources, `${name} ${sources.length}`)), row.own === false ? h('span', { class: 'gap' }, 'None of its own') : undefined) : undefined);
  }

  #cell({ title }: EvidenceRow, column: string, sources: readonly number[], words: string): HTMLElement {
    if (sources.length === 0) {
      return h('span', { class: 'quiet' }, '0');
    }
    const isOpen = this.#chosen?.row === title && this.#chosen.column === column;
    // What is seen comes first, as those who speak to their computer say it.
    const label = `${words}${words.startsWith(column) ? '' : ` ${column}`}, ${title}`;
    return h('button', { 'type': 'button', 'class': 'count', 'data-row': title, 'data-column': column, 'aria-expanded': String(isOpen), 'aria-controls': isOpen ? MEMBERS : undefined, 'aria-label': label }, words);
  }

  /** Below the row whose number was chosen, its sources. */
  #members(row: EvidenceRow): HTMLElement[] {
    const { kinds, sources } = this.#state;
    if (this.#chosen?.row !== row.title) {
      return [];
    }
    const { column } = this.#chosen;
    const members = row.kinds[kinds.indexOf(column)] ?? row.voices.find(({ voice }) => voice === column)?.sources ?? row.partners.find(({ name }) => `evidence of ${name}` === column)?.sources ?? [];
    const list = row.citations.filter(({ source }) => members.includes(source)).map(({ source, place }) => h('li', {}, go(place, sources[source]!.title, 'link'), about(sources[source]!)));
    return list.length === 0 ? [] : [h('tr', { id: MEMBERS }, h('td', { class: 'who', colspan: String(kinds.length + (this.#hasPartners ? 3 : 2)) }, h('ul', { 'aria-label': `${column}, ${row.title}` }, ...list)))];
  }

  #byDate(): HTMLElement {
    const sorted = [...this.#state.sources].sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
    return h('ul', {}, ...sorted.map((source) => h('li', {}, go(source.entry, source.title, 'link'), about(source))));
  }
}

/** What kind of source it is, how old, how often cited, and what is wrong with it. */
function about({ kind, age, times, marks }: SourceState): HTMLElement {
  const facts = [kind, age ?? 'no date', times === 1 ? 'cited once' : `cited ${times} times`].join(' · ');
  return h('span', { class: 'quiet' }, facts, ...marks.map((mark) => h('span', { class: 'gap' }, mark)));
}

function picture(svg: string): HTMLElement {
  // It can be scrolled by keyboard where the pane is narrow.
  const frame = h('div', { 'class': 'chart-frame scroll', 'tabindex': '0', 'role': 'region', 'aria-label': 'Timeline' });
  // The host has drawn it: no word of the document is in it.
  frame.innerHTML = svg;
  return frame;
}
