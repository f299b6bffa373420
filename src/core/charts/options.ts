/** What an author asks of a chart behind the measure's id: `#re-referrals?from=2025-Q1&type=bar&compare=a,b`. */
import { dateRange } from '../text/dates';

export interface ChartOptions {
  readonly type: 'line' | 'bar';
  /** Only points of periods that end on or after this day. */
  readonly from: string | undefined;
  /** Only points of periods that end on or before this day. */
  readonly to: string | undefined;
  /** The ids of measures to draw beside the first. */
  readonly compare: readonly string[];
}

/** More lines than this cannot be told apart. */
const MOST_COMPARED = 3;

/** Reads the options of a chart from the part of its link behind `#`; what cannot be read is left out. */
export function chartOptions(fragment: string): ChartOptions {
  const query = new URLSearchParams(fragment.includes('?') ? fragment.slice(fragment.indexOf('?') + 1) : '');
  return {
    type: query.get('type') === 'bar' ? 'bar' : 'line',
    from: dateRange(query.get('from') ?? '')?.from,
    to: dateRange(query.get('to') ?? '')?.to,
    compare: (query.get('compare') ?? '').split(',').map((id) => id.trim()).filter((id) => id !== '').slice(0, MOST_COMPARED),
  };
}
