/** What a reader chooses on the page, by pointer or by keyboard, becomes a request or a jump within the page. */
import { ask } from './host';
import type { Page } from './page';

export function listenForChoices(page: Page): void {
  // On the body rather than the document, so that VS Code's own handling of links comes too late.
  document.body.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const link = target?.closest('a');
    const button = target?.closest('button');
    if (link) {
      event.preventDefault();
      event.stopPropagation();
      followLink(link);
    } else if (button) {
      press(button);
    }
  });
  document.body.addEventListener('auxclick', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  document.body.addEventListener('dblclick', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const line = target && !target.closest('a, button, summary') ? page.lineOf(target) : undefined;
    if (line !== undefined) {
      ask({ kind: 'reveal', line, column: 0 });
    }
  });
}

function followLink(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href') ?? '';
  const source = link.dataset['source'];
  if (source !== undefined) {
    ask({ kind: 'openSource', id: source });
  } else if (href.startsWith('#')) {
    jumpTo(href.slice(1));
  } else if (href !== '') {
    ask({ kind: 'openLink', href });
  }
}

/** Goes to a part of the page, with the keyboard's focus, as a browser would. */
function jumpTo(id: string): void {
  const target = document.getElementById(id);
  if (target) {
    if (!target.hasAttribute('tabindex')) {
      target.setAttribute('tabindex', '-1');
    }
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
  }
}

function press(button: HTMLButtonElement): void {
  const { goLine, goColumn, goFile, ask: wanted } = button.dataset;
  if (goLine !== undefined) {
    ask({ kind: 'reveal', line: Number(goLine), column: Number(goColumn), file: goFile === undefined ? undefined : Number(goFile) });
  } else if (wanted === 'begin' || wanted === 'reopen') {
    ask({ kind: wanted });
  }
}
