/** The structure that screen readers follow: a tree of headings, paragraphs, tables, figures and so on. */
import { Name, Ref, type PdfDict, type PdfValue } from './objects';
import type { PdfFile } from './reader';

export interface StructureElement {
  /** The number of its object. */
  readonly number: number;
  /** What it is: `P`, `H1`, `Figure` … */
  readonly role: string;
  readonly dict: PdfDict;
  /** Whether it holds content of a page itself, not only other elements. */
  readonly hasContent: boolean;
  /** The number of the page its content stands on, when it says so. */
  readonly page: number | undefined;
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
    const page = dict.get('Pg');
    yield {
      number: next.number,
      role: role.text,
      dict,
      // A kid is a number for content of the page, or a dictionary that refers to content or a link.
      hasContent: kids.some((kid) => typeof kid === 'number' || kid instanceof Map),
      page: page instanceof Ref ? page.number : undefined,
    };
    waiting.push(...kids.reverse());
  }
}
