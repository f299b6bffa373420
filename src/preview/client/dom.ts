/** Building pieces of the page. Text only ever becomes text: nothing here reads HTML. */

import type { Place } from '../messages';

type Child = Node | string | undefined;

/** An element with attributes and children; attributes that are undefined are left out. */
export function h<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string | undefined>> = {}, ...children: Child[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button that leads to a place in the text. */
export function go({ line, column, file }: Place, content: Node | string, kind: string): HTMLElement {
  return h('button', { 'type': 'button', 'class': `go ${kind}`, 'data-go-line': String(line), 'data-go-column': String(column), 'data-go-file': file && String(file.index) }, content);
}

const SVG = 'http://www.w3.org/2000/svg';

/** Each on a field of 16 by 16. Their shapes differ, so that none is told by its colour alone. */
const ICONS = {
  met: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM5 8.2l2.1 2.1L11.2 6',
  unmet: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z',
  error: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  warning: 'M8 2 14.6 13.8H1.4ZM8 6.4v3.4M8 11.6v.4',
  information: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM8 7.2v4M8 4.6v.4',
  hint: 'M3 8h10',
  silenced: 'M3 6.2v3.6h2.4L9 12.6V3.4L5.4 6.2ZM11.2 6.4l3 3.2M14.2 6.4l-3 3.2',
} as const;

export type IconName = keyof typeof ICONS;

/** A drawing that says nothing to a screen reader: the words stand beside it. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** The part of the page that the shell made. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`The page has no part “${id}”.`);
  }
  return found;
}
