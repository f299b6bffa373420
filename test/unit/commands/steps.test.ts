import assert from 'node:assert/strict';
import { BACK, runSteps, type Step } from '../../../src/editor/commands/steps';

interface Answers { said: string[]; inspected: boolean }

/** Steps that answer by script: each entry of `script` is what the author does at the next question. */
function scripted(script: readonly (true | typeof BACK | undefined)[]): { steps: Step<Answers>[]; asked: string[] } {
  const asked: string[] = [];
  const rest = [...script];
  const step = (name: string, when?: (answers: Answers) => boolean): Step<Answers> => ({
    when,
    ask: (_answers, progress) => {
      asked.push(`${name} ${progress.step}/${progress.totalSteps}`);
      return Promise.resolve(rest.shift());
    },
  });
  return { steps: [step('authority'), step('grade', (answers) => answers.inspected), step('name')], asked };
}

describe('questions one after another', () => {
  it('are asked in order, without those that do not apply', async () => {
    const { steps, asked } = scripted([true, true]);
    assert.equal(await runSteps('New', steps, { said: [], inspected: false }), true);
    assert.deepEqual(asked, ['authority 1/2', 'name 2/2']);
  });

  it('can be gone back to', async () => {
    const { steps, asked } = scripted([true, true, BACK, BACK, true, true, true]);
    assert.equal(await runSteps('New', steps, { said: [], inspected: true }), true);
    assert.deepEqual(asked, ['authority 1/3', 'grade 2/3', 'name 3/3', 'grade 2/3', 'authority 1/3', 'grade 2/3', 'name 3/3']);
  });

  it('end when the author gives up', async () => {
    const { steps, asked } = scripted([true, undefined]);
    assert.equal(await runSteps('New', steps, { said: [], inspected: true }), false);
    assert.deepEqual(asked, ['authority 1/3', 'grade 2/3']);
  });
});
