/**
 * Numbers of case systems. They are plain digits, so only a label makes them one: the name of a system
 * (LCS, EHM, Mosaic, Liberi and those of the setting), or words such as "case number".
 */
import { matchesOf } from '../text/matches';
import type { Detector, PersonalSettings } from './model';

const SYSTEMS = ['LCS', 'EHM', 'Mosaic', 'Liberi', 'Liquid ?logic', 'Care ?First', 'Care ?Director', 'Framework-?i', 'Azeus', 'Core ?\\+', 'ContrOCC', 'Synergy', 'Capita One', 'Eclipse'];
const KIND_OF_NUMBER = '(?:IDs?|ID numbers?|no\\.?|numbers?|num\\.?|refs?\\.?|references?|records?|case|person|child|client|pin)';
/** A number of things rather than of a child: "LCS holds 12000 records". */
const NOT_COUNTED = '(?![\\d%]|[.,/-]\\d|\\s+(?:records?|cases|children|users|people|contacts|referrals|episodes|forms|documents|staff|files|licences)\\b)';
const LABELLED_BY_WORDS = new RegExp(`(?<![\\p{L}\\p{N}])(?:child|person|client|case|service user|pupil|patient|record|family)(?:['’]?s)?[ _-](?:ID|ID number|number|no\\.?|ref\\.?|reference|reference number)(?![\\p{L}\\p{N}])[\\s:#=]{1,3}((?:[A-Z]{1,4}[-/ ]?)?\\d{4,10})${NOT_COUNTED}`, 'giu');
const CHILD_ID_903 = /\b(?:SSDA ?)?903 (?:child )?ID[\s:#]{1,3}([A-Z0-9]{5,20})\b/giu;
const ULN = /\b(?:ULN|unique learner number)[\s:#]{1,3}(\d{10})(?!\d)/giu;
/** The shape alone: P and six or seven digits. */
const PERSON_NUMBER = /(?<![\p{L}\p{N}/.-])P\d{6,7}(?![\p{L}\p{N}])/gu;

export const caseNumbers: Detector = function* caseNumbers(text, settings) {
  for (const pattern of patternsFor(text, settings)) {
    for (const match of matchesOf(pattern, text)) {
      const end = match.index + match[0].length;
      yield { kind: 'case-number', start: end - match[1]!.length, end, certainty: 'sure' };
    }
  }
  for (const { index, 0: written } of /P\d{6}/u.test(text) ? matchesOf(PERSON_NUMBER, text) : []) {
    yield { kind: 'case-number', start: index, end: index + written.length, certainty: 'doubtful' };
  }
};

/** Those that may match: each needs as many digits in a row, or a word, that are seldom there. */
function patternsFor(text: string, settings: PersonalSettings): RegExp[] {
  return [
    ...(/\d{5}/u.test(text) ? [bySystem(settings), ULN] : []),
    ...(/\d{4}/u.test(text) && /[ _-](?:ID|n(?:umber|o)|ref)/iu.test(text) ? [LABELLED_BY_WORDS] : []),
    ...(text.includes('903') ? [CHILD_ID_903] : []),
  ];
}

const patterns = new Map<string, RegExp>();

function bySystem({ caseSystems }: PersonalSettings): RegExp {
  const key = caseSystems.join('\n');
  let pattern = patterns.get(key);
  if (!pattern) {
    const names = [...SYSTEMS, ...caseSystems.filter((name) => name.trim() !== '').map((name) => literally(name.trim()))].join('|');
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])(?:[ _-]${KIND_OF_NUMBER}){0,3}[\\s:#=(]{0,3}((?:[A-Z]{1,3}[- ]?)?\\d{5,10})${NOT_COUNTED}`, 'giu');
    patterns.clear();
    patterns.set(key, pattern);
  }
  return pattern;
}

function literally(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
