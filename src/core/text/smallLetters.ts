/**
 * A text in small letters, each at its place. Patterns are looked for in it without the flag `i`, which makes every letter of a
 * pattern a class of letters: that takes several times as long, most of all the first time.
 */
export function inSmallLetters(text: string): string {
  const lower = text.toLowerCase();
  // One letter grows when it is lowered.
  return lower.length === text.length ? lower : text.replaceAll('İ', 'I').toLowerCase();
}
