/**
 * The last wall between an author's text and the page: what is not named here does not pass, whatever
 * the conversion before it may have made. It only ever sees elements that the conversion built, since
 * raw HTML is not parsed at all.
 */
import type { Options } from 'rehype-sanitize';

const OWN_CLASSES: readonly (string | RegExp)[] = [
  'facts', 'unseen', 'citation', 'unknown', 'broken', 'placeholder', 'placeholder-label', 'figure', 'scroll', 'notes', 'back',
  'callout', /^callout-[a-z]+$/u, 'callout-label', 'callout-title', 'task', /^travel-[a-z]+$/u, 'chart', /^chart-[a-z-]+$/u,
];

/** Where links of the page may lead by themselves; every other target is opened by the host, or not at all. */
const FOLLOWED = ['https', 'http'];

/** How the shapes of a chart are painted; addresses of other things are not among it. */
const PAINT = ['fill', 'stroke', 'strokeWidth', 'strokeDasharray', 'textAnchor', 'fontWeight', 'fontSize'];

export const SCHEMA: Options = {
  tagNames: [
    'a', 'aside', 'blockquote', 'br', 'code', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
    'header', 'hr', 'img', 'li', 'ol', 'p', 'pre', 'span', 'strong', 'sup', 'svg', 'circle', 'line', 'path', 'rect', 'text', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
  ],
  attributes: {
    '*': ['dataLine', ['className', ...OWN_CLASSES], ['id', /^(?:doc|note|noteref)-/u]],
    'a': ['href', 'title', 'ariaLabel', 'dataSource'],
    'aside': [['role', 'note'], 'ariaLabel'],
    'div': [['role', 'group'], 'ariaLabel'],
    'img': ['src', 'alt', 'title'],
    'ol': ['start', 'ariaLabel'],
    'span': ['title', ['role', 'img'], 'ariaLabel'],
    'svg': ['viewBox', 'width', 'height', ['role', 'img'], 'ariaLabel', 'fontFamily', 'fontSize'],
    'circle': ['cx', 'cy', 'r', ...PAINT],
    'line': ['x1', 'y1', 'x2', 'y2', ...PAINT],
    'path': ['d', ...PAINT],
    'rect': ['x', 'y', 'width', 'height', ...PAINT],
    'text': ['x', 'y', ...PAINT],
    'td': [['align', 'left', 'center', 'right']],
    'th': [['align', 'left', 'center', 'right'], ['scope', 'col']],
  },
  ancestors: { li: ['ol', 'ul'], tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
  protocols: { href: FOLLOWED, src: ['https', 'http'] },
  // Ids are made with prefixes of their own, so that none can stand for anything else on the page.
  clobber: [],
  required: {},
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};
