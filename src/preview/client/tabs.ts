/** The views of the page, Document, Thread and Evidence, as tabs: one is shown, arrow keys go from one to the other. */
import { part } from './dom';

export const TABS = ['document', 'thread', 'evidence'] as const;
export type Tab = typeof TABS[number];

export class Tabs {
  #shown: Tab = 'document';

  /** `leaving` and `entering` are told before one view goes and after the other is there. */
  constructor(private readonly leaving: (tab: Tab) => void, private readonly entering: (tab: Tab) => void) {
    for (const tab of TABS) {
      tabOf(tab).addEventListener('click', () => { this.show(tab); });
      tabOf(tab).addEventListener('keydown', (event) => { this.#pressed(event, tab); });
    }
  }

  show(wanted: Tab): void {
    if (wanted === this.#shown) {
      return;
    }
    this.leaving(this.#shown);
    this.#shown = wanted;
    document.body.dataset['tab'] = wanted;
    for (const tab of TABS) {
      const isShown = tab === wanted;
      tabOf(tab).setAttribute('aria-selected', String(isShown));
      tabOf(tab).tabIndex = isShown ? 0 : -1;
      part(tab).hidden = !isShown;
    }
    this.entering(wanted);
  }

  #pressed(event: KeyboardEvent, from: Tab): void {
    const wanted = { ArrowLeft: step(from, -1), ArrowRight: step(from, 1), Home: TABS[0], End: TABS.at(-1)! }[event.key];
    if (wanted !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      this.show(wanted);
      tabOf(wanted).focus();
    }
  }
}

function tabOf(tab: Tab): HTMLElement {
  return part(`tab-${tab}`);
}

/** The tab beside another; beyond the last comes the first. */
function step(from: Tab, by: number): Tab {
  return TABS[(TABS.indexOf(from) + by + TABS.length) % TABS.length]!;
}
