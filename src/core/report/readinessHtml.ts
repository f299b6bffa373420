/** What exists for a focused visit, as a page: a table of all topics, then each topic with the way to everything. */
import type { Held, TopicReadiness } from '../briefing/readiness';
import { dayInWords, timeBefore } from '../text/dates';
import { escapeHtml } from './html';

/** The page; `today` is ISO 8601, `name` that of the self-evaluation. */
export function readinessHtml(topics: readonly TopicReadiness[], today: string, name: string): string {
  return [
    '<h1>If the call came today</h1>',
    `<p class="summary">What “${escapeHtml(name)}” holds on each topic of focused visits, how old it is, and what is missing.</p>`,
    '<p>Nothing should be written for a visit. What is here is what the service uses anyway; what is missing is mended in ordinary business, because children need it.</p>',
    summaryTable(topics, today),
    ...topics.map((one) => topicHtml(one, today)),
  ].join('\n');
}

const HEAD = ['Topic', 'What is there', 'Newest source', 'Missing or old'];

function summaryTable(topics: readonly TopicReadiness[], today: string): string {
  const rows = topics.map(({ topic, sections, strengths, weaknesses, actions, measures, sources, gaps }) => {
    const there = [
      counted(sections.length, 'section', 'sections'), counted(strengths.length, 'strength', 'strengths'), counted(weaknesses.length, 'area for improvement', 'areas for improvement'),
      counted(actions.length, 'action', 'actions'), counted(measures, 'measure', 'measures'), counted(sources.length, 'source', 'sources'),
    ].filter((words) => words !== '').join(', ');
    const newest = sources.find(({ day }) => day !== undefined)?.day;
    return `<tr><th scope="row"><a href="#${topic.id}">${escapeHtml(topic.name)}</a>${checkNote(topic)}</th><td>${there || 'Nothing'}</td><td>${newest === undefined ? '–' : escapeHtml(ago(newest, today))}</td><td class="number">${gaps.length}</td></tr>`;
  });
  return `<table><thead><tr>${HEAD.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function counted(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}

function topicHtml(one: TopicReadiness, today: string): string {
  const { topic, isThere, sections, strengths, weaknesses, actions, sources, gaps } = one;
  const held = [list('Sections', sections), list('Strengths', strengths), list('Areas for improvement', weaknesses), list('Actions', actions),
    list('Sources', sources.map(({ title, day }) => ({ words: day === undefined ? `${title}, no date` : `${title}, ${dayInWords(day)} (${ago(day, today)})`, span: undefined })))];
  const missing = gaps.length === 0 ? '<p class="quiet">Nothing that the checks can tell.</p>' : `<ul>${gaps.map(({ words, span }) => item({ words, span })).join('')}</ul>`;
  return `<section class="topic" aria-labelledby="${topic.id}"><h2 id="${topic.id}" tabindex="-1">${escapeHtml(topic.name)}</h2>${isThere ? `${held.join('')}<h3>Missing or old</h3>${missing}` : '<p class="quiet">The self-evaluation says nothing of this topic.</p>'}</section>`;
}

function checkNote({ confidence }: TopicReadiness['topic']): string {
  return confidence === 'confirmed' ? '' : ' <span class="quiet">(check: the framework’s wording is not confirmed)</span>';
}

function list(title: string, things: readonly Held[]): string {
  return things.length === 0 ? '' : `<h3>${title}</h3><ul>${things.map(item).join('')}</ul>`;
}

function item({ words, span }: Held): string {
  return `<li>${span ? `<button type="button" class="go" data-go="${span.start}">${escapeHtml(words)}</button>` : escapeHtml(words)}</li>`;
}

/** `5 weeks ago`; a day that is still to come is told as the day. */
function ago(day: string, today: string): string {
  const time = timeBefore(day, today);
  return time === undefined ? dayInWords(day) : `${time} ago`;
}
