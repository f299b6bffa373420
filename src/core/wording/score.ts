/** The scores of a sentence, one for each judgement. */
import data from './data/model.json';
import type { Score } from './featureTable';
import { Model } from './model';
import { remembered } from './remembered';

let loaded: Model | undefined;

/** The model is made ready for the first sentence, not before. */
export function model(): Model {
  loaded ??= new Model(data);
  return loaded;
}

/** How far a sentence speaks for each judgement; both detectors ask, and the words are read once. */
export const scoreOf: (sentence: string) => Score = remembered((sentence: string) => model().score(sentence));
