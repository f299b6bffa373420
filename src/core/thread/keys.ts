/** Keys that stay the same from version to version where they can, and are never given twice in one. */
export class Keys {
  readonly #given = new Map<string, number>();

  /** The wanted key, numbered from its second use on. */
  next(wanted: string): string {
    const times = (this.#given.get(wanted) ?? 0) + 1;
    this.#given.set(wanted, times);
    return times === 1 ? wanted : `${wanted} (${times})`;
  }
}
