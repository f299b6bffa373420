/** Recording in a register that the file of an entry was reviewed: one line, and not a sign more is touched. */
import { isMap, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { Span } from '../text/span';
import type { EvidenceEntry, EvidenceRegister } from './base';
import { readRegister } from './register';

/** No date of an entry is a matter here. */
const LATEST = '9999-12-31';

export interface RegisterEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The edit of a register's text that records a fingerprint (SHA-256, 64 hexadecimal digits) with the entry of an id. Throws,
 * in words, where the entry is written in a way that it cannot be added to safely; then nothing must be written.
 */
export function recordFingerprint(id: string, fingerprint: string, register: string): RegisterEdit {
  const before = readRegister('', register, LATEST);
  const entry = before.entries.find((one) => one.id === id);
  const known = entry?.valueSpans.get('sha256');
  const edit = known ? { span: known, newText: fingerprint } : entry && insertion(entry, fingerprint, register);
  if (!edit || !isRecorded(edit, id, fingerprint, before)) {
    throw new Error(`The entry “${id}” cannot be added to as the register is written. Add the line “sha256: ${fingerprint}” to it yourself.`);
  }
  return edit;
}

function insertion({ span }: EvidenceEntry, fingerprint: string, register: string): RegisterEdit | undefined {
  const { contents } = parseDocument(register, { prettyErrors: false, stringKeys: true });
  const item = isSeq(contents) ? contents.items.find((one) => (one as Node).range?.[0] === span.start) : undefined;
  const last = isMap(item) ? item.items.at(-1) : undefined;
  if (!isMap(item) || !last) {
    return undefined;
  }
  const end = endOf(last.value) ?? endOf(last.key)!;
  return item.flow ? at(end, `, sha256: ${fingerprint}`) : lineBehind(item, end, fingerprint, register);
}

/** Behind the line that the entry ends with, comments at its end included. */
function lineBehind({ items }: YAMLMap, end: number, fingerprint: string, register: string): RegisterEdit {
  const start = (items[0]!.key as Node).range![0];
  const indent = start - (register.lastIndexOf('\n', start - 1) + 1);
  // The text of a block such as `|` ends behind its line break.
  const place = register[end - 1] === '\n' ? end - (register[end - 2] === '\r' ? 2 : 1) : end + /^[^\r\n]*/u.exec(register.slice(end))![0].length;
  return at(place, `${register.includes('\r\n') ? '\r\n' : '\n'}${' '.repeat(indent)}sha256: ${fingerprint}`);
}

function endOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[1];
}

function at(place: number, newText: string): RegisterEdit {
  return { span: { start: place, end: place }, newText };
}

/** What would be written is read again first. */
function isRecorded({ span, newText }: RegisterEdit, id: string, fingerprint: string, before: EvidenceRegister): boolean {
  const after = readRegister('', before.text.slice(0, span.start) + newText + before.text.slice(span.end), LATEST);
  return !after.unreadable
    && after.entries.length === before.entries.length
    && after.problems.length <= before.problems.length
    && after.entries.find((entry) => entry.id === id)?.sha256 === fingerprint;
}
