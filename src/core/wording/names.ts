/** Under which names the model sees a word: itself, or its ending where it is unknown, and its classes. */

/** Where a sentence begins and ends. */
export const BEGIN = '^';
export const END = '$';

/** Classes whose names begin so hold words that may speak of inspection: what stands near such a word is read more closely. */
const ANCHOR = '@anchor';

/** Whether a name is that of a class. */
export function isClass(name: string): boolean {
  return name.startsWith('@');
}

/** Whether a class is one of words of inspection, all forms of its verbs together. */
export function isAnchor(name: string): boolean {
  return name.startsWith(ANCHOR) && !name.includes('.');
}

const ENDINGS = /(?:ed|ing|ly|tions?|ment|ness|ity|able|ible|ful|less|ive|ous|s)$/;

/** Under which name all numbers, and all unknown words of one ending, are seen. */
export function shapeOf(word: string): string {
  if (/^£?\d/.test(word)) {
    return word.endsWith('%') ? '<percent>' : /^(?:19|20)\d\d$/.test(word) ? '<year>' : '<number>';
  }
  return `<${ENDINGS.exec(word)?.[0] ?? ''}>`;
}
