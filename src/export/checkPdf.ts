/**
 * Looks at a finished PDF as a reader's software will: is it whole, titled, tagged for screen readers,
 * described, and easy to find one's way in? What it says is judged from the file, not from what was asked
 * of the typesetter.
 */
import { Name, PdfFormatError, Ref, type PdfDict, type PdfValue } from './pdf/objects';
import { PdfFile } from './pdf/reader';
import { structureElements, type StructureElement } from './pdf/structure';

export interface PdfCheck {
  readonly id: 'whole' | 'title' | 'language' | 'identification' | 'tags' | 'headings' | 'descriptions' | 'bookmarks' | 'fonts';
  readonly passed: boolean;
  /** What was found, in one sentence: "All 3 images have a description." */
  readonly message: string;
}

/** Checks a PDF that our own typesetter made. Never throws: a file that cannot be read fails. */
export function checkPdf(pdf: Uint8Array): readonly PdfCheck[] {
  try {
    const file = new PdfFile(pdf);
    const elements = [...structureElements(file)];
    const pages = pagesOf(file);
    return [
      whole(pages),
      title(file),
      language(file),
      identification(file),
      tags(file, elements, pages),
      headings(elements),
      descriptions(file, elements),
      bookmarks(file, elements),
      fonts(file, pages),
    ];
  } catch (error) {
    if (error instanceof PdfFormatError) {
      return [{ id: 'whole', passed: false, message: `The file cannot be read as a PDF: ${error.message}` }];
    }
    throw error;
  }
}

function whole(pages: readonly number[]): PdfCheck {
  const passed = pages.length > 0;
  return { id: 'whole', passed, message: passed ? `The file is whole (${pages.length} ${pages.length === 1 ? 'page' : 'pages'}).` : 'The file has no pages.' };
}

function title(file: PdfFile): PdfCheck {
  const words = file.string(file.dict(file.trailer.get('Info')).get('Title'))?.trim() ?? '';
  const shown = file.dict(file.catalogue.get('ViewerPreferences')).get('DisplayDocTitle') === true;
  const message = words === '' ? 'The file has no title.' : shown ? `The title is “${words}”, and viewers show it.` : `The title is “${words}”, but viewers show the file’s name instead.`;
  return { id: 'title', passed: words !== '' && shown, message };
}

function language(file: PdfFile): PdfCheck {
  const code = file.string(file.catalogue.get('Lang')) ?? '';
  return { id: 'language', passed: /^en\b/.test(code), message: code === '' ? 'The file does not say what language it is in.' : `The language is said to be ${code}.` };
}

function identification(file: PdfFile): PdfCheck {
  const metadata = file.catalogue.get('Metadata');
  const passed = metadata instanceof Ref && file.source(metadata.number).includes('<pdfuaid:part>1</pdfuaid:part>');
  return { id: 'identification', passed, message: passed ? 'The file says that it follows PDF/UA-1, the standard for accessible PDFs.' : 'The file does not say that it follows PDF/UA-1, the standard for accessible PDFs.' };
}

/** A structure tree alone proves nothing: every page must have content that the tree holds. */
function tags(file: PdfFile, elements: readonly StructureElement[], pages: readonly number[]): PdfCheck {
  const marked = file.dict(file.catalogue.get('MarkInfo')).get('Marked') === true;
  const reached = new Set(elements.flatMap((element) => element.pages));
  const bare = pages.flatMap((page, index) => (reached.has(page) ? [] : [index + 1]));
  const passed = marked && elements.length > 0 && bare.length === 0;
  const message = passed
    ? `All pages are tagged for screen readers (${elements.length} elements).`
    : bare.length > 0 && bare.length < pages.length ? `Nothing is tagged for screen readers on page ${bare.join(', ')}.` : 'The file is not tagged for screen readers.';
  return { id: 'tags', passed, message };
}

