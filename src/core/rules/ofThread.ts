import type { SelfEvaluation } from '../dialect/model';
import { threadOf, type Thread } from '../thread';
import type { Report, Rule } from './rule';
import type { AnalysisSettings } from './settings';

type Check = (thread: Thread, model: SelfEvaluation, settings: AnalysisSettings) => Iterable<Report>;

/**
 * A rule about the thread: told again as it was while the thread is the same, which it is while an author types
 * elsewhere. So all places that it tells of must be such as move with the text.
 */
export function ofThread(check: Check): NonNullable<Rule['document']> {
  const told = new WeakMap<Thread, { readonly settings: AnalysisSettings; readonly reports: readonly Report[] }>();
  return (model, settings) => {
    const thread = threadOf(model);
    let before = told.get(thread);
    if (before?.settings !== settings) {
      before = { settings, reports: [...check(thread, model, settings)] };
      told.set(thread, before);
    }
    return before.reports;
  };
}
