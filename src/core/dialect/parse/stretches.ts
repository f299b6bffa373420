/**
 * A long text is parsed stretch by stretch. The parser keeps all it comes upon in one list until the end, and splices
 * it: of a long text that takes half as long again as of its stretches one after the other.
 *
 * Why the tree is the same is told in `live/index.ts`: a stretch begins where no block can still be open but those that the
 * parser is asked about, by a heading that is set behind the stretch for trial; and labels are defined for each
 * stretch as they are in the whole. Which they are is guessed, for most documents define none, and those stretches
 * are parsed again that may mean a label about which the guess was wrong.
 */
import type { Root, RootContent } from 'mdast';
import { spanOf } from '../../text/span';
import { cutFrom } from '../cuts';
import { definitionsFor, labelsDefinedIn, labelsMentionedIn } from '../labels';
import { eachPoint } from '../walk';

/** Set behind a stretch to see whether anything is still open. */
export const TRIAL = '#\n\n';

/** Parses a text, at the top of a document or not. */
type Parse = (text: string, atTop: boolean) => Root;

interface Stretch {
  readonly text: string;
  /** Where it begins: offset and line, both from 0. */
  readonly offset: number;
  readonly line: number;
  readonly isLast: boolean;
}

interface Parsed {
  readonly stretch: Stretch;
  readonly nodes: readonly RootContent[];
  /** Line ends in the stretch; unknown of the last. */
  readonly lineBreaks: number;
}

/** The tree of a text from stretches of about a length in characters; the first holds the front matter, which is so long. */
export function parseInStretches(text: string, length: number, frontMatter: number, parse: Parse): Root {
  const guessed = labelsLikelyIn(text);
  const stretches = parsedOneByOne(text, length, frontMatter, guessed, parse);
  const defined = new Set(labelsDefinedIn(stretches.flatMap(({ nodes }) => nodes)).keys());
  const wrong = [...guessed].filter((label) => !defined.has(label)).concat([...defined].filter((label) => !guessed.has(label)));
  const children = stretches.flatMap(({ stretch, nodes }) => (mayMean(stretch, wrong) ? parsed(stretch, defined, parse)!.nodes : nodes));
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  return { type: 'root', children, ...first && last && { position: { start: first.start, end: last.end } } };
}

function mayMean({ text }: Stretch, labels: readonly string[]): boolean {
  const mentioned = labels.length > 0 ? labelsMentionedIn(text) : undefined;
  return labels.some((label) => mentioned!.has(label));
}

/** What stands in brackets at the beginning of a line with a colon behind. */
const LIKELY_DEFINITION = /(?:^|[\r\n])[ \t>]*\[((?:\\[\s\S]|[^[\]\\])+)\]:/gu;

function labelsLikelyIn(text: string): ReadonlySet<string> {
  const likely = text.includes(']:') ? [...text.matchAll(LIKELY_DEFINITION)].map(([definition]) => `${definition} `).join('\n') : '';
  return labelsMentionedIn(likely);
}

/** Each stretch ends at a cut; where something is open there, it goes on to one that is twice as far. */
function parsedOneByOne(text: string, length: number, frontMatter: number, labels: ReadonlySet<string>, parse: Parse): Parsed[] {
  const done: Parsed[] = [];
  let [offset, line] = [0, 0];
  for (let wanted = Math.max(length, frontMatter); offset < text.length;) {
    const end = cutFrom(text, Math.min(text.length, offset + wanted));
    const found = parsed({ text: text.slice(offset, end), offset, line, isLast: end === text.length }, labels, parse);
    if (found) {
      done.push(found);
      [offset, line, wanted] = [end, line + found.lineBreaks, length];
    } else {
      wanted = 2 * (end - offset);
    }
  }
  return done;
}

/** The nodes of a stretch, placed in the whole; undefined when it reaches further than its text. */
function parsed(stretch: Stretch, labels: ReadonlySet<string>, parse: Parse): Parsed | undefined {
  const { text, offset, line, isLast } = stretch;
  const standIns = labels.size > 0 ? definitionsFor([...labelsMentionedIn(text)].filter((label) => labels.has(label))) : '';
  // Behind the last stretch nothing can be set that would not be read as its own, so the definitions stand before it.
  const before = isLast && offset > 0 ? standIns : '';
  const { children } = parse(isLast ? before + text : text + TRIAL + standIns, offset === 0);
  const trial = isLast ? undefined : children.findLast((node) => node.type === 'heading' && spanOf(node).start === text.length);
  if (!isLast && !trial) {
    return undefined;
  }
  const nodes = children.filter((node) => spanOf(node).start >= before.length && spanOf(node).start < before.length + text.length);
  move(nodes, offset - before.length, line - (before === '' ? 0 : before.split('\n').length - 1));
  return { stretch, nodes, lineBreaks: trial ? trial.position!.start.line - 1 : 0 };
}

/** In place: so far, nobody else knows these nodes. */
function move(nodes: readonly RootContent[], offset: number, lines: number): void {
  eachPoint(nodes, (point) => {
    point.line += lines;
    point.offset! += offset;
  });
}
