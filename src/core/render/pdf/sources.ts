/** The cited sources: numbered in the order in which they are first cited, listed at the end. */
import type { EvidenceEntry, EvidenceKind } from '../../evidence/base';
import { partnerName } from '../../framework/partners';
import { dayInWords } from '../../text/dates';
import { shownPath } from './paths';
import { breakLongRuns, oneLine, periodInWords, safeUrl } from './words';
import type { Source } from './tree';

/** What the list of sources says of an entry of the register. */
export type SourceFacts = Pick<EvidenceEntry, 'title'> & Partial<Pick<EvidenceEntry, 'kind' | 'from' | 'date' | 'period' | 'file' | 'url' | 'owner' | 'partner'>>;

const KINDS: Readonly<Record<EvidenceKind, string>> = {
  data: 'Management information',
  audit: 'Practice audit',
  feedback: 'Feedback',
  report: 'Internal report',
  learning: 'Learning from complaints and reviews',
  external: 'External source',
};

export class SourceList {
  readonly #numbers = new Map<string, number>();

  constructor(private readonly register: ReadonlyMap<string, SourceFacts>) {}

  /** The number of a source, from 1; undefined when the register does not hold it. */
  numberOf(id: string): number | undefined {
    if (!this.register.has(id)) {
      return undefined;
    }
    const number = this.#numbers.get(id) ?? this.#numbers.size + 1;
    this.#numbers.set(id, number);
    return number;
  }

  /** Whether a source has a number already. */
  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  /** All cited sources, in the order of their numbers. */
  list(): Source[] {
    return [...this.#numbers].map(([id, number]) => makeSource(labelOf(number), this.register.get(id)!));
  }
}

/** The name that citations jump to. The space keeps it apart from every `{#id}` of an author. */
export function labelOf(number: number): string {
  return `source ${number}`;
}

function makeSource(id: string, facts: SourceFacts): Source {
  const voices = facts.from && facts.from.length > 0 ? ` from ${facts.from.join(', ')}` : '';
  const parts = [
    facts.kind && KINDS[facts.kind] + voices,
    facts.date && dayInWords(facts.date),
    facts.period && `covers ${periodInWords(facts.period)}`,
    facts.partner && partnerName(facts.partner),
    facts.owner,
    !facts.url && facts.file && breakLongRuns(shownPath(facts.file)),
  ];
  const url = facts.url && /^https?:\/\/\S+$/iu.test(facts.url) && facts.url.length < 2000 ? { url: safeUrl(facts.url) } : {};
  return { id, title: oneLine(facts.title), text: oneLine(parts.filter(Boolean).join(' · ')), ...url };
}
