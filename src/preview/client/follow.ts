/** The page and the editor in step: a quiet mark where the cursor is, and scrolling that never jumps under a typist. */
import { lineOfY, scrollToReveal, yOfLine } from '../scrollMapping';
import type { Page } from './page';

/** Kept free above the line that the editor shows first. */
const LEAD = 16;

export class Follow {
  #cursor: number | undefined;

  /** `strip` covers the top of narrow pages. */
  constructor(private readonly page: Page, private readonly marker: HTMLElement, private readonly strip: HTMLElement) {}

  /** The cursor of the editor moved. */
  cursorAt(line: number, mayJump: boolean): void {
    this.#cursor = line;
    const rect = this.mark()?.getBoundingClientRect();
    // On an empty line between blocks there is nothing to mark, but still somewhere to be.
    const between = yOfLine(this.page.anchors(), line);
    const extent = rect ? { top: rect.top + window.scrollY, bottom: rect.bottom + window.scrollY } : { top: between, bottom: between };
    const covered = this.strip.offsetHeight;
    const wanted = scrollToReveal(extent, { top: window.scrollY + covered, height: window.innerHeight - covered }, mayJump);
    if (wanted !== undefined) {
      window.scrollTo({ top: wanted - covered, behavior: 'instant' });
    }
  }

  /** The editor's first line is now this one. */
  scrollTo(line: number): void {
    const top = line === 0 ? 0 : yOfLine(this.page.anchors(), line) - this.#lead;
    window.scrollTo({ top, behavior: 'instant' });
  }

  /** The line at the top of the page, with its fraction. */
  get topLine(): number {
    return window.scrollY === 0 ? 0 : lineOfY(this.page.anchors(), window.scrollY + this.#lead);
  }

  /** Puts the mark beside what the cursor is in; hides it where the cursor stands between blocks. */
  mark(): HTMLElement | undefined {
    const element = this.#cursor === undefined ? undefined : this.page.at(this.#cursor);
    this.marker.hidden = element === undefined;
    if (element) {
      const { top, height } = element.getBoundingClientRect();
      this.marker.style.top = `${top - this.marker.parentElement!.getBoundingClientRect().top}px`;
      this.marker.style.height = `${height}px`;
    }
    return element;
  }

  get #lead(): number {
    return LEAD + this.strip.offsetHeight;
  }
}
