/** What to expect of the model with sentences by others: each group is judged by a model that never saw it. The reader of runs would take too long to learn so often. */
import { makesClaim } from '../../../src/core/wording/claim';
import { ENOUGH } from '../../../src/core/wording/inspectionOnly';
import { Model } from '../../../src/core/wording/model';
import type { Score } from '../../../src/core/wording/weights';
import type { Judgement, Labelled } from './examples';
import type { Learner, Prepared } from './learning';

const FOLDS = 4;

/** The patterns were written while looking at the other groups, which would flatter them. */
const MEASURED = /^(?:train|own|ordinary)-/;
const ORDINARY = /^ordinary-/;

/** So many of the sentences that are wrongly flagged are shown. */
const SHOWN = 40;

const DECIDE: Readonly<Record<Judgement, (sentence: string, score: number) => boolean>> = { inspectionOnly: (_sentence, score) => score > ENOUGH, claim: makesClaim };

/** A sentence with the score that a model gave it which had not learned from its group. */
export interface Judged {
  readonly example: Labelled;
  readonly score: Score;
}

export function crossValidate(learner: Learner, prepared: readonly Prepared[]): Judged[] {
  const groups = [...new Set(prepared.map(({ example }) => example.group))].filter((group) => MEASURED.test(group));
  return Array.from({ length: FOLDS }, (_, fold) => new Set(groups.filter((_group, i) => i % FOLDS === fold))).flatMap((left) => {
    const model = new Model(learner.learn(prepared.filter(({ example }) => !left.has(example.group))));
    return prepared.filter(({ example }) => left.has(example.group)).map(({ example }) => ({ example, score: model.score(example.sentence) }));
  });
}

/** Precision and recall on sentences that were labelled for the judgement, and how much of other prose is flagged. */
export function report(judged: readonly Judged[], judgement: Judgement): string[] {
  const found = (one: Judged): boolean => DECIDE[judgement](one.example.sentence, one.score[judgement]);
  // Labels of claims, and ordinary prose, say of inspection only that there is none: they are no part of a fair test of it.
  const isOther = ({ example: { claim, group } }: Judged): boolean => claim !== undefined || ORDINARY.test(group);
  const labelled = judged.filter((one) => (judgement === 'claim' ? one.example.claim !== undefined : !isOther(one)));
  const yes = labelled.filter(({ example }) => example[judgement]);
  const right = yes.filter(found).length;
  const all = labelled.filter(found).length;
  const others = judgement === 'claim' ? [] : judged.filter(isOther);
  const flagged = others.filter(found);
  return [
    `${judgement}: ${labelled.length} sentences, precision ${(right / all).toFixed(3)}, recall ${(right / yes.length).toFixed(3)}`,
    ...(others.length > 0 ? [`  flagged in ${others.length} others: ${flagged.length}`, ...flagged.slice(0, SHOWN).map(({ example }) => `    ${example.sentence}`)] : []),
  ];
}
