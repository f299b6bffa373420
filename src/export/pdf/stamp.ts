/**
 * Makes the typesetter's tagged PDF one that says it conforms to PDF/UA-1. The WebAssembly build of the
 * typesetter writes the same structure as the native one, but has no switch for three small things that
 * the standard asks for besides: the identification in the metadata, the wish to show the title in the
 * window's title bar, and the box of each figure. They are appended as an update, which is PDF's own way
 * of changing a file; nothing that was written before is touched.
 */
import { Name, PdfFormatError, Ref, type PdfDict, type PdfValue } from './objects';
import { PdfFile } from './reader';
import { figureNumbers } from './structure';

/** Where the template drew a figure: page from 1, then left, top, width and height in points from the top left. */
export type DrawnFigure = readonly [page: number, left: number, top: number, width: number, height: number];

/** A4, the template's one size of page, in points. */
const PAGE_HEIGHT = 841.89;
const IDENTIFICATION = '<pdfuaid:part>1</pdfuaid:part>';
const NAMESPACE = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';

/**
 * The stamped file. `figures` are in the order of the document; boxes are only added when there are as
 * many as the structure has figures.
 * @throws PdfFormatError when the file is not as the typesetter writes it.
 */
export function stampPdf(pdf: Uint8Array, figures: readonly DrawnFigure[]): Uint8Array {
  const file = new PdfFile(pdf);
  const changed = new Map<number, string>();
  const root = numberOf(file.trailer.get('Root'));
  const metadata = numberOf(file.catalogue.get('Metadata'));
  changed.set(root, withoutSuspects(withDisplayedTitle(file.source(root))));
  changed.set(metadata, withIdentification(file.source(metadata)));
  const tagged = figureNumbers(file);
  if (tagged.length === figures.length) {
    tagged.forEach((number, index) => { changed.set(number, withBox(file.source(number), figures[index]!)); });
  }
  return append(pdf, file, changed);
}

function withDisplayedTitle(catalogue: string): string {
  return replaceOnce(catalogue, '/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true');
}

/** That no tag is in doubt goes without saying; where a file says so, Poppler complains of it, and a reader of its warnings would take the file for damaged. */
function withoutSuspects(catalogue: string): string {
  return catalogue.replace('/Suspects false', '');
}

function withIdentification(metadata: string): string {
  const length = /\/Length (\d+)/.exec(metadata);
  if (!length) {
    throw new PdfFormatError('The metadata has no length.');
  }
  const longer = `/Length ${Number(length[1]) + NAMESPACE.length + IDENTIFICATION.length}`;
  const named = replaceOnce(metadata.replace(length[0], longer), ' xmlns:pdf="', `${NAMESPACE} xmlns:pdf="`);
  return replaceOnce(named, '</rdf:Description>', `${IDENTIFICATION}</rdf:Description>`);
}

/** PDF counts from the bottom of the page; the template from its top. */
function withBox(figure: string, [, left, top, width, height]: DrawnFigure): string {
  const corners = [left, PAGE_HEIGHT - top - height, left + width, PAGE_HEIGHT - top];
  const box = `/BBox [${corners.map((each) => Number(each.toFixed(3))).join(' ')}]`;
  // Anchored to a line of its own, since the figure's description may say anything.
  const layout = /^\s*\/O \/Layout$/m.exec(figure);
  return layout
    ? figure.slice(0, layout.index) + layout[0] + `\n    ${box}` + figure.slice(layout.index + layout[0].length)
    : replaceOnce(figure, '/S /Figure', `/S /Figure\n  /A [<<\n    /O /Layout\n    ${box}\n  >>]`);
}

/** The file with the changed objects behind its end, and a table that points to them. */
function append(pdf: Uint8Array, file: PdfFile, changed: ReadonlyMap<number, string>): Uint8Array {
  let text = file.text.endsWith('\n') ? '' : '\n';
  const entries: string[] = [];
  for (const [number, source] of [...changed].sort(([a], [b]) => a - b)) {
    const offset = String(pdf.length + text.length).padStart(10, '0');
    entries.push(`${number} 1\n${offset} 00000 n \n`);
    text += `${number} 0 obj\n${source}\nendobj\n`;
  }
  const table = pdf.length + text.length;
  const trailer: PdfDict = new Map([...file.trailer, ['Prev', file.tableStart]]);
  text += `xref\n${entries.join('')}trailer\n${write(trailer)}\nstartxref\n${table}\n%%EOF`;
  return Buffer.concat([pdf, Buffer.from(text, 'latin1')]);
}

/** A value of a trailer as source; its strings are hexadecimal, so that nothing needs escaping. */
function write(value: PdfValue): string {
  if (value instanceof Map) {
    return `<<${[...value].map(([key, each]) => ` /${key} ${write(each)}`).join('')} >>`;
  }
  if (Array.isArray(value)) {
    return `[${value.map(write).join(' ')}]`;
  }
  if (value instanceof Ref) {
    return `${value.number} 0 R`;
  }
  if (value instanceof Name) {
    return `/${value.text}`;
  }
  return typeof value === 'string' ? `<${Buffer.from(value, 'latin1').toString('hex')}>` : String(value);
}

function numberOf(value: PdfValue | undefined): number {
  if (!(value instanceof Ref)) {
    throw new PdfFormatError('The file lacks its catalogue or its metadata.');
  }
  return value.number;
}

function replaceOnce(text: string, what: string, replacement: string): string {
  const at = text.indexOf(what);
  if (at < 0) {
    throw new PdfFormatError(`The file has no “${what}” where the typesetter writes it.`);
  }
  return text.slice(0, at) + replacement + text.slice(at + what.length);
}
