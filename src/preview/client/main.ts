/** The page of a preview: it shows what the extension sends, and sends what the reader asks for. */
import type { Notice, PageAction, Prompt, ToWebview, Update } from '../messages';
import { EVERYTHING } from '../threadFilter';
import { Announcer } from './announce';
import { listenForChoices } from './clicks';
import { showPanel, wholeInWords } from './completeness';
import { h, part } from './dom';
import { EvidenceView } from './evidence';
import { Follow } from './follow';
import { ask, keep, keptState, type KeptState } from './host';
import { Page } from './page';
import './charts.css';
import './document.css';
import './evidence.css';
import './panel.css';
import './preview.css';
import './thread.css';
import { Tabs, type Tab } from './tabs';
import { ThreadView } from './thread';

const page = new Page(part('blocks'));
const follow = new Follow(page, part('marker'), part('top'));
const thread = new ThreadView(part('thread'), (filter) => { keepMore({ filter }); });
const evidence = new EvidenceView(part('evidence'));
const tabs = new Tabs(leave, enter);
const announcer = new Announcer(part('announcement'));
let generation = 0;
/** Where the reader was before a reload; undefined once the page is there again. */
let returnTo = keptState()?.line;

function received(message: ToWebview): void {
  switch (message.kind) {
    case 'update': return update(message);
    case 'cursor': return follow.cursorAt(message.line, message.mayJump);
    case 'scroll': return follow.scrollTo(message.line);
    case 'notice': return showNotice(message.notice);
  }
}

function update({ uri, generation: newer, base, patch, prompt, panel, thread: newThread, evidence: newEvidence }: Update): void {
  if (newer <= generation) {
    return;
  }
  if (base !== undefined && base !== generation) {
    // A message went missing: patching on would mix two versions.
    ask({ kind: 'ready' });
    return;
  }
  generation = newer;
  if (base === undefined) {
    page.restart(patch);
  } else {
    page.apply(patch);
  }
  showPrompt(prompt);
  if (panel) {
    showPanel(part('completeness'), part('strip'), panel);
    announcer.say(wholeInWords(panel));
  }
  if (newThread) {
    thread.show(newThread);
  }
  if (newEvidence) {
    evidence.show(newEvidence);
  }
  reachFrames();
  follow.mark();
  keep({ ...keptState(), uri, line: returnTo ?? follow.topLine });
  if (returnTo !== undefined) {
    follow.scrollTo(returnTo);
    returnTo = undefined;
  }
}

function showPrompt(prompt: Prompt | undefined): void {
  part('prompt').hidden = prompt === undefined;
  part('prompt').replaceChildren(...prompt ? [h('h1', {}, prompt.title), h('p', {}, prompt.text), ...button(prompt.action)] : []);
}

function showNotice(notice: Notice | undefined): void {
  part('notice').replaceChildren(...notice ? [h('p', {}, notice.text), ...button(notice.action)] : []);
}

function button(action: PageAction | undefined): HTMLElement[] {
  return action ? [h('button', { 'type': 'button', 'class': 'action', 'data-ask': action.ask }, action.label)] : [];
}

/** A frame whose content is wider than itself must be reachable, or a keyboard cannot scroll it. */
function reachFrames(): void {
  for (const frame of document.querySelectorAll<HTMLElement>('.scroll')) {
    if (frame.scrollWidth > frame.clientWidth) {
      frame.tabIndex = 0;
    } else {
      frame.removeAttribute('tabindex');
    }
  }
}

/** Images and pictures that cannot be loaded leave their description. */
document.addEventListener('error', (event) => {
  if (event.target instanceof HTMLImageElement) {
    const { alt } = event.target;
    event.target.replaceWith(h('span', { class: 'placeholder' }, h('span', { class: 'placeholder-label' }, 'Image not shown'), ` ${alt}`));
  }
}, true);

/** How far the other tabs were scrolled when they were left. */
const tops = new Map<Tab, number>();

function leave(tab: Tab): void {
  if (tab === 'document') {
    follow.pause();
  } else {
    tops.set(tab, window.scrollY);
  }
}

function enter(tab: Tab): void {
  if (tab === 'document') {
    follow.resume();
    reachFrames();
  } else {
    window.scrollTo({ top: tops.get(tab) ?? 0, behavior: 'instant' });
    reachFrames();
  }
  keepMore({ tab });
}

function keepMore(more: Partial<KeptState>): void {
  const state = keptState();
  if (state) {
    keep({ ...state, ...more });
  }
}

let keeping: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    keepMore({ line: follow.topLine });
  }, 200);
}, { passive: true });

new ResizeObserver(() => {
  page.resized();
  reachFrames();
  follow.mark();
}).observe(part('blocks'));

window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => { received(data); });
listenForChoices(page);
thread.filterBy(keptState()?.filter ?? EVERYTHING);
tabs.show(keptState()?.tab ?? 'document');
ask({ kind: 'ready' });
