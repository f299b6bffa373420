/**
 * Judges the structure of a finished PDF with another program's eyes (pdf.js): what PDF/UA-1 asks for and
 * a machine can tell. The standard's own words stand in ISO 14289-1, clause 7.
 */
import type { PDFPageProxy } from 'pdfjs-dist';

export interface Structure {
  readonly pages: number;
  readonly title: string;
  readonly language: string;
  readonly displaysTitle: boolean;
  readonly marked: boolean;
  /** The titles of all bookmarks, outermost first. */
  readonly bookmarks: string[];
  /** Pages whose part of the structure tree is empty. */
  readonly pagesWithoutTags: number[];
  /** Operators that paint something which is neither tagged nor marked as decoration. */
  readonly untagged: string[];
  /** Tagged content that no element of the structure claims. */
  readonly orphans: number;
  /** The levels of the headings in reading order. */
  readonly headings: number[];
  /** The alternative text of each figure. */
  readonly figures: (string | undefined)[];
  /** How often each kind of element occurs. */
  readonly roles: Record<string, number>;
  readonly links: { readonly url: string | undefined; readonly contents: string; readonly inStructure: boolean }[];
  /** The text of each page. */
  readonly text: string[];
}

interface Node { role?: string; alt?: string; type?: string; id?: string; children?: Node[] }

/** Reads a PDF; the bytes are copied, because pdf.js takes them over. */
export async function structureOf(pdf: Uint8Array): Promise<Structure> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata() as unknown as { info: Record<string, string> };
  const preferences = await document.getViewerPreferences() as unknown as Record<string, unknown> | null;
  const found = {
    pages: document.numPages,
    title: info.Title ?? '',
    language: info.Language ?? '',
    displaysTitle: preferences?.DisplayDocTitle === true,
    marked: (await document.getMarkInfo() as { Marked?: boolean } | null)?.Marked === true,
    bookmarks: flatten(await document.getOutline()),
    pagesWithoutTags: [] as number[], untagged: [] as string[], orphans: 0, headings: [] as number[],
    figures: [] as Structure['figures'], roles: {} as Record<string, number>, links: [] as Structure['links'], text: [] as string[],
  };
  for (let number = 1; number <= document.numPages; number++) {
    await addPage(found, await document.getPage(number), number);
  }
  await task.destroy();
  return found;
}

type Mutable = { -readonly [Key in keyof Structure]: Structure[Key] };

async function addPage(found: Mutable, page: PDFPageProxy, number: number): Promise<void> {
  const nodes: Node[] = [];
  const collect = (node: Node | null): void => {
    if (node) {
      nodes.push(node);
      node.children?.forEach(collect);
    }
  };
  collect(await page.getStructTree() as Node | null);
  const content = new Set(nodes.filter((node) => node.type === 'content').map((node) => node.id));
  if (content.size === 0) {
    found.pagesWithoutTags.push(number);
  }
  for (const node of nodes) {
    if (node.role) {
      found.roles[node.role] = (found.roles[node.role] ?? 0) + 1;
    }
    // A heading that goes over two pages is one heading, listed at both.
    if (/^H[1-6]$/.test(node.role ?? '')) {
      found.headings.push(Number(node.role![1]));
    }
    if (node.role === 'Figure') {
      found.figures.push(node.alt);
    }
  }
  const inStructure = new Set(nodes.filter((node) => node.type === 'annotation' || node.type === 'object').map((node) => node.id));
  for (const annotation of await page.getAnnotations() as { id: string; subtype: string; url?: string; contentsObj?: { str: string } }[]) {
    if (annotation.subtype === 'Link') {
      const known = [...inStructure].some((id) => id?.endsWith(annotation.id));
      found.links.push({ url: annotation.url, contents: annotation.contentsObj?.str ?? '', inStructure: known });
    }
  }
  found.text.push((await page.getTextContent()).items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  await judgePainting(found, page, content);
}

const PAINTING = new Set([
  'showText', 'showSpacedText', 'nextLineShowText', 'nextLineSetSpacingShowText', 'paintImageXObject', 'paintInlineImageXObject',
  'paintImageMaskXObject', 'constructPath', 'shadingFill', 'stroke', 'fill', 'eoFill', 'fillStroke',
]);

async function judgePainting(found: Mutable, page: PDFPageProxy, content: ReadonlySet<string | undefined>): Promise<void> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const { fnArray, argsArray } = await page.getOperatorList();
  const open: ('decoration' | 'tagged' | 'neither')[] = [];
  fnArray.forEach((code, index) => {
    const name = names.get(code)!;
    if (name === 'beginMarkedContent' || name === 'beginMarkedContentProps') {
      const [tag, properties] = argsArray[index] as [{ name?: string } | string, number | { MCID?: number } | null | undefined];
      const id = typeof properties === 'number' ? properties : properties?.MCID;
      const isDecoration = (typeof tag === 'string' ? tag : tag.name) === 'Artifact';
      open.push(isDecoration ? 'decoration' : typeof id === 'number' ? 'tagged' : 'neither');
      if (!isDecoration && typeof id === 'number' && ![...content].some((known) => known?.endsWith(`_mc${id}`))) {
        found.orphans += 1;
      }
    } else if (name === 'endMarkedContent') {
      open.pop();
    } else if (PAINTING.has(name) && !open.includes('decoration') && !open.includes('tagged')) {
      found.untagged.push(name);
    }
  });
}

function flatten(items: { title: string; items: unknown }[] | null): string[] {
  return (items ?? []).flatMap((item) => [item.title, ...flatten(item.items as { title: string; items: unknown }[])]);
}
