/** A calendar as a file that Outlook and others read (RFC 5545). */
import { slug } from 'github-slugger';
import ical, { ICalEventTransparency } from 'ical-generator';
import type { SelfEvaluation } from '../dialect/model';
import type { CalendarEvent, EventKind } from './events';

const CATEGORIES: Readonly<Record<EventKind, string>> = {
  'meeting': 'Engagement meeting', 'inspection': 'Inspection', 'action-plan': 'Action plan', 'action': 'Action', 'evidence': 'Evidence',
};

/**
 * The text of the file. Each event lasts its whole day and leaves it free. An event has the same UID each time, so that a
 * calendar that reads a newer file moves it and does not double it.
 * @param name what to call the calendar
 * @param made when the file is made, ISO 8601 with time
 */
export function calendarFile(events: readonly CalendarEvent[], model: Pick<SelfEvaluation, 'frontMatter'>, name: string, made: string): string {
  const calendar = ical({ name: plain(name), prodId: { company: 'ILACS Self-Evaluation', product: 'Calendar', language: 'EN' } });
  const uids = new Uids(model);
  for (const { id, kind, day, title, owner, details } of events) {
    calendar.createEvent({
      id: uids.next(id),
      stamp: new Date(made),
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      summary: plain(title),
      description: [...owner === undefined ? [] : [`Owner: ${owner}`], ...details].map(plain).join('\n'),
      categories: [{ name: CATEGORIES[kind] }],
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

const LONGEST = 80;

/** UIDs of what an event is about, and whose self-evaluation of which time it stands in. */
class Uids {
  readonly #document: string;
  readonly #used = new Set<string>();

  constructor({ frontMatter: { facts: { authority = 'authority', period } } }: Pick<SelfEvaluation, 'frontMatter'>) {
    this.#document = `${slug(`${authority} ${period?.to ?? ''}`).slice(0, LONGEST)}.ilacs`;
  }

  next(id: string): string {
    const base = slug(id).slice(0, LONGEST) || 'event';
    let uid = base;
    for (let number = 2; this.#used.has(uid); number++) {
      uid = `${base}-${number}`;
    }
    this.#used.add(uid);
    return `${uid}@${this.#document}`;
  }
}

/** Without signs that no text has. */
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim();
}
