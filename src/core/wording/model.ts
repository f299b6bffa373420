/**
 * The judge of sentences: every feature of a sentence adds its weight to two scores, one for each
 * judgement; above 0 the answer is yes. The weights were learned from labelled sentences (see
 * `test/tools/trainWording.ts`) and are read from `data/model.json` as they stand there, by name.
 */
import { featureOf, KINDS, visitFeatures, wordsOf, type Visitor, type Words } from './features';
import { Names, Vocabulary } from './vocabulary';

/** The learned weights as text, so that anyone can look up what the model thinks of a word. */
export interface ModelData {
  /** Weights are whole numbers of this part of 1. */
  readonly parts: number;
  /** What is added to each score of every sentence. */
  readonly bias: Score;
  /** Classes of words. */
  readonly classes: string;
  /** `word own classes inspectionOnly claim`, separated by `|`: see `Vocabulary.add`; classes by their place in the list above. */
  readonly words: string;
  /** `kind first second inspectionOnly claim`, separated by `|`: what a feature adds. */
  readonly features: string;
}

export interface Score {
  readonly inspectionOnly: number;
  readonly claim: number;
}

export class Model {
  readonly #vocabulary: Vocabulary;
  readonly #bias: Score;
  /** A table of features with open addresses: a feature stands at its own place or soon behind. */
  readonly #features: Int32Array;
  readonly #inspectionOnly: Float32Array;
  readonly #claim: Float32Array;
  /** For each feature, the last sentence that had it: a feature counts once in a sentence. */
  readonly #counted: Int32Array;
  readonly #mask: number;
  #sentences = 0;

  constructor(data: ModelData) {
    const names = new Names();
    this.#vocabulary = readVocabulary(data, names);
    this.#bias = data.bias;
    const lines = data.features.split('|');
    const size = 1 << Math.ceil(Math.log2(lines.length * 3));
    this.#mask = size - 1;
    this.#features = new Int32Array(size).fill(-1);
    this.#inspectionOnly = new Float32Array(size);
    this.#claim = new Float32Array(size);
    this.#counted = new Int32Array(size);
    for (const line of lines) {
      const [kind, first, second, inspectionOnly, claim] = line.split(' ') as [string, string, string, string, string];
      const feature = featureOf(KINDS.indexOf(kind as never), names.number(first), names.number(second));
      const at = this.#placeOf(feature);
      this.#features[at] = feature;
      this.#inspectionOnly[at] = Number(inspectionOnly) / data.parts;
      this.#claim[at] = Number(claim) / data.parts;
    }
  }

  /** Where a feature stands in the table, or would. */
  #placeOf(feature: number): number {
    let at = Math.imul(feature, 0x9e3779b1) >>> 8 & this.#mask;
    while (this.#features[at] !== feature && this.#features[at] !== -1) {
      at = (at + 1) & this.#mask;
    }
    return at;
  }

  /** The words of a sentence as the model sees them. */
  words(sentence: string): Words {
    return wordsOf(sentence, this.#vocabulary);
  }

  score(sentence: string): Score {
    const words = this.words(sentence);
    let { inspectionOnly, claim } = this.#bias;
    const leaning = leaningOf(words);
    inspectionOnly += leaning.inspectionOnly;
    claim += leaning.claim;
    this.#visit(words, (at) => {
      inspectionOnly += this.#inspectionOnly[at]!;
      claim += this.#claim[at]!;
    });
    return { inspectionOnly, claim };
  }

  /** How much each token speaks for a sentence being inspection-only; what two tokens say together is shared between them. */
  tellingTokens({ tokens, seen }: Words): number[] {
    const telling = seen.map((word) => word.leaning?.inspectionOnly ?? 0);
    this.#visit({ tokens, seen }, (at, first, second) => {
      telling[first]! += this.#inspectionOnly[at]! / 2;
      telling[second]! += this.#inspectionOnly[at]! / 2;
    });
    return telling.slice(1, -1);
  }

  /** Visits the known features of a sentence, each once. */
  #visit(words: Words, visit: Visitor): void {
    const sentence = ++this.#sentences;
    visitFeatures(words, (feature, first, second) => {
      const at = this.#placeOf(feature);
      if (this.#features[at] === feature && this.#counted[at] !== sentence) {
        this.#counted[at] = sentence;
        visit(at, first, second);
      }
    });
  }
}

/** The meaning of all words together. It grows with the root of their number, so that length alone decides nothing. */
export function leaningOf({ seen }: Words): Score {
  let inspectionOnly = 0;
  let claim = 0;
  let count = 0;
  for (const { leaning } of seen) {
    if (leaning) {
      inspectionOnly += leaning.inspectionOnly;
      claim += leaning.claim;
      count += 1;
    }
  }
  const root = Math.sqrt(Math.max(1, count));
  return { inspectionOnly: inspectionOnly / root, claim: claim / root };
}

function readVocabulary(data: ModelData, names: Names): Vocabulary {
  const classes = data.classes.split(' ');
  const vocabulary = new Vocabulary(names);
  for (const line of data.words.split('|')) {
    const [word, own, of, inspectionOnly, claim] = line.split(' ') as [string, string, string, string?, string?];
    const leaning = inspectionOnly === undefined ? undefined : { inspectionOnly: Number(inspectionOnly) / data.parts, claim: Number(claim) / data.parts };
    vocabulary.add(word, own === '1', of === '' ? [] : of.split(',').map((place) => classes[Number(place)]!), leaning);
  }
  return vocabulary;
}
