/**
 * The same session in a long and in a short document, step by step in turn: so a slow moment of the machine falls on both
 * alike, and what is measured is how the cost grows with the length.
 */
import { selfEvaluation } from '../../support/generate';
import { evidenceFor } from './council';
import { session, type Step } from './edits';
import { OpenDocument } from './keystroke';

/** Milliseconds of each step in one of the documents. */
export interface Times {
  readonly findings: number[];
  /** Until findings and preview patch are there. */
  readonly both: number[];
}

/** Types sessions in two documents; of so many at the beginning nothing is counted. `isWanted` chooses steps. */
export async function typeInTurn(words: { readonly long: number; readonly brief: number }, sessions: { readonly warming: number; readonly counted: number }, isWanted: (step: Step) => boolean): Promise<{ readonly long: Times; readonly brief: Times }> {
  const [long, brief] = [await typist(words.long, isWanted), await typist(words.brief, isWanted)];
  for (let seed = 0; seed < sessions.warming + sessions.counted; seed++) {
    const [next, other] = [long.begin(seed), brief.begin(seed)];
    for (let step = 0; step < Math.min(next.length, other.length); step++) {
      long.type(next[step]!, seed >= sessions.warming);
      brief.type(other[step]!, seed >= sessions.warming);
    }
  }
  return { long: long.times, brief: brief.times };
}

async function typist(words: number, isWanted: (step: Step) => boolean) {
  const text = selfEvaluation(words);
  const document = new OpenDocument(text, await evidenceFor(text));
  const times: Times = { findings: [], both: [] };
  return {
    times,
    begin: (seed: number): Step[] => session(text, seed).filter(isWanted),
    type: ({ change }: Step, counts: boolean): void => {
      const start = performance.now();
      const found = document.findings(change);
      const afterFindings = performance.now();
      document.patch(found);
      if (counts) {
        times.findings.push(afterFindings - start);
        times.both.push(performance.now() - start);
      }
    },
  };
}
