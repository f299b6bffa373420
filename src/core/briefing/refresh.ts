/**
 * Bringing a briefing up to date without losing a word: blocks that nobody has edited are made anew or, where
 * what they were made from is gone, taken out; new ones are added; everything else stays as it is.
 */
import type { SelfEvaluation } from '../dialect/model';
import { spanOf, type Span } from '../text/span';
import { gapBetween, sectionMarkdown } from './document';
import { fingerprint, KEY_DIGITS, madeComment, readMade, TEXT_DIGITS, type Made } from './made';
import type { Briefing, BriefingBlock, BriefingSection } from './model';

export interface RefreshEdit {
  readonly span: Span;
  readonly newText: string;
}

export interface Refresh {
  /** The text that it is to be done to. */
  readonly of: string;
  /** None overlaps another; the last keeps the fingerprints. Empty where nothing is to be done. */
  readonly edits: readonly RefreshEdit[];
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** How many blocks an author has edited, moved into something else or taken out. */
  readonly kept: number;
}

interface Unit {
  readonly span: Span;
  readonly kind: BriefingBlock['kind'];
  readonly text: string;
}

interface Fresh extends BriefingBlock {
  readonly section: BriefingSection;
  readonly keyPrint: string;
  readonly textPrint: string;
}

/** The text as it would be. */
export function refreshedText({ of, edits }: Pick<Refresh, 'of' | 'edits'>): string {
  return edits.toReversed().reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), of);
}

/** How to bring a document up to date with a briefing made from `file`; undefined where it does not say what was made the last time. */
export async function refreshBriefing(model: SelfEvaluation, briefing: Briefing, file: string): Promise<Refresh | undefined> {
  const last = readMade(model.tree);
  if (!last) {
    return undefined;
  }
  const unedited = await uneditedUnits(model, last.made);
  const fresh = await freshBlocks(briefing, file);
  const plan = new Plan(model, last.made, unedited, fresh);
  plan.make(briefing);
  const edits = plan.edits.length === 0 ? [] : [...plan.edits, { span: last.span, newText: madeComment(plan.made) }];
  return { of: model.text, edits: edits.sort((a, b) => a.span.start - b.span.start), changed: plan.changed, added: plan.added, removed: plan.removed, kept: plan.kept };
}

class Plan {
  readonly edits: RefreshEdit[] = [];
  readonly made = new Map<string, string>();
  changed = 0;
  added = 0;
  removed = 0;
  kept = 0;
  readonly #gone = new Set<Unit>();

  constructor(private readonly model: SelfEvaluation, private readonly last: Made, private readonly unedited: ReadonlyMap<string, Unit>, private readonly fresh: readonly Fresh[]) {}

  make({ sections }: Briefing): void {
    this.#remove();
    for (const block of this.fresh.filter(({ keyPrint }) => this.last.has(keyPrint))) {
      this.#replace(block);
    }
    for (const section of sections) {
      const own = this.fresh.filter((block) => block.section === section);
      if (own.length > 0 && own.every(({ keyPrint }) => !this.last.has(keyPrint)) && !this.#headingOf(section)) {
        this.#addSection(section, own, sections);
      } else {
        this.#addBlocks(section, own);
      }
    }
  }

