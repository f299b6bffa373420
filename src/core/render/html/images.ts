/** Images of the workspace are shown, and charts are drawn; whatever cannot be shown is a frame with its description. */
import type { Element } from 'hast';
import type { Image, ImageReference } from 'mdast';
import { chartOf } from '../../charts';
import type { Link } from '../../dialect/model';
import type { RenderContext } from './context';
import { element } from './element';
import type { Handler } from './handler';

export function imageHandler(context: RenderContext): Handler {
  return (_state, node: Image | ImageReference) => {
    const link = context.linkOf(node);
    const chart = link?.kind === 'chart' && context.evidence ? chartOf(link, context.evidence.measures) : undefined;
    if (chart) {
      return element('span', { className: ['chart-frame'] }, chart.picture);
    }
    const alt = node.alt ?? '';
    const shown = link && shownAs(link, context);
    return shown === undefined
      ? placeholder(alt, link, context)
      : element('img', { src: shown, alt, ...'title' in node && node.title ? { title: node.title } : {} });
  };
}

/** Where the image can be shown from; undefined when it cannot. Charts are drawn from data, not loaded. */
function shownAs(link: Link, context: RenderContext): string | undefined {
  return link.kind === 'file' && context.fileState(link) !== 'missing' ? context.imageSource(link) : undefined;
}

function placeholder(alt: string, link: Link | undefined, context: RenderContext): Element {
  return element(
    'span',
    { className: ['placeholder'] },
    element('span', { className: ['placeholder-label'] }, labelOf(link, context)),
    ' ',
    alt || (link?.path ?? '').split('/').at(-1) || 'no description',
  );
}

function labelOf(link: Link | undefined, context: RenderContext): string {
  switch (link?.kind) {
    case 'chart': return 'Chart without data';
    case 'web': return 'Image on the web, not loaded';
    case 'file': return context.fileState(link) === 'missing' ? 'Image not found' : 'Image outside this folder, not shown';
    default: return 'Image without a file';
  }
}
