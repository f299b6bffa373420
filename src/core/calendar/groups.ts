/** The calendar in groups, as the side bar shows it. */
import type { CalendarEvent } from './events';

export const CALENDAR_GROUPS = [
  { id: 'overdue', title: 'Overdue' },
  { id: 'now', title: 'At any time now' },
  { id: 'soon', title: 'In the next month' },
  { id: 'later', title: 'Later' },
  { id: 'past', title: 'Past' },
] as const;

export interface CalendarGroup {
  readonly id: (typeof CALENDAR_GROUPS)[number]['id'];
  readonly title: string;
  /** In the order of their days; what is past, the latest first. */
  readonly events: readonly CalendarEvent[];
}

/** The events in groups, none of them empty; `today` is ISO 8601. */
export function calendarGroups(events: readonly CalendarEvent[], today: string): CalendarGroup[] {
  const groups = CALENDAR_GROUPS.map(({ id, title }): CalendarGroup => {
    const own = events.filter((event) => groupOf(event, today) === id);
    return { id, title, events: id === 'past' ? own.reverse() : own };
  });
  return groups.filter((group) => group.events.length > 0);
}

const DAYS_SOON = 31;

function groupOf({ day, until, open }: CalendarEvent, today: string): CalendarGroup['id'] {
  if (day <= today && until !== undefined && until >= today) {
    return 'now';
  }
  if (day < today) {
    return open ? 'overdue' : 'past';
  }
  return Date.parse(day) - Date.parse(today) <= DAYS_SOON * 86_400_000 ? 'soon' : 'later';
}
