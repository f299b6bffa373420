/** The structure that screen readers follow: a tree of headings, paragraphs, tables, figures and so on. */
import { Name, Ref, type PdfDict, type PdfValue } from './objects';
import type { PdfFile } from './reader';

export interface StructureElement {
  /** The number of its object. */
  readonly number: number;
  /** What it is: `P`, `H1`, `Figure` … */
  readonly role: string;
  readonly dict: PdfDict;
  /** The numbers of the pages on which it has content of its own; empty when it only holds other elements. */
  readonly pages: readonly number[];
}

/** All elements, parents before their children, in the order of reading. */
export function* structureElements(file: PdfFile): Generator<StructureElement> {
  const root = file.dict(file.catalogue.get('StructTreeRoot'));
  const seen = new Set<number>();
  const waiting: PdfValue[] = file.array(root.get('K')).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!(next instanceof Ref) || seen.has(next.number)) {
      continue;
    }
    seen.add(next.number);
    const dict = file.dict(next);
    const role = dict.get('S');
    if (!(role instanceof Name)) {
      continue;
    }
    const kids = file.array(dict.get('K'));
    yield { number: next.number, role: role.text, dict, pages: pagesOf(dict, kids) };
    waiting.push(...kids.reverse());
  }
}

/**
 * The numbers of the figures, in the order of reading. Found by how they are written, and put in order by where
 * they hang in the tree: of thousands of elements mostly a few are figures, and the others need not be read.
 */
export function figureNumbers(file: PdfFile): number[] {
  const places = new Map<number, readonly number[]>();
  for (let at = file.text.indexOf(FIGURE); at >= 0; at = file.text.indexOf(FIGURE, at + FIGURE.length)) {
    const number = file.objectAround(at);
    const place = number !== undefined && isFigure(file, number) ? placeInTree(file, number) : undefined;
    if (place) {
      places.set(number!, place);
    }
  }
  return [...places].sort(([, a], [, b]) => inOrder(a, b)).map(([number]) => number);
}

const FIGURE = '/S /Figure';

/** A description may say what a figure is written as, too. */
function isFigure(file: PdfFile, number: number): boolean {
  const role = file.dict(new Ref(number)).get('S');
  return role instanceof Name && role.text === 'Figure';
}

/** The way from the root of the tree to an element: which kid it is of each. Undefined where it is not in the tree. */
function placeInTree(file: PdfFile, number: number): number[] | undefined {
  const root = file.catalogue.get('StructTreeRoot');
  const place: number[] = [];
  const seen = new Set<number>();
  for (let child = number; !(root instanceof Ref && root.number === child);) {
    const parent = file.dict(new Ref(child)).get('P');
    if (!(parent instanceof Ref) || seen.has(child)) {
      return undefined;
    }
    seen.add(child);
    place.unshift(file.array(file.dict(parent).get('K')).findIndex((kid) => kid instanceof Ref && kid.number === child));
    child = parent.number;
  }
  return place;
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const parting = a.findIndex((index, depth) => index !== b[depth]);
  return parting < 0 ? a.length - b.length : a[parting]! - (b[parting] ?? -1);
}

/** A kid is a number for content of the element's page, or a dictionary that may name a page of its own. */
function pagesOf(element: PdfDict, kids: readonly PdfValue[]): number[] {
  const pages: number[] = [];
  for (const kid of kids) {
    const page = kid instanceof Map ? kid.get('Pg') ?? element.get('Pg') : typeof kid === 'number' ? element.get('Pg') : undefined;
    if (page instanceof Ref) {
      pages.push(page.number);
    }
  }
  return pages;
}
