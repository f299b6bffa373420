import assert from 'node:assert/strict';
import data from '../../../src/core/wording/data/runs.json';
import { DIMENSIONS, LENGTHS, RunReader, SHAPES, textOf, type RunData } from '../../../src/core/wording/runs';
import { sortedText } from '../../../src/core/wording/sortedLines';

describe('the reader of runs of words', () => {
  /** A meaning of one dimension. */
  const meaning = (dimension: number, size = 1): number[] => Array.from({ length: DIMENSIONS }, (_, d) => (d === dimension ? size : 0));
  const [COMING, BEFORE] = [0, 1];
  const words = new Map([['^', meaning(9, 0)], ['$', meaning(9, 0)], ['<>', meaning(9, 0)], ['<ing>', meaning(COMING, 0.5)], ['before', meaning(BEFORE)], ['arrival', meaning(COMING)]]);

  /** Knows two shapes: something that comes, and "before" with something that comes right behind it, both from 0.5. */
  function tiny(): RunData {
    const shapes = LENGTHS.map((length) => new Array<number>(length * SHAPES * DIMENSIONS).fill(0));
    const least = LENGTHS.map(() => new Array<number>(SHAPES).fill(0));
    const votes = new Array<number>(LENGTHS.length * SHAPES).fill(0);
    shapes[0]![COMING] = 1;
    [least[0]![0], votes[0]] = [-0.5, 1];
    const second = 2 * DIMENSIONS;
    shapes[1]![second + BEFORE] = 1;
    shapes[1]![second + DIMENSIONS + COMING] = 1;
    [least[1]![1], votes[SHAPES + 1]] = [-1, 10];
    return { most: 1, words: sortedText(new Map([...words].map(([word, numbers]) => [word, [textOf(numbers, 1)]]))), shapes, least, votes, bias: -2 };
  }

  const score = (sentence: string): number => Math.round(new RunReader(tiny()).score(sentence) * 10) / 10;

  it('adds what each shape says where it is seen best', () => {
    assert.equal(score('arrival'), -2 + 0.5);
    assert.equal(score('The arrival of an arrival'), -2 + 0.5);
    assert.equal(score('before arrival'), -2 + 0.5 + 10);
  });

  it('sees a run only in its order, and side by side', () => {
    assert.equal(score('arrival before'), -2 + 0.5);
    assert.equal(score('before the arrival'), -2 + 0.5);
  });

  it('takes a word that it does not know for what its ending tells', () => {
    assert.equal(score('Before zzing'), -2 + 5);
  });

  it('reads what is too short for a run, and what has no end', () => {
    assert.equal(score(''), -2);
    assert.ok(Number.isFinite(new RunReader(data).score('a '.repeat(50_000))));
  });

  it('keeps meanings in text to within a step, and those beyond the outermost at that', () => {
    const text = textOf([0, 0.49, -1, 5], 1);
    assert.deepEqual([...text].map((character) => (character.charCodeAt(0) - 63) / 28), [0, 0.5, -1, 1]);
    assert.doesNotMatch(text, /[\s|"\\]/);
  });
});
