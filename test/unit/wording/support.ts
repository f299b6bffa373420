import { readFileSync } from 'node:fs';
import { maskQuotations } from '../../../src/core/wording';

/** Labelled sentences of a fixture: label, tab, sentence; lines that begin with # are comments. */
export function labelled(name: string): { label: string; sentence: string }[] {
  return lines(name).map((line) => {
    const [label = '', sentence = ''] = line.split('\t');
    return { label, sentence };
  });
}

/** The lines of a fixture without comments. */
export function lines(name: string): string[] {
  const text = readFileSync(new URL(`../../fixtures/wording/${name}`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

export interface Measured {
  readonly precision: number;
  readonly recall: number;
}

/** How well a detector tells the sentences with label `yes` from the others. */
export function measure(name: string, yes: string, detect: (sentence: string) => boolean): Measured {
  const judged = labelled(name).map(({ label, sentence }) => ({ wanted: label === yes, found: detect(maskQuotations(sentence)) }));
  const right = judged.filter(({ wanted, found }) => wanted && found).length;
  return {
    precision: right / judged.filter(({ found }) => found).length,
    recall: right / judged.filter(({ wanted }) => wanted).length,
  };
}
