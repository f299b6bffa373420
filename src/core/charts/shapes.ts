/** The few shapes that charts are made of, as elements of hast. */
import type { Element, ElementContent } from 'hast';

export interface Paint {
  readonly className?: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string | undefined;
  readonly textAnchor?: 'end' | 'middle';
  readonly fontWeight?: number;
  readonly fontSize?: number;
}

/** The whole picture, named and described for screen readers. */
export function svg(width: number, height: number, title: string, description: string, children: ElementContent[]): Element {
  const properties = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', ariaLabel: `${title}. ${description}`, className: ['chart'], fontFamily: 'Source Sans 3, sans-serif', fontSize: '11.5' };
  return { type: 'element', tagName: 'svg', properties, children };
}

export function label(x: number, y: number, text: string, paint: Paint = {}): Element {
  return shape('text', { x, y, fill: '#1f1f1f', ...paint }, [{ type: 'text', value: text }]);
}

export function rule(x1: number, y1: number, x2: number, y2: number, paint: Paint): Element {
  return shape('line', { x1, y1, x2, y2, ...paint });
}

export function path(d: string, paint: Paint): Element {
  return shape('path', { d, fill: 'none', ...paint });
}

export function circle(cx: number, cy: number, r: number, paint: Paint): Element {
  return shape('circle', { cx, cy, r, ...paint });
}

export function rectangle(x: number, y: number, width: number, height: number, paint: Paint): Element {
  return shape('rect', { x, y, width, height, ...paint });
}

function shape(tagName: string, { className, ...attributes }: Paint & Readonly<Record<string, unknown>>, children: ElementContent[] = []): Element {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined) as [string, string | number][];
  return { type: 'element', tagName, properties: { ...Object.fromEntries(given), ...className ? { className: [className] } : {} }, children };
}