function headings(elements: readonly StructureElement[]): PdfCheck {
  const levels = elements.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
  const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1).length;
  return { id: 'headings', passed: skips === 0, message: skips === 0 ? `The ${levels.length} headings skip no level.` : `${skips} of ${levels.length} headings skip a level.` };
}

function descriptions(file: PdfFile, elements: readonly StructureElement[]): PdfCheck {
  const figures = elements.filter((element) => element.role === 'Figure');
  const without = figures.filter((figure) => !file.string(figure.dict.get('Alt'))?.trim());
  const passed = without.length === 0;
  const all = figures.length === 1 ? 'The image has a description.' : `All ${figures.length} images have a description.`;
  const message = figures.length === 0 ? 'There are no images that need a description.' : passed ? all : `${without.length} of ${figures.length} images have no description.`;
  return { id: 'descriptions', passed, message };
}

/** There must be a bookmark for each heading but "Contents", the one that is not part of the text. */
function bookmarks(file: PdfFile, elements: readonly StructureElement[]): PdfCheck {
  const wanted = elements.filter(({ role }) => /^H[1-6]$/.test(role)).length - (elements.some(({ role }) => role === 'TOC') ? 1 : 0);
  const count = countBookmarks(file, file.dict(file.catalogue.get('Outlines')));
  const passed = count >= wanted;
  return { id: 'bookmarks', passed, message: passed ? `There are ${count} bookmarks.` : `There are ${count} bookmarks for ${wanted} headings.` };
}

function countBookmarks(file: PdfFile, root: PdfDict): number {
  const seen = new Set<number>();
  const waiting: (PdfValue | undefined)[] = [root.get('First')];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next instanceof Ref && !seen.has(next.number)) {
      seen.add(next.number);
      const item = file.dict(next);
      waiting.push(item.get('Next'), item.get('First'));
    }
  }
  return seen.size;
}

/** Fonts that are not in the file print differently elsewhere, or not at all. */
function fonts(file: PdfFile, pages: readonly number[]): PdfCheck {
  const missing = new Set<string>();
  for (const font of fontsOf(file, pages)) {
    const descendant = file.array(file.dict(font).get('DescendantFonts'))[0];
    const descriptor = file.dict(file.dict(descendant ?? font).get('FontDescriptor'));
    if (!['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key)) && !isType3(file, font)) {
      missing.add(nameOf(file.dict(font).get('BaseFont')));
    }
  }
  return { id: 'fonts', passed: missing.size === 0, message: missing.size === 0 ? 'All fonts are in the file.' : `The file lacks the font ${[...missing].join(', ')}.` };
}

/** The fonts of all pages; most pages have the same, and each of those is there once. */
function fontsOf(file: PdfFile, pages: readonly number[]): Iterable<PdfValue> {
  const found = new Map<PdfValue, PdfValue>();
  for (const page of pages) {
    const resources = file.dict(file.dict(new Ref(page)).get('Resources'));
    for (const font of file.dict(resources.get('Font')).values()) {
      found.set(font instanceof Ref ? font.number : font, font);
    }
  }
  return found.values();
}

function isType3(file: PdfFile, font: PdfValue): boolean {
  return nameOf(file.dict(font).get('Subtype')) === 'Type3';
}

function nameOf(value: PdfValue | undefined): string {
  return value instanceof Name ? value.text : '';
}

/** The numbers of the page objects, in order. */
function pagesOf(file: PdfFile): number[] {
  const pages: number[] = [];
  const seen = new Set<number>();
  const waiting: (PdfValue | undefined)[] = [file.catalogue.get('Pages')];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!(next instanceof Ref) || seen.has(next.number)) {
      continue;
    }
    seen.add(next.number);
    const node = file.dict(next);
    if (nameOf(node.get('Type')) === 'Page') {
      pages.push(next.number);
    } else {
      waiting.push(...file.array(node.get('Kids')).reverse());
    }
  }
  return pages;
}
