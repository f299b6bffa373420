/** Finds the part of a sentence that can be taken out so that what remains stands by itself and is not written for inspection. */
import { detectInspectionOnly } from './inspectionOnly';

/** What to take out, and what to write in its place: a capital where the sentence now begins later. */
export interface Removal {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

const INSPECTION = '(?:(?:re-?)?inspection|inspected|inspectors?|Ofsted|ILACS|HMI|JTAI|regulator|inspectorate|focused visit|monitoring visit)';
const NOUN = `(?:(?:the|our|an?|any|this|its)\\s+)?(?:(?:next|forthcoming|upcoming|coming|expected|imminent|likely|possible|anticipated|full|short|standard|ILACS|Ofsted)\\s+)*${INSPECTION}(?:\\s+(?:visit|inspection|team|window|fieldwork))?`;
const WHEN = '(?:\\s+in\\s+(?:the\\s+)?(?:new year|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December)(?:\\s+\\d{4})?)?';
const TOWARDS = '(?:in\\s+(?:preparation|readiness)\\s+for|in\\s+(?:advance|anticipation|expectation|view)\\s+of|in\\s+time\\s+for|in\\s+the\\s+(?:run|lead|build)-?\\s?up\\s+to|ahead\\s+of|prior\\s+to|because\\s+of|with\\s+a\\s+view\\s+to|(?:specifically|specially|especially|expressly|purely|just)\\s+for)';
const CLAUSE = '(?:because|so\\s+that|in\\s+case|lest|now\\s+that)';
/** A clause ends where the next begins. */
const REST = '[^,;:.()]*';

const TAILS = [
  new RegExp(`,?\\s+${TOWARDS}\\s+${NOUN}${WHEN}(?=\\s*[.!]?\\s*$)`, 'iu'),
  new RegExp(`,?\\s+${CLAUSE}\\s${REST}\\b${INSPECTION}\\b${REST}(?<=\\S)(?=\\s*[.!]?\\s*$)`, 'iu'),
];
const LEADS = [
  new RegExp(`^(?:${TOWARDS}|${CLAUSE}|before|with|to\\s+(?:prepare|be\\s+ready)\\s+for)\\s${REST}\\b${INSPECTION}\\b${REST},\\s+(?=\\S)`, 'iu'),
  new RegExp(`^as\\s+(?:you|inspectors)\\s+(?:will|can)\\s${REST},\\s+(?=\\S)`, 'iu'),
];

/** Words with which a main clause begins that had another clause before it. */
const BEGINS_CLAUSE = /^(?:(?:we|our|they|their|it|its|he|she|the|this|that|these|those|all|every|each|most|many|some|no|an?|there|both)\b|[\p{L}\p{N}]+s\b|\p{Lu}|\p{N})/u;
const FINITE = /\b(?:is|are|was|were|has|have|had|does|do|did|will|can|may|should|must|\p{L}{3,}(?:ed|s))\b/u;
/** Words that want something behind them. */
const UNFINISHED = /\b(?:gets?|getting|got|be|is|are|was|were|to|and|or|in|of|for|with|only|so|just|ready|keep|put|made)$/iu;
const LEAST_WORDS = 4;

/** The part of a sentence to take out; undefined where none can be taken without harm to the rest. */
export function removalFrom(sentence: string): Removal | undefined {
  for (const pattern of TAILS) {
    const found = pattern.exec(sentence);
    if (found && standsAlone(sentence.slice(0, found.index))) {
      return { start: found.index, end: found.index + found[0].length, instead: '' };
    }
  }
  for (const pattern of LEADS) {
    const end = pattern.exec(sentence)?.[0].length ?? 0;
    const rest = sentence.slice(end);
    if (end > 0 && BEGINS_CLAUSE.test(rest) && standsAlone(rest)) {
      const letter = String.fromCodePoint(rest.codePointAt(0)!);
      return { start: 0, end: end + letter.length, instead: letter.toUpperCase() };
    }
  }
  return undefined;
}

function standsAlone(rest: string): boolean {
  const words = rest.match(/[\p{L}\p{N}’']+/gu) ?? [];
  return words.length >= LEAST_WORDS && FINITE.test(rest) && !UNFINISHED.test(rest.trim().replace(/[.!]$/u, '')) && detectInspectionOnly(`${rest.trim().replace(/[.!]$/u, '')}.`) === undefined;
}
