/** The document on the page: a list of blocks, each patched on its own and only when it changed. */
import morphdom from 'morphdom';
import { patchPlaces } from '../blockPatch';
import type { BlockPatch, BlockPlace } from '../messages';
import { inOrder, type Anchor } from '../scrollMapping';


export class Page {
  #places: BlockPlace[] = [];
  #anchors: Anchor[] | undefined;

  /** `holder` is given a child for each block. */
  constructor(private readonly holder: HTMLElement) {}

  /** Changes the blocks as a patch says; what the patch leaves alone is not touched. */
  apply(patch: BlockPatch): void {
    const elements = [...this.holder.children] as HTMLElement[];
    const replaced = elements.slice(patch.from, patch.from + patch.removed);
    const after = elements[patch.from + patch.removed] ?? null;
    const made = this.#make(patch, replaced);
    const kept = new Set(made);
    replaced.filter((element) => !kept.has(element)).forEach((element) => { element.remove(); });
    // From the back, so that an element that stands where it should is not moved: moving takes the focus away.
    made.reduceRight<Element | null>((next, element) => {
      if (element.nextElementSibling !== next || element.parentElement !== this.holder) {
        this.holder.insertBefore(element, next);
      }
      return element;
    }, after);
    this.#places = patchPlaces(this.#places, patch);
    this.#anchors = undefined;
  }

  /** Forgets all blocks but leaves them standing, for a patch that builds on nothing. */
  restart({ inserted }: BlockPatch): void {
    this.apply({ from: 0, removed: this.holder.children.length, inserted, shift: 0 });
  }

  /** The innermost element that covers a line; undefined between blocks. */
  at(line: number): HTMLElement | undefined {
    const covering = this.#places.filter((place) => place.line <= line && line < place.line + place.lines);
    // The notes stand together, wherever the text defines them, and so cover lines of other blocks as well.
    const fewest = Math.min(...covering.map(({ lines }) => lines));
    const place = covering.findLast(({ lines }) => lines === fewest);
    const index = place ? this.#places.indexOf(place) : -1;
    const block = this.holder.children[index] as HTMLElement | undefined;
    if (!place || !block) {
      return undefined;
    }
    const inside = [...block.querySelectorAll<HTMLElement>('[data-line]')].findLast((element) => Number(element.dataset['line']) <= line - place.line);
    return inside ?? block;
  }

  /** The line of the text that an element comes from. */
  lineOf(element: Element): number | undefined {
    const block = element.closest('#blocks > *');
    const place = block ? this.#places[[...this.holder.children].indexOf(block)] : undefined;
    const inner = element.closest<HTMLElement>('[data-line]');
    return place && place.line + (inner && block?.contains(inner) ? Number(inner.dataset['line']) : 0);
  }

  /** Where lines stand on the page. Measured once, until the page or its size changes. */
  anchors(): readonly Anchor[] {
    return this.#anchors ??= this.#measure();
  }

  /** The size of the page changed. */
  resized(): void {
    this.#anchors = undefined;
  }

  #make({ inserted }: BlockPatch, replaced: readonly HTMLElement[]): HTMLElement[] {
    const known = new Map<string, HTMLElement[]>();
    for (const element of replaced) {
      const id = element.dataset['block'] ?? '';
      known.set(id, [...known.get(id) ?? [], element]);
    }
    // Blocks that only move keep their element, before what is left is given to blocks that changed.
    const moved = inserted.map(({ id, html }) => (html === undefined ? known.get(String(id))?.shift() : undefined));
    const taken = new Set(moved);
    const free = replaced.filter((element) => !taken.has(element));
    return inserted.map(({ id, html }, index) => moved[index] ?? blockElement(free.shift(), id, html ?? ''));
  }

  #measure(): Anchor[] {
    const scrolled = window.scrollY;
    const anchors = this.#places.flatMap((place, index): Anchor[] => {
      const block = this.holder.children[index] as HTMLElement;
      const { top, bottom } = block.getBoundingClientRect();
      const inside = [...block.querySelectorAll<HTMLElement>('[data-line]')].map((element) => ({
        line: place.line + Number(element.dataset['line']),
        y: element.getBoundingClientRect().top + scrolled,
      }));
      return [{ line: place.line, y: top + scrolled }, ...inside, { line: place.line + place.lines, y: bottom + scrolled }];
    });
    return inOrder(anchors);
  }
}

/** An element that shows a block: a new one, or an old one patched, so that what did not change keeps focus, selection and state. */
function blockElement(old: HTMLElement | undefined, id: number, html: string): HTMLElement {
  const made = document.createElement('div');
  made.className = 'block';
  made.dataset['block'] = String(id);
  // The host has made this HTML from the document's tree and put it through its sanitiser.
  made.innerHTML = html;
  return old ? morphdom(old, made, { onBeforeElUpdated: keepOpen }) as HTMLElement : made;
}

/** What a reader opened stays open, and what is the same is left alone. */
export function keepOpen(from: HTMLElement, to: HTMLElement): boolean {
  if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) {
    to.open = from.open;
  }
  // The page itself decides which frames can be reached by keyboard.
  if (from.classList.contains('scroll') && from.hasAttribute('tabindex')) {
    to.setAttribute('tabindex', from.getAttribute('tabindex')!);
  }
  return !from.isEqualNode(to);
}
