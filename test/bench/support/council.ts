/** A folder with a generated self-evaluation, its register and its measures: in memory, or on a disk. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import type { EvidenceBase } from '../../../src/core/evidence/base';
import { EvidenceLibrary } from '../../../src/core/evidence/library';
import { MemoryWorkspace } from '../../../src/core/memoryWorkspace';
import { evidenceRegister, measureFile } from '../../support/generate';

const FOLDER = 'file:///council';
export const DOCUMENT = `${FOLDER}/a.ilacs.md`;
export const TODAY = '2026-11-24';

/** The workspace beside any generated document. */
export function council(): MemoryWorkspace {
  return new MemoryWorkspace(new Map([[`${FOLDER}/evidence.yaml`, evidenceRegister()], [`${FOLDER}/data/measures.csv`, measureFile()]]), FOLDER);
}

/** What its files say about a text. */
export function evidenceFor(text: string): Promise<EvidenceBase> {
  return new EvidenceLibrary(council(), () => TODAY).gather(parseSelfEvaluation(text), DOCUMENT);
}

/** Writes the same to a folder. @returns the path of the document */
export function writeCouncil(folder: string, text: string): string {
  const file = path.join(folder, 'self-evaluation.ilacs.md');
  mkdirSync(path.join(folder, 'data'), { recursive: true });
  writeFileSync(path.join(folder, 'evidence.yaml'), evidenceRegister());
  writeFileSync(path.join(folder, 'data/measures.csv'), measureFile());
  writeFileSync(file, text);
  return file;
}
