/**
 * Learns the weights by which wording is judged, from the labelled sentences in `test/fixtures/wording/`, and
 * writes them to `src/core/wording/data/`: `npm run train:wording` for both readers, with `model` or `runs` for one.
 * The model takes a minute, the reader of runs ten.
 *
 * `npm run train:wording -- check` writes nothing, but tells what to expect of the model with sentences by others: the
 * groups of sentences are dealt into folds, and each fold is judged by a model that never saw it.
 */
import { writeFileSync } from 'node:fs';
import { crossValidate, report } from './wording/crossValidation';
import { JUDGEMENTS, readExamples } from './wording/examples';
import { Learner } from './wording/learning';
import { RunLearner } from './wording/runLearning';
import { readVectors } from './wording/vectors';

const FOLDER = new URL('../../src/core/wording/data/', import.meta.url);

function main(what: string | undefined): void {
  const examples = readExamples();
  const sentences = examples.map(({ sentence }) => sentence);
  const vectors = readVectors();
  if (what !== 'runs') {
    const learner = new Learner(sentences, vectors);
    const prepared = examples.map((example) => learner.prepare(example));
    if (what === 'check') {
      const judged = crossValidate(learner, prepared);
      JUDGEMENTS.forEach((judgement) => { console.log(report(judged, judgement).join('\n')); });
      return;
    }
    write('model.json', learner.learn(prepared));
  }
  if (what !== 'model') {
    const labelled = examples.flatMap(({ sentence, inspectionOnly }) => (inspectionOnly === undefined ? [] : [{ sentence, yes: inspectionOnly }]));
    write('runs.json', new RunLearner(sentences, vectors).learn(labelled));
  }
  console.log(`Learned from ${examples.length} sentences.`);
}

function write(name: string, data: object): void {
  writeFileSync(new URL(name, FOLDER), `${JSON.stringify(data, null, 1)}\n`);
}

main(process.argv[2]);
