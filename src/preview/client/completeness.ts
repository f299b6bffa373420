/** The completeness panel: the whole, each section, the problems, and what was silenced. */
import morphdom from 'morphdom';
import type { PanelState, ProblemState, SectionState } from '../messages';
import { go, h, icon, type IconName } from './dom';
import { keepOpen } from './page';

const SEVERITIES = { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' } as const;

/** Shows a state in the panel. What did not change is left alone, so that focus and open parts stay. */
export function showPanel(holder: HTMLElement, strip: HTMLElement, state: PanelState): void {
  morphdom(holder, panel(state), { childrenOnly: true, onBeforeElUpdated: keepOpen });
  morphdom(strip, h('div', {}, stripLink(state), bar(state.percent, undefined)), { childrenOnly: true });
}

/** "62% complete, 7 problems", for the strip and for screen readers. */
export function wholeInWords({ percent, problems, unlisted }: PanelState): string {
  return `${percent}% complete, ${counted(problems.length + unlisted, 'problem')}`;
}

function stripLink(state: PanelState): HTMLElement {
  return h('a', { href: '#completeness' }, h('strong', {}, `${state.percent}% complete`), ` · ${counted(state.problems.length + state.unlisted, 'problem')}`, h('span', { class: 'more' }, 'See what is missing'));
}

function panel(state: PanelState): HTMLElement {
  return h('aside', {},
    h('a', { class: 'return', href: '#page' }, 'Back to the document'),
    h('section', { 'class': 'whole', 'aria-labelledby': 'whole-title' },
      h('h2', { id: 'whole-title' }, 'Completeness'),
      h('p', { class: 'score' }, h('strong', {}, `${state.percent}%`), ' complete'),
      bar(state.percent, 'The whole document'),
      h('p', { class: 'quiet' }, 'What each section has and still needs. It does not judge practice: an honest weakness never lowers it.'),
      route(state)),
    h('section', { 'class': 'sections', 'aria-labelledby': 'sections-title' },
      h('h2', { 'id': 'sections-title', 'class': 'unseen' }, 'Sections'),
      h('ul', {}, ...state.sections.map(section))),
    problems(state),
    considered(state),
    silenced(state));
}

function route({ route: state }: PanelState): HTMLElement | undefined {
  return state && h('p', { class: 'route' }, h('strong', {}, 'Next inspection: '), go(state.place, state.text, 'entry'), state.check ? h('span', { class: 'quiet' }, ' Check: the rule is not confirmed.') : undefined);
}

function section(state: SectionState): HTMLElement {
  const inside = [...state.unmet.map((criterion) => unmet(state.id, criterion)), ...state.met.map((message) => h('li', { class: 'criterion' }, icon('met'), h('span', {}, h('span', { class: 'unseen' }, 'Met: '), message)))];
  return h('li', { 'id': `section-${state.id}`, 'class': state.inner ? 'section inner' : 'section' },
    h('div', { class: 'head' },
      h('h3', {}, state.place ? go(state.place, state.title, 'title') : h('span', { class: 'title' }, state.title)),
      h('span', { class: 'percent' }, `${state.percent}%`)),
    bar(state.percent, state.title),
    inside.length === 0
      ? h('p', { class: 'summary' }, state.summary)
      : h('details', { id: `criteria-${state.id}` }, h('summary', { class: 'summary' }, state.summary), h('ul', {}, ...inside)));
}

function unmet(sectionId: string, { id, message, why, how }: SectionState['unmet'][number]): HTMLElement {
  return h('li', { class: 'criterion' },
    icon('unmet'),
    h('details', { id: `why-${sectionId}-${id}` },
      h('summary', {}, h('span', { class: 'unseen' }, 'Not met: '), message),
      h('p', {}, h('strong', {}, 'Why: '), why),
      h('p', {}, h('strong', {}, 'How: '), how)));
}

function problems({ problems: listed, unlisted }: PanelState): HTMLElement {
  const all = listed.length + unlisted;
  return h('section', { 'class': 'problems', 'aria-labelledby': 'problems-title' },
    h('h2', { id: 'problems-title' }, all === 0 ? 'No problems' : counted(all, 'problem', true)),
    all === 0
      ? h('p', { class: 'quiet' }, 'Nothing is wrong as far as the checks can tell.')
      : h('ul', {}, ...listed.map((problem) => h('li', {}, problemButton(problem, problem.severity, [])))),
    unlisted > 0 ? h('p', { class: 'quiet' }, `and ${unlisted} more: see the Problems view.`) : undefined);
}

function considered({ considered: listed }: PanelState): HTMLElement | undefined {
  return listed.length === 0 ? undefined : h('section', { 'class': 'considered', 'aria-labelledby': 'considered-title' },
    h('h2', { id: 'considered-title' }, 'To consider in the data'),
    h('p', { class: 'quiet' }, 'None of this is a fault. There can be a good reason for each.'),
    h('ul', {}, ...listed.map(({ message, place }) => h('li', {}, place ? go(place, message, 'entry') : message))));
}

function silenced({ silenced: listed }: PanelState): HTMLElement | undefined {
  return listed.length === 0 ? undefined : h('section', { 'class': 'silenced', 'aria-labelledby': 'silenced-title' },
    h('h2', { id: 'silenced-title' }, 'Silenced'),
    h('ul', {}, ...listed.map((finding) => h('li', {}, problemButton(finding, 'silenced', [h('span', { class: 'reason' }, `Reason: ${finding.reason}`)])))));
}

function problemButton({ severity, message, place }: ProblemState, drawing: IconName, more: Node[]): HTMLElement {
  const where = `${place.file ? `${place.file.name}, ` : ''}line ${place.line + 1}`;
  return go(place,
    h('span', { class: 'problem' },
      icon(drawing),
      h('span', {}, h('span', { class: 'where' }, h('span', { class: 'severity' }, SEVERITIES[severity]), ` · ${where}`), h('span', { class: 'message' }, message), ...more)),
    'entry');
}

/** `what` is named for screen readers; a bar without it only repeats to the eye what the words beside it say. */
function bar(percent: number, what: string | undefined): HTMLElement {
  const named = what === undefined ? { 'aria-hidden': 'true' } : { 'aria-label': `${what}: completeness` };
  return h('progress', { max: '100', value: String(percent), ...named }, `${percent}%`);
}

function counted(count: number, what: string, capital = false): string {
  const number = count === 0 ? (capital ? 'No' : 'no') : String(count);
  return `${number} ${what}${count === 1 ? '' : 's'}`;
}
