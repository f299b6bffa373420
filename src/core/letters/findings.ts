/** The findings of a letter: what stands under its headings of strengths, improvements and priority action. */
import type { Span } from '../text/span';
import type { LetterFinding } from './model';
import type { Part } from './parts';
import { asksForPriority, bare, roleOfHeading, type SectionRole } from './words';

export type FindingRole = Exclude<SectionRole, 'other'>;
export type Findings = Readonly<Record<FindingRole, readonly LetterFinding[]>>;

interface Found { readonly role: FindingRole; readonly text: string; readonly span: Span }

/** Where the reading of a letter stands. */
interface Section {
  readonly role: SectionRole;
  readonly depth: number;
  /** Whether points of a list have been read in it: a paragraph behind them ends it. */
  hasItems: boolean;
  /** Whether whole sentences have been read in it: a few words on their own are then a heading. */
  hasSentences: boolean;
  /** The next points are a list of priority actions, whatever the heading says. */
  leadsToPriority: boolean;
}

const OUTSIDE = { role: 'other', depth: 0, hasItems: false, hasSentences: false, leadsToPriority: false } as const;

/** Reads the findings, each once, with ids of their own. */
export function findingsOf(parts: readonly Part[]): Findings {
  const found: Found[] = [];
  let section: Section = { ...OUTSIDE };
  parts.forEach((part, index) => {
    if (part.kind === 'heading') {
      section = sectionOf(part, section);
    } else {
      const result = read(part, parts[index + 1], section);
      if (result === 'ends') {
        section = { ...OUTSIDE };
        const again = read(part, parts[index + 1], section);
        found.push(...Array.isArray(again) ? again : []);
      } else {
        found.push(...result);
      }
    }
  });
  return sorted(found);
}

/** A deeper heading that is not known, such as the name of a team, does not end a section. */
function sectionOf({ text, depth }: Part, section: Section): Section {
  const role = roleOfHeading(text);
  return role === undefined && depth > section.depth && section.role !== 'other'
    ? { ...section, hasItems: false, hasSentences: false }
    : { ...OUTSIDE, role: role ?? 'other', depth };
}

/** What a part adds to its section; `ends` where it no longer belongs to it. */
function read(part: Part, next: Part | undefined, section: Section): Found[] | 'ends' {
  const { kind, text, span } = part;
  switch (kind) {
    case 'strength': case 'improvement': case 'priority': return [{ role: kind, text, span }];
    case 'row': return section.role === 'other' || isOnlyHead(text) ? [] : [{ role: section.role, text, span }];
    case 'item': return readItem(part, section);
    default: return readParagraph(part, next, section);
  }
}

function isOnlyHead(text: string): boolean {
  return bare(text).split(' ').length < 3;
}

function readItem({ text, span }: Part, section: Section): Found[] {
  section.hasItems = true;
  const role = section.leadsToPriority || asksForPriority(text) ? 'priority' : section.role;
  return role === 'other' || text.endsWith(':') && text.length < 20 ? [] : [{ role, text, span }];
}

function readParagraph(part: Part, next: Part | undefined, section: Section): Found[] | 'ends' {
  const { text, span } = part;
  const isLead = text.endsWith(':') || next?.kind === 'item' && !/[.!?]$/u.test(text);
  if (section.hasItems && (section.role !== 'other' || section.leadsToPriority)) {
    // Behind the list, only what leads to another list, or says itself that it is a priority, still belongs here.
    if (!(isLead && section.role !== 'other' && next?.kind === 'item')) {
      return 'ends';
    }
  }
  if (asksForPriority(text)) {
    section.leadsToPriority = isLead;
    return isLead ? [] : [{ role: 'priority', text, span }];
  }
  if (section.role === 'other' || isLead && next?.kind === 'item') {
    return [];
  }
  const isSentence = /[.!?)”’"]$/u.test(text) || text.split(' ').length > 25;
  if (!isSentence && (section.hasSentences || leadsToSentence(next))) {
    return 'ends';
  }
  section.hasSentences ||= isSentence;
  return [{ role: section.role, text, span }];
}

/** A few words before a whole paragraph are its heading. */
function leadsToSentence(next: Part | undefined): boolean {
  return next?.kind === 'paragraph' && /[.!?]$/u.test(next.text);
}

/** What a template asks for, not filled in yet. */
const PROMPT = /^\[[^[\]]*\]$/u;

function sorted(found: readonly Found[]): Findings {
  const ids = new Ids();
  const texts = new Set<string>();
  const findings: Record<FindingRole, LetterFinding[]> = { strength: [], improvement: [], priority: [] };
  for (const { role, text, span } of found) {
    const clean = text.replace(/[\s;,]+(?:and|or)?$|[\s;,]+$/iu, '').trim();
    const key = bare(clean);
    if (key !== '' && !texts.has(key) && !PROMPT.test(clean)) {
      texts.add(key);
      findings[role].push({ id: ids.next(key), text: clean, span });
    }
  }
  return findings;
}

/** Words that tell nothing of what a finding is about. */
const FILLERS = new Set('the a an of and or to in for with by on at that this their its is are be as from who which when so all any they it need needs should must not timely quality effectiveness improve improved improvement local authority including'.split(' '));
const MOST_WORDS = 4;

/** Ids of the first words that tell what a finding is about: `return-home-interviews`. */
class Ids {
  readonly #used = new Map<string, number>();

  /** An id unlike those before; `key` is lower case, words with single spaces between. */
  next(key: string): string {
    const words = key.split(' ');
    const telling = words.filter((word) => !FILLERS.has(word));
    const base = (telling.length > 0 ? telling : words).slice(0, MOST_WORDS).join('-').slice(0, 60).replace(/-$/u, '');
    const number = (this.#used.get(base) ?? 0) + 1;
    this.#used.set(base, number);
    const id = number === 1 ? base : `${base}-${number}`;
    if (number > 1) {
      this.#used.set(id, this.#used.get(id) ?? 1);
    }
    return id;
  }
}
