/** A new entry at the end of a register: what is there keeps every sign, comments and odd spacing included. */
import { Document, isSeq } from 'yaml';
import type { EvidenceKind } from '../base';
import { readRegister } from '../register';

/** What an entry says, in the order in which it is written. Undefined parts are left out. */
export interface NewEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly from?: readonly string[];
  readonly date?: string;
  readonly period?: string;
  /** From the folder of the register, with `/`. */
  readonly file?: string;
  readonly url?: string;
  readonly owner?: string;
}

export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * The text that puts an entry behind the last one of a register, in the register's own indentation and line ends.
 * Throws, in words, where the register is no list that can be added to; then nothing must be written.
 */
export function insertionOf(entry: NewEntry, register: string): Insertion {
  const lineEnd = register.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^( *)-(?:\s|$)/mu.exec(register)?.[1] ?? '';
  const content = register.trimEnd();
  const gap = content === '' ? '' : entriesStandApart(content) ? lineEnd.repeat(2) : lineEnd;
  const insertion = { offset: content.length, text: `${gap}${entryLines(entry).map((line) => indent + line).join(lineEnd)}` };
  const ended = register === content ? { ...insertion, text: `${insertion.text}${lineEnd}` } : insertion;
  check(entry, register, ended);
  return ended;
}

function entryLines({ from, ...rest }: NewEntry): string[] {
  const { id, title, kind, ...more } = rest;
  const ordered = { id, title, kind, ...from && from.length > 0 ? { from } : {}, ...more };
  const document = new Document([Object.fromEntries(Object.entries(ordered).filter(([, value]) => value !== undefined))]);
  const voices = document.getIn([0, 'from'], true);
  if (isSeq(voices)) {
    voices.flow = true;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().split('\n');
}

/** Whether a blank line stands between entries, or will between the opening comments and the first. */
function entriesStandApart(content: string): boolean {
  const entries = content.match(/^ *-(?:\s|$)/gmu)?.length ?? 0;
  return entries < 2 || /\n[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)* *-(?:\s|$)/u.test(content);
}

/** What would be written is read again: a register that an addition would break is left alone. */
function check({ id }: NewEntry, register: string, { offset, text }: Insertion): void {
  const before = readRegister('', register, '9999-12-31');
  if (before.entries.some((entry) => entry.id === id)) {
    throw new Error(`The register has a source “${id}” by now. Nothing was written; look whether it is the one that you mean.`);
  }
  const after = readRegister('', register.slice(0, offset) + text + register.slice(offset), '9999-12-31');
  const isAdded = !after.unreadable && after.entries.length === before.entries.length + 1 && after.entries.at(-1)?.id === id;
  if (!isAdded || after.problems.length > before.problems.length) {
    throw new Error('The register cannot be added to as it stands. Open it, put right what is marked there, and add the evidence again; nothing was written.');
  }
}
