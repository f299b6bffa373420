import assert from 'node:assert/strict';
import data from '../../../src/core/wording/data/model.json';
import { Layout, SINGLE } from '../../../src/core/wording/layout';
import { Model } from '../../../src/core/wording/model';
import { isAnchor } from '../../../src/core/wording/names';
import { SortedLines, sortedText } from '../../../src/core/wording/sortedLines';
import { tokensOf } from '../../../src/core/wording/tokens';
import { AFTER, BEFORE, featureOf, PAIR, seeWords, visitFeatures, WORD } from '../../tools/wording/features';
import { Names, NOTHING, Vocabulary } from '../../tools/wording/vocabulary';
import { labelled } from './support';

describe('the model of wording', () => {
  const classes = ['@anchorVisit', '@good'];
  const layout = new Layout(classes);
  const tiny = {
    parts: 10,
    bias: { inspectionOnly: -1, claim: 0.5 },
    classes: classes.join(' '),
    words: sortedText(new Map([['^', [1, '']], ['visit', [1, 0]], ['sound', [1, 1, 2, 30]], ['plans', [1, '']]])),
    rows: sortedText(new Map([
      ['sound', [SINGLE, 1, 20, layout.around(0, true), 50, 0]],
      ['@good', [SINGLE, 0, 5, layout.before(0), 40, 0]],
      ['plans', [layout.around(0, false), 8, 0, layout.before(1), 3, 0, layout.behind(1), 0, 6]],
      ['<s>', [SINGLE, 0, 1]],
    ])),
    pairs: sortedText(new Map([['plans', ['sound', 0, 7]], ['^', ['plans', 2, 2]]])),
  };
  const score = (sentence: string): number[] => Object.values(new Model(tiny).score(sentence)).map((value) => Math.round(value * 10));

  it('adds what words, their classes, their meanings, pairs and the surroundings of words of inspection weigh', () => {
    assert.deepEqual(score(''), [-10, 5]);
    assert.deepEqual(score('plans'), [-8, 7]);
    assert.deepEqual(score('sound'), [-10 + 1 + 2, 5 + 25 + 30]);
    assert.deepEqual(score('Plans sound'), [-10 + 2 + 1 + 2 + 3, 5 + 2 + 25 + 30 + 7]);
    assert.deepEqual(score('Sound plans'), [-10 + 1 + 2, 5 + 25 + 30 + 6]);
    assert.deepEqual(score('sound visit plans'), [-10 + 1 + 2 + 40 + 50 + 8, 5 + 25 + 30]);
  });

  it('knows an unknown word by its ending, and each occurrence counts', () => {
    assert.deepEqual(score('zzs zzs'), [-10, 7]);
  });

  it('adds up for the shipped weights what the features weigh one by one', () => {
    const { vocabulary, meanings, weights } = readOneByOne();
    const model = new Model(data);
    for (const { sentence } of labelled('inspection.dev.tsv')) {
      const tokens = tokensOf(sentence, true);
      let [sum, also] = [data.bias.inspectionOnly * data.parts, data.bias.claim * data.parts];
      visitFeatures(seeWords(tokens, vocabulary), (feature) => {
        const [inspectionOnly, claim] = weights.get(feature) ?? [0, 0];
        sum += inspectionOnly;
        also += claim;
      });
      const meant = tokens.flatMap(({ word }) => (meanings.has(word) ? [meanings.get(word)!] : []));
      const root = Math.sqrt(Math.max(1, meant.length));
      sum += meant.reduce((all, [one]) => all + one, 0) / root;
      also += meant.reduce((all, [, one]) => all + one, 0) / root;
      const { inspectionOnly, claim } = model.score(sentence);
      assert.ok(Math.abs(inspectionOnly - sum / data.parts) < 1e-9 && Math.abs(claim - also / data.parts) < 1e-9, sentence);
    }
  });
});

type Weights = readonly [inspectionOnly: number, claim: number];

/** The shipped weights in the way in which they were learned: by feature. */
function readOneByOne(): { vocabulary: Vocabulary; meanings: Map<string, Weights>; weights: Map<number, Weights> } {
  const names = new Names();
  const vocabulary = new Vocabulary(names);
  const classes = data.classes.split(' ');
  const meanings = new Map<string, Weights>();
  for (const line of data.words.split('|')) {
    const [word, own, of, ...meaning] = line.split(' ') as [string, string, string, string?, string?];
    vocabulary.add(word, own === '1', of === '' ? [] : of.split(',').map((place) => classes[Number(place)]!));
    if (meaning.length > 0) {
      meanings.set(word, [Number(meaning[0]), Number(meaning[1])]);
    }
  }
  const weights = new Map<number, Weights>();
  const featureAt = featuresByPlace(classes, names);
  for (const { name, parts } of linesOf(data.rows)) {
    parts.forEach(([place, ...weight]) => { weights.set(featureAt.get(Number(place))!(names.number(name)), weight); });
  }
  for (const { name, parts } of linesOf(data.pairs)) {
    parts.forEach(([second, ...weight]) => { weights.set(featureOf(PAIR, names.number(name), names.number(second)), weight); });
  }
  return { vocabulary, meanings, weights };
}

/** Which feature of a name each place of its row stands for. */
function featuresByPlace(classes: readonly string[], names: Names): Map<number, (name: number) => number> {
  const layout = new Layout(classes);
  const features = new Map([[SINGLE, (name: number) => featureOf(WORD, NOTHING, name)]]);
  classes.forEach((name, place) => {
    const number = names.number(name);
    features.set(layout.before(place), (first) => featureOf(PAIR, first, number));
    features.set(layout.behind(place), (second) => featureOf(PAIR, number, second));
    if (isAnchor(name)) {
      features.set(layout.around(place, true), (near) => featureOf(BEFORE, number, near));
      features.set(layout.around(place, false), (near) => featureOf(AFTER, number, near));
    }
  });
  assert.equal(features.size, layout.length);
  return features;
}

function linesOf(table: string): { name: string; parts: [string, number, number][] }[] {
  return table.split('|').map((line) => {
    const [name = '', ...values] = line.split(' ');
    return { name, parts: Array.from({ length: values.length / 3 }, (_, i) => [values[3 * i]!, Number(values[3 * i + 1]), Number(values[3 * i + 2])]) };
  });
}

describe('a table of sorted lines', () => {
  const table = new SortedLines(sortedText(new Map([['plan', [1]], ['plans', [2, 3]], ['a', ['']], ['–', [4]], ['plan.b', [5]]])));

  it('finds every line by its name alone', () => {
    assert.deepEqual(['a', 'plan', 'plan.b', 'plans', '–'].map((name) => table.find(name)), [[''], ['1'], ['5'], ['2', '3'], ['4']]);
  });

  it('finds nothing under a part of a name, or beyond the first and the last', () => {
    assert.deepEqual(['pla', 'plan.', 'plansx', '!', '…'.repeat(2), ''].map((name) => table.find(name)), Array.from({ length: 6 }, () => undefined));
  });

  it('finds every word of the shipped vocabulary', () => {
    const shipped = new SortedLines(data.words);
    for (const line of data.words.split('|')) {
      const [word = '', ...rest] = line.split(' ');
      assert.deepEqual(shipped.find(word), rest);
    }
  });
});
