/** The personal data of a document and of the files beside it. */
import { toString } from 'mdast-util-to-string';
import type { Part } from '../dialect/model';
import { walk } from '../dialect/walk';
import type { EvidenceBase } from '../evidence/base';
import { measureFor, referenceOf } from '../measures/lookup';
import type { Lines } from '../text/lines';
import { spanOf, type Span } from '../text/span';
import { standing } from '../text/standing';
import { remembered } from '../wording/remembered';
import { detectorFor } from './detect';
import type { Certainty, Identifier, PersonalSettings } from './model';
import { isFirstName, readName } from './names';
import { passagesOf, rowsOf, type Passage } from './passages';

/** An identifier where it stands. */
export interface FoundIdentifier extends Pick<Identifier, 'kind' | 'certainty' | 'neutral'> {
  readonly span: Span;
  /** What the detector read, which the source may write with marks between. */
  readonly text: string;
  readonly place: Passage['place'] | 'register' | 'data';
  /** The file that holds it; absent means the document itself. */
  readonly uri?: string;
}

/** Everything in a part of the document whose text begins at offset 0. */
export function personalDataIn(part: Part, settings: PersonalSettings): FoundIdentifier[] {
  const found = [...[...passagesOf(part)].flatMap((passage) => inPassage(passage, settings)), ...inTables(part)];
  return withoutRepeats(found);
}

/** What the registers say, and the measure files that the document names. */
export function personalDataBeside({ registers, measures }: EvidenceBase, settings: PersonalSettings): FoundIdentifier[] {
  const files = [...measures.values()].flatMap((state) => (state.kind === 'read' && state.file.source ? [{ uri: state.file.uri, ...state.file.source }] : []));
  return [
    ...registers.flatMap((register) => inFile(register, 'register', settings)),
    ...files.flatMap((file) => inFile(file, 'data', settings)),
  ];
}

/** The names of measures that a part shows from a workbook, which has no text to point at: the link that shows the measure stands for it. */
export function personalDataInWorkbooks({ links }: Part, { measures }: EvidenceBase, settings: PersonalSettings): FoundIdentifier[] {
  return links.filter(({ kind, path }) => (kind === 'figure' || kind === 'chart') && /\.xlsx$/iu.test(path)).flatMap((link) => {
    const label = measureFor(measures, link.path, referenceOf(link).measure)?.label ?? '';
    return detectorFor(settings)(label).map(({ start, end, ...identifier }) => ({ ...identifier, span: link.span, text: label.slice(start, end), place: 'data' as const }));
  });
}

/** By the lines of a file as it was read: it is read again only when it changes. */
const filesKnown = new WeakMap<Lines, { readonly key: string; readonly found: FoundIdentifier[] }>();

function inFile({ uri, text, lines }: { uri: string; text: string; lines: Lines }, place: 'register' | 'data', settings: PersonalSettings): FoundIdentifier[] {
  const key = keyOf(settings);
  const known = filesKnown.get(lines);
  if (known?.key === key) {
    return known.found;
  }
  const found: FoundIdentifier[] = [];
  for (let number = 0; number < lines.count; number++) {
    const start = lines.startOf(number);
    const line = text.slice(start, lines.startOf(number + 1));
    const detect = detectorFor(settings, place === 'register' && /^\s*(?:- )?file:/u.test(line) ? 'file-name' : 'text');
    found.push(...detect(line).map(({ start: from, end, ...identifier }) => ({ ...identifier, span: { start: start + from, end: start + end }, text: line.slice(from, end), place, uri })));
  }
  filesKnown.set(lines, { key, found });
  return found;
}

/** What a passage holds, with places counted from where it begins. */
type Within = readonly (Pick<FoundIdentifier, 'kind' | 'certainty' | 'neutral' | 'text'> & Span)[];

const passagesKnown = new Map<string, (key: string, passage: Passage) => Within>();

const keyOf = standing((settings: PersonalSettings) => JSON.stringify(settings));

function inPassage(passage: Passage, settings: PersonalSettings): FoundIdentifier[] {
  const key = keyOf(settings);
  let read = passagesKnown.get(key);
  if (!read) {
    read = remembered((_, subject: Passage) => readPassage(subject, settings));
    passagesKnown.clear();
    passagesKnown.set(key, read);
  }
  const { place, label, source, span } = passage;
  return read(`${place}\n${label}\n${source}`, passage)
    .map(({ start, end, ...identifier }) => ({ ...identifier, place, span: { start: span.start + start, end: span.start + end } }));
}

function readPassage(passage: Passage, settings: PersonalSettings): Within {
  const { label, place, span } = passage;
  // A header says what its cells hold: "LCS ID: 123456".
  const lead = label === '' ? '' : `${label}: `;
  const text = lead + passage.text;
  return detectorFor(settings, place === 'file-name' || place === 'address' ? 'file-name' : 'text')(text)
    .filter(({ end, certainty }) => end > lead.length && (certainty === 'sure' || place !== 'address'))
    .map(({ start, end, ...identifier }) => {
      const from = Math.max(start, lead.length);
      const where = passage.spanOf(from - lead.length, end - lead.length);
      return { ...identifier, text: text.slice(from, end), start: where.start - span.start, end: where.end - span.start };
    });
}

const NAME_COLUMN = /^(?:(?:child|young person|pupil|person|first|sibling)?(?:['’]s)? ?(?:name|initials)|child|young person|initials)$/iu;
const AGE_COLUMN = /^(?:age|ages|aged|age \(?(?:years|now)\)?|years old)$/iu;

/** A name in one cell of a row, and an age in another. */
function inTables({ nodes }: Part): FoundIdentifier[] {
  const found: FoundIdentifier[] = [];
  walk(nodes, (table) => {
    if (table.type !== 'table') {
      return;
    }
    const { headers, rows } = rowsOf(table);
    const [name, age] = [headers.findIndex((header) => NAME_COLUMN.test(header)), headers.findIndex((header) => AGE_COLUMN.test(header))];
    if (name < 0) {
      return;
    }
    const isOfChildren = /child|young|pupil|sibling|initials/iu.test(headers[name]!);
    for (const { children: cells } of rows) {
      const [nameCell, ageCell] = [cells[name], age < 0 ? undefined : cells[age]];
      const words = nameCell ? toString(nameCell).trim() : '';
      const certainty = certaintyOf(words, ageCell ? toString(ageCell).trim() : '', isOfChildren);
      const [first, last] = [nameCell?.children[0], nameCell?.children.at(-1)];
      if (certainty && first && last) {
        found.push({ kind: 'person', certainty, span: { start: spanOf(first).start, end: spanOf(last).end }, text: words, place: 'cell', neutral: 'a child' });
      }
    }
  });
  return found;
}

function certaintyOf(name: string, age: string, isOfChildren: boolean): Certainty | undefined {
  const { kind } = readName(name, name, 0);
  const hasAge = /^\d{1,2}$/u.test(age) && Number(age) <= 25;
  if (isFirstName(name.split(/\s/u)[0]!) || kind === 'initials' && name.length <= 3) {
    return hasAge || isOfChildren && kind === 'first-name' ? 'sure' : undefined;
  }
  return hasAge && kind === 'unknown' && /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*){0,2}$/u.test(name) ? 'likely' : undefined;
}

/** A place can be read in two ways, as prose and as the target of a link. */
function withoutRepeats(found: readonly FoundIdentifier[]): FoundIdentifier[] {
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: FoundIdentifier[] = [];
  for (const identifier of sorted) {
    const last = kept.at(-1);
    if (!last || identifier.span.start >= last.span.end) {
      kept.push(identifier);
    }
  }
  return kept;
}
