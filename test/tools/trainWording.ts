/**
 * Learns the weights by which wording is judged, from the labelled sentences in `test/fixtures/wording/`, and
 * writes them to `src/core/wording/data/model.json`: `npm run train:wording`.
 *
 * `npm run train:wording -- check` writes nothing, but tells what to expect of sentences by others: the groups
 * of sentences are dealt into folds, and each fold is judged by a model that never saw it.
 */
import { writeFileSync } from 'node:fs';
import { crossValidate, report } from './wording/crossValidation';
import { JUDGEMENTS, readExamples } from './wording/examples';
import { Learner } from './wording/learning';
import { readVectors } from './wording/vectors';

const OUTPUT = new URL('../../src/core/wording/data/model.json', import.meta.url);

function main(check: boolean): void {
  const examples = readExamples();
  const learner = new Learner(examples.map(({ sentence }) => sentence), readVectors());
  const prepared = examples.map((example) => learner.prepare(example));
  if (check) {
    const judged = crossValidate(learner, prepared);
    JUDGEMENTS.forEach((judgement) => { console.log(report(judged, judgement).join('\n')); });
  } else {
    writeFileSync(OUTPUT, `${JSON.stringify(learner.learn(prepared), null, 1)}\n`);
    console.log(`Learned from ${examples.length} sentences.`);
  }
}

main(process.argv[2] === 'check');
