/**
 * To which kind of inspection-only wording a phrase belongs that no pattern names: the kind most of whose cues
 * are in it. Kinds are those of the patterns, and say the same to an author.
 */
export interface Cues {
  readonly kind: string;
  /** A slot of the lexicon, see `pattern.ts`. */
  readonly words: string;
}

export const INSPECTION_CUES: readonly Cues[] = [
  { kind: 'selected-for-show', words: '@choose|@best|@drop|@unfit|sample|sampled|sampling|tracked|tracking|shown|show|impression|kept|held|first|only|light|praise|strong|front' },
  { kind: 'rehearses-inspection', words: '@rehearsal|mock|practise|practised|practising|answers|answer|questions|question|asked|ask|script|scripts|scripted|lines|line|retired|former|interviews|interview|lesson|coached|coaching|simulated|say|tell' },
  { kind: 'self-awarded-grade', words: '@rate|@grade|@gradeWord|@firmly|descriptors|descriptor|criteria|ourselves|deserve|merits|merit|worthy|earned' },
  { kind: 'grade-as-goal', words: '@aim|@reach|@topGrade|@gradeNoun|towards|next|bid|route|prospects|retain' },
  { kind: 'addresses-inspectors', words: 'you|your|yours|yourself|welcome|reader|readers|colleagues|invite|invited|commend|attention|guests' },
  { kind: 'written-for-inspection', words: '@document|@written|chapter|paragraph|wording|story|tone|framework|handbook|submission|draft' },
  { kind: 'timed-to-inspection', words: '@ahead|until|before|after|when|once|@month|notice|notification|call|called|phone|window|announced|weeks|week|days|day|fortnight|postponed|arrive|arrives|arrived|came|come|comes|left|over|eve' },
  { kind: 'inspection-readiness', words: '@prepare|@ready|@pack|tidy|tidied|update|updated|fit|order|up|date|dates|gaps|completed|signed|checked|complete' },
];
