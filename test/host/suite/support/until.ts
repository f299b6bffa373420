const INTERVAL_MS = 20;

/**
 * Waits until something holds.
 * @param what in words, for the message
 * @param condition asked again and again; its first value that is neither undefined nor false is returned
 * @throws Error where it still does not hold after the time, in milliseconds
 */
export async function until<T>(what: string, condition: () => T | undefined | false | Promise<T | undefined | false>, time = 10_000): Promise<T> {
  const end = Date.now() + time;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== false) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`Waited ${time / 1000} s in vain until ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
}
