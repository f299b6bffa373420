/** How long the page holds still after a key, so that it does not move under one who types. */
const TYPING_MS = 600;
/** How long the echo of a jump from the page into the editor may take to come back. */
const ECHO_MS = 600;

/** Decides whether the page may follow the editor. */
export class Following {
  #typedAt = -Infinity;
  #revealedAt = -Infinity;

  /** `now` in milliseconds. */
  constructor(private readonly now: () => number) {}

  /** The text changed. */
  typed(): void {
    this.#typedAt = this.now();
  }

  /** The editor is about to scroll because the page asked for it. */
  revealed(): void {
    this.#revealedAt = this.now();
  }

  get isTyping(): boolean {
    return this.now() - this.#typedAt < TYPING_MS;
  }

  /** Whether the page should follow the movement of the editor that was just seen. The first after a jump is its echo. */
  shouldScroll(): boolean {
    const isEcho = this.now() - this.#revealedAt < ECHO_MS;
    this.#revealedAt = -Infinity;
    return !isEcho && !this.isTyping;
  }
}
