import assert from 'node:assert/strict';
import data from '../../../src/core/wording/data/model.json';
import { featureOf, KINDS, seeWords, tokensOfSentence, visitFeatures } from '../../../src/core/wording/features';
import { Model } from '../../../src/core/wording/model';
import { Names, Vocabulary } from '../../../src/core/wording/vocabulary';

describe('the model of wording', () => {
  const tiny = {
    parts: 10,
    bias: { inspectionOnly: -1, claim: 0.5 },
    classes: '@anchorVisit @good',
    words: '^ 1 |visit 1 0|sound 1 1 2 30|plans 1 ',
    features: 'word - sound 1 20|word - @good 0 5|pair plans sound 0 7|pair plans @good 3 0|pair ^ plans 2 2|pair @good @anchorVisit 40 0|before @anchorVisit sound 50 0|after @anchorVisit plans 8 0|word - <s> 0 1',
  };
  const score = (sentence: string): number[] => Object.values(new Model(tiny).score(sentence)).map((value) => Math.round(value * 10));

  it('adds what words, their classes, their meanings, pairs and the surroundings of words of inspection weigh', () => {
    assert.deepEqual(score(''), [-10, 5]);
    assert.deepEqual(score('plans'), [-8, 7]);
    assert.deepEqual(score('sound'), [-10 + 1 + 2, 5 + 25 + 30]);
    assert.deepEqual(score('Plans sound'), [-10 + 2 + 1 + 2 + 3, 5 + 2 + 25 + 30 + 7]);
    assert.deepEqual(score('sound visit plans'), [-10 + 1 + 2 + 40 + 50 + 8, 5 + 25 + 30]);
  });

  it('knows an unknown word by its ending, and each occurrence counts', () => {
    assert.deepEqual(score('zzs zzs'), [-10, 7]);
  });

  it('adds up for the shipped weights what the features weigh one by one', () => {
    const names = new Names();
    const vocabulary = new Vocabulary(names);
    const classes = data.classes.split(' ');
    const meanings = new Map<string, number>();
    for (const line of data.words.split('|')) {
      const [word, own, of, meaning] = line.split(' ') as [string, string, string, string?];
      vocabulary.add(word, own === '1', of === '' ? [] : of.split(',').map((place) => classes[Number(place)]!));
      if (meaning !== undefined) {
        meanings.set(word, Number(meaning));
      }
    }
    const weights = new Map(data.features.split('|').map((line) => {
      const [kind, first, second, weight] = line.split(' ') as [string, string, string, string];
      return [featureOf(KINDS.indexOf(kind as never), names.number(first), names.number(second)), Number(weight)];
    }));
    for (const sentence of ['Before the inspectors arrive, files that may be sampled are read twice.', 'Plans are late.', '£3m was saved in 2025 (a fall of 4%).']) {
      const tokens = tokensOfSentence(sentence);
      let sum = data.bias.inspectionOnly * data.parts;
      visitFeatures(seeWords(tokens, vocabulary), (feature) => { sum += weights.get(feature) ?? 0; });
      const meant = tokens.flatMap(({ word }) => meanings.get(word) ?? []);
      sum += meant.reduce((a, b) => a + b, 0) / Math.sqrt(Math.max(1, meant.length));
      assert.ok(Math.abs(new Model(data).score(sentence).inspectionOnly - sum / data.parts) < 1e-4, sentence);
    }
  });
});
