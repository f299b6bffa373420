/** Every place in documents and registers where the path of another file is written. */
import type { Definition } from 'mdast';
import { visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import type { Analysis } from '../analysis';
import type { Link, SelfEvaluation } from '../dialect/model';
import { percentDecoded } from '../text/percent';
import { spanOf, type Span } from '../text/span';
import type { EvidenceRegister } from './base';

export interface PathUse {
  /** The path as it is meant: decoded, with `/`. */
  readonly path: string;
  /** What is replaced by another path. */
  readonly span: Span;
  /** Another path as it must be written there. */
  readonly written: (path: string) => string;
}

/** The paths in the text of a document: its links and pictures, its registers, its measure files and the self-evaluation that it is made from. */
export function pathsInDocument({ model }: Pick<Analysis, 'model'>): PathUse[] {
  return [...linked(model), ...defined(model), ...inFrontMatter(model, 'evidence'), ...inFrontMatter(model, 'measures'), ...inFrontMatter(model, 'selfEvaluation')];
}

/** The paths of the files that a register holds. */
export function pathsInRegister({ entries, text }: EvidenceRegister): PathUse[] {
  return entries.flatMap(({ file, valueSpans }): PathUse[] => {
    const span = valueSpans.get('file');
    return file !== undefined && span ? [inYaml(file, span, text)] : [];
  });
}

function linked({ links, text }: SelfEvaluation): PathUse[] {
  // The target of a reference is written where it is defined.
  const own = links.filter(({ kind, span, urlSpan }) => (kind === 'file' || kind === 'figure' || kind === 'chart') && urlSpan.start !== span.start);
  return own.map(({ path, urlSpan }: Link) => inTarget(path, urlSpan, text));
}

const DEFINITION = /^\[(?:\\.|[^\]\\])*\]:\s*(?:<([^>\n]*)>|(\S+))/u;

function defined({ tree, text }: SelfEvaluation): PathUse[] {
  const uses: PathUse[] = [];
  visit(tree, 'definition', (node: Definition) => {
    const { start, end } = spanOf(node);
    const [whole = '', inBrackets, bare] = DEFINITION.exec(text.slice(start, end)) ?? [];
    const target = inBrackets ?? bare ?? '';
    if (!/^(?:#|\/\/|[a-z][a-z0-9+.-]+:)/iu.test(target)) {
      const from = start + whole.lastIndexOf(target);
      uses.push(inTarget(percentDecoded(target.replace(/[?#].*$/su, '')).replaceAll('\\', '/'), { start: from, end: from + target.length }, text));
    }
  });
  return uses;
}

/** A target keeps what stands behind its path: a page, a measure. */
function inTarget(path: string, span: Span, text: string): PathUse {
  const target = text.slice(span.start, span.end);
  const length = /^[^?#]*/u.exec(target)![0].length;
  const isBracketed = text[span.start - 1] === '<';
  return { path, span: { start: span.start, end: span.start + length }, written: (other) => encodedTarget(other, isBracketed) };
}

/** A path as the target of a link, between `<` and `>` or bare: what would end it, or stand for something else in it, is percent-encoded. */
export function encodedTarget(path: string, isBracketed: boolean): string {
  return path.replace(isBracketed ? /[<>%?#\n]/gu : /[\s()<>%?#]/gu, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
}

function inFrontMatter({ frontMatter, text }: SelfEvaluation, key: 'evidence' | 'measures' | 'selfEvaluation'): PathUse[] {
  return [frontMatter.facts[key] ?? []].flat().flatMap((path, index): PathUse[] => {
    const span = frontMatter.valueSpan([key, index]) ?? frontMatter.valueSpan([key]);
    return span ? [inYaml(path, span, text)] : [];
  });
}

/** A value in the quotation marks that it has; in none as long as it needs none. */
function inYaml(path: string, span: Span, text: string): PathUse {
  const quote = text[span.start];
  const type = quote === '"' ? 'QUOTE_DOUBLE' : quote === '\'' ? 'QUOTE_SINGLE' : 'PLAIN';
  return { path: path.replaceAll('\\', '/'), span, written: (other) => stringify([other], { lineWidth: 0, defaultStringType: type, collectionStyle: 'flow', flowCollectionPadding: false }).trim().slice(1, -1) };
}
