import type { Element, ElementContent, Properties } from 'hast';

/** A piece of the HTML tree; strings become text, which is escaped when it is written. */
export function element(tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** Words for screen readers, where the eye is told by other means. */
export function unseen(words: string): Element {
  return element('span', { className: ['unseen'] }, words);
}
