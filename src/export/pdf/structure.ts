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
