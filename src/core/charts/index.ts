/** Charts of measures: one picture, and one set of words for it, in every view. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Link } from '../dialect/model';
import type { MeasureBase } from '../measures/model';
import { versionOf } from '../measures/version';
import { describeChart } from './describe';
import { drawChart } from './draw';
import { chartData } from './series';

export interface Chart {
  /** An `svg` element. */
  readonly picture: Element;
  /** What the data shows, in sentences. */
  readonly description: string;
  /** The author's words for it, or the label of the measure. */
  readonly title: string;
}

/** Charts are asked for again and again, by each export and each view; more of them than this are drawn anew. */
const MOST_REMEMBERED = 200;
let drawn = new Map<string, Chart | undefined>();
const texts = new WeakMap<Element, string>();

/** The chart that a link asks for; undefined when its measure is not known or has no numbers. Drawn once for one state of its data. */
export function chartOf(link: Link, base: MeasureBase): Chart | undefined {
  const key = JSON.stringify([link.path, link.fragment, link.text, versionOf(base)]);
  if (!drawn.has(key)) {
    drawn = drawn.size < MOST_REMEMBERED ? drawn : new Map();
    drawn.set(key, draw(link, base));
  }
  return drawn.get(key);
}

function draw(link: Link, base: MeasureBase): Chart | undefined {
  const data = chartData(link, base);
  if (!data) {
    return undefined;
  }
  const title = link.text.trim() || data.measures[0].label;
  const description = describeChart(data);
  return { picture: drawChart(data, title, description), description, title };
}

/** A picture as the text of an SVG file. */
export function svgText(picture: Element): string {
  const text = texts.get(picture) ?? toHtml(picture, { space: 'svg', closeEmptyElements: true });
  texts.set(picture, text);
  return text;
}