  /** What was made from something that is no longer there. */
  #remove(): void {
    const wanted = new Set(this.fresh.map(({ keyPrint }) => keyPrint));
    for (const [keyPrint, unit] of this.unedited) {
      if (!wanted.has(keyPrint)) {
        const rest = /^[ \t]*(?:\r\n|\r|\n)?/u.exec(this.model.text.slice(unit.span.end))![0];
        this.edits.push({ span: { start: unit.span.start, end: unit.span.end + rest.length }, newText: '' });
        this.#gone.add(unit);
        this.removed += 1;
      }
    }
  }

  #replace({ keyPrint, textPrint, markdown }: Fresh): void {
    const unit = this.unedited.get(keyPrint);
    if (!unit) {
      // Edited or taken out: it is the author's now, and is not made again.
      this.made.set(keyPrint, this.last.get(keyPrint)!);
      this.kept += 1;
    } else {
      this.made.set(keyPrint, textPrint);
      if (this.last.get(keyPrint) !== textPrint) {
        this.edits.push({ span: unit.span, newText: markdown });
        this.changed += 1;
      }
    }
  }

  #addBlocks(section: BriefingSection, own: readonly Fresh[]): void {
    const added = own.filter(({ keyPrint }) => !this.last.has(keyPrint));
    const heading = this.#headingOf(section);
    if (added.length === 0 || !heading) {
      return;
    }
    for (const block of added) {
      const before = own.slice(0, own.indexOf(block)).findLast(({ keyPrint }) => this.unedited.has(keyPrint));
      const after = (before && this.unedited.get(before.keyPrint)) ?? this.#lastUnit(heading);
      this.#insert(after?.span.end ?? heading.end, `${gapBetween(after, block)}${block.markdown}`, block);
    }
  }

  #addSection(section: BriefingSection, own: readonly Fresh[], sections: readonly BriefingSection[]): void {
    const next = sections.slice(sections.indexOf(section) + 1).map((later) => this.#headingOf(later)).find((found) => found !== undefined);
    const at = next?.start ?? spanOf(this.model.tree.children.at(-1)!).start;
    this.edits.push({ span: { start: at, end: at }, newText: `${sectionMarkdown(section)}\n\n` });
    own.forEach(({ keyPrint, textPrint }) => this.made.set(keyPrint, textPrint));
    this.added += own.length;
  }

  #insert(at: number, newText: string, { keyPrint, textPrint }: Fresh): void {
    this.edits.push({ span: { start: at, end: at }, newText });
    this.made.set(keyPrint, textPrint);
    this.added += 1;
  }

  /** From the start of a section's heading to its end. */
  #headingOf({ id }: BriefingSection): Span | undefined {
    return this.model.headings.find((heading) => heading.hasOwnId && heading.id === id)?.span;
  }

  /** The last unit below a heading and before the next that stays. */
  #lastUnit(heading: Span): Unit | undefined {
    const next = this.model.headings.find(({ span }) => span.start > heading.start)?.span.start ?? this.model.text.length;
    return unitsOf(this.model).findLast((unit) => unit.span.start > heading.start && unit.span.start < next && ![...this.#gone].some(({ span }) => span.start === unit.span.start));
  }
}

/** Paragraphs, tables and so on, and the items of lists, at the root of the document. */
function unitsOf({ tree, text }: SelfEvaluation): Unit[] {
  const unit = (node: Parameters<typeof spanOf>[0], kind: Unit['kind']): Unit => ({ span: spanOf(node), kind, text: text.slice(spanOf(node).start, spanOf(node).end) });
  return tree.children.flatMap((node) => (node.type === 'list' ? node.children.map((item) => unit(item, 'item'))
    : node.type === 'heading' || node.type === 'html' || node.type === 'yaml' ? [] : [unit(node, 'block')]));
}

/** The units that are as they were made, by the fingerprint of their key; each unit counts once. */
async function uneditedUnits(model: SelfEvaluation, made: Made): Promise<ReadonlyMap<string, Unit>> {
  const keys = new Map<string, string[]>();
  made.forEach((textPrint, keyPrint) => { keys.set(textPrint, [...keys.get(textPrint) ?? [], keyPrint]); });
  const found = new Map<string, Unit>();
  for (const unit of unitsOf(model)) {
    const key = keys.get(await fingerprint(unit.text, TEXT_DIGITS, model.frontMatter.facts.selfEvaluation))?.shift();
    if (key !== undefined) {
      found.set(key, unit);
    }
  }
  return found;
}

function freshBlocks({ sections }: Briefing, file: string): Promise<Fresh[]> {
  return Promise.all(sections.flatMap((section) => section.blocks.map(async (block) => ({
    ...block, section, keyPrint: await fingerprint(block.key, KEY_DIGITS), textPrint: await fingerprint(block.markdown, TEXT_DIGITS, file),
  }))));
}
