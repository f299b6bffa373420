/** What is known of a sentence: its scores, and what the detectors have said of it. */
import { lazily } from '../text/lazily';
import modelData from './data/model.json';
import runData from './data/runs.json';
import type { WordingMatch } from './match';
import { Model } from './model';
import { remembered } from './remembered';
import { RunReader } from './runs';
import type { Score } from './weights';

/** Made ready for the first sentence, not before. */
export const model = lazily(() => new Model(modelData));

/** Made ready for the first sentence in doubt. */
export const runReader = lazily(() => new RunReader(runData));

export interface Known {
  readonly score: Score;
  /** Whether it is a claim; undefined until somebody has asked. */
  claim: boolean | undefined;
  /** The phrase that makes it inspection-only, null where there is none; undefined until somebody has asked. */
  inspectionOnly: WordingMatch | null | undefined;
}

/** What is known of a sentence: both detectors ask, and its words are read once. */
export const knownOf: (sentence: string) => Known = remembered((sentence: string) => ({ score: model().score(sentence), claim: undefined, inspectionOnly: undefined }));
