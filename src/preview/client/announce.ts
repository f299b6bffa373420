/** Long enough that a screen reader is not interrupted at every pause of an author. */
const QUIET_MS = 3_000;

/** Says the newest of several texts once they stop coming; the first is taken as known and not said. */
export class Announcer {
  #said: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly region: HTMLElement) {}

  say(text: string): void {
    this.#said ??= text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (text !== this.#said) {
        this.#said = text;
        this.region.textContent = text;
      }
    }, QUIET_MS);
  }
}
