/** The page and the editor in step: a quiet mark where the cursor is, and scrolling that never jumps under a typist. */
import { lineOfY, scrollToReveal, yOfLine } from '../scrollMapping';
import type { Page } from './page';

/** Kept free above the line that the editor shows first. */
const LEAD = 16;

export class Follow {
  #cursor: number | undefined;
  /** Where to go on, while another view hides the page and nothing can be measured; and whether to go to the cursor then. */
  #held: { line: number; jump: boolean } | undefined;

  /** `top` covers the top of the page. */
  constructor(private readonly page: Page, private readonly marker: HTMLElement, private readonly top: HTMLElement) {}

  /** The page is about to be hidden: what the editor says is kept for later. */
  pause(): void {
    this.#held = { line: this.topLine, jump: false };
  }

  /** The page is there again, where it was or where the editor went meanwhile. */
  resume(): void {
    const held = this.#held;
    this.#held = undefined;
    if (held) {
      this.page.resized();
      this.scrollTo(held.line);
      if (held.jump && this.#cursor !== undefined) {
        this.cursorAt(this.#cursor, true);
      }
    }
  }

  /** The cursor of the editor moved. */
  cursorAt(line: number, mayJump: boolean): void {
    this.#cursor = line;
    if (this.#held) {
      this.#held.jump ||= mayJump;
      return;
    }
    const rect = this.mark()?.getBoundingClientRect();
    // On an empty line between blocks there is nothing to mark, but still somewhere to be.
    const between = yOfLine(this.page.anchors(), line);
    const extent = rect ? { top: rect.top + window.scrollY, bottom: rect.bottom + window.scrollY } : { top: between, bottom: between };
    const covered = this.top.offsetHeight;
    const wanted = scrollToReveal(extent, { top: window.scrollY + covered, height: window.innerHeight - covered }, mayJump);
    if (wanted !== undefined) {
      window.scrollTo({ top: wanted - covered, behavior: 'instant' });
    }
  }

  /** The editor's first line is now this one. */
  scrollTo(line: number): void {
    if (this.#held) {
      this.#held.line = line;
      return;
    }
    const top = line === 0 ? 0 : yOfLine(this.page.anchors(), line) - this.#lead;
    window.scrollTo({ top, behavior: 'instant' });
  }

  /** The line at the top of the page, with its fraction. */
  get topLine(): number {
    return this.#held ? this.#held.line : window.scrollY === 0 ? 0 : lineOfY(this.page.anchors(), window.scrollY + this.#lead);
  }

  /** Puts the mark beside what the cursor is in; hides it where the cursor stands between blocks. */
  mark(): HTMLElement | undefined {
    const element = this.#cursor === undefined || this.#held ? undefined : this.page.at(this.#cursor);
    this.marker.hidden = element === undefined;
    if (element) {
      const { top, height } = element.getBoundingClientRect();
      this.marker.style.top = `${top - this.marker.parentElement!.getBoundingClientRect().top}px`;
      this.marker.style.height = `${height}px`;
    }
    return element;
  }

  get #lead(): number {
    return LEAD + this.top.offsetHeight;
  }
}
