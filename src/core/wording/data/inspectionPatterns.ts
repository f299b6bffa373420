/** What reads as written for inspection, by kind: why, and a better direction. */
import type { PatternGroup } from '../patternData';

const EVERY_MONTH = 'Say what the service does every month, and what it found.';

export const INSPECTION_PATTERNS: readonly PatternGroup[] = [
  {
    id: 'addresses-inspectors',
    explanation: 'It speaks to inspectors, or says what they will see.',
    hint: 'Say what is so, and how you know it, to any reader.',
    match: [
      '@inspecting will|can|may|should|could|would|might|shall not? @adverb? @adverb? @perceive',
      '@inspecting are|is likely|going to',
      'you will|can|may|should|could|might @adverb? @perceive',
      'as you will|can|may',
      'during|throughout your visit|time|inspection|stay|week',
      'your inspection|inspectors|lines|visit',
      'if|should you|inspectors wish|want|need|would',
      'dear|welcome inspector|inspectors|to',
      'we would ..4 draw ..2 inspectors|your attention',
      'inspectors are invited|welcome|asked|encouraged',
      '@show ..4 @inspecting',
      'for the attention of @inspecting',
    ],
  },
  {
    id: 'purpose-inspection',
    explanation: 'It was done for inspection rather than for running the service.',
    hint: EVERY_MONTH,
    match: [
      'for @inspecting|inspection',
      'for|because|given|due|in|on|as|now ..2 an|the|any|this|our|that|of|to @next? @inspection',
      'specifically for|because ..3 @inspection',
      'so that|as|in|to ..8 @inspection',
      'in case ..3 @inspection',
      'because ..4 @inspection|@inspector',
      'with ..3 inspection|ofsted in mind',
      'inspection purposes',
      'so that ..8 on site',
    ],
  },
  {
    id: 'timed-to-inspection',
    explanation: 'Its timing follows the inspection, not the service’s own calendar.',
    hint: 'Report what happens all year round, with its own dates.',
    match: [
      '@ahead the|an|our|any|a|this|its? @next? ..1 @inspection|@inspector',
      '@ahead @next? @inspection',
      'inspection window',
      'now that|as|once|when|since the? @inspector ..2 arrive|arrived|here|on|coming|call|called|announced',
      'if the visit|inspection|call',
      'the|our next|forthcoming|upcoming|imminent|expected|anticipated|impending|pending ..1 inspection|ILACS|reinspection',
      'after|since|on|upon|following receiving? the|we? ..2 notice|notification|call of|from|that|came|was',
    ],
  },
  {
    id: 'inspection-readiness',
    explanation: 'It describes getting ready for inspection.',
    hint: EVERY_MONTH,
    match: [
      'inspection|ofsted|ILACS @readiness',
      '@readiness for ..2 @inspection|scrutiny',
      'test our|their|its ..1 readiness',
      'hold up ..2 under scrutiny',
      'pre inspection',
      'inspection|ofsted|ILACS ..1 @pack',
      'inspection evidence',
      '@prepare ..6 @inspection|@inspector',
    ],
  },
  {
    id: 'rehearses-inspection',
    explanation: 'It rehearses for inspection.',
    hint: 'Cite routine audit, observation and feedback instead.',
    match: [
      'mock inspection|ofsted|ILACS|visit|inspectors|inspector|data|JTAI|focused|reinspection|annex|keep|grading|exercise',
      '@rehearsal ..3 @inspection|@inspector|week|call|visit|annex|KIT|notice',
      'crib sheet|sheets',
      'what inspectors|ofsted|an|the ..3 ask|look|want|expect|see|find|probe|focus|test',
    ],
  },
  {
    id: 'selected-for-show',
    explanation: 'It picks what looks good.',
    hint: 'Use a random or complete sample, and say how it was drawn.',
    match: [
      '@choose ..10 @best',
      'at its|our|their best',
      '@drop ..10 @best',
      'v:showcase'.replace('v:showcase', 'showcase|showcases|showcased|showcasing'),
      'so as not to ..6 @ofsted',
    ],
  },
  {
    id: 'grade-as-goal',
    explanation: 'It makes a grade the goal.',
    hint: 'Say what should be different for children, and by when.',
    match: [
      '@aim ..5 @reach ..5 @topGrade',
      'from requires improvement|inadequate to ..2 @topGrade',
      '@topGrade @gradeNoun at|in|by|from the|our|any|an',
      '@reach|@aim ..2 a|an|the|our @topGrade grade|judgement|rating|judgment|outcome',
    ],
  },
  {
    id: 'self-awarded-grade',
    explanation: 'It awards the authority an inspection grade.',
    hint: 'Describe strengths and weaknesses with their evidence; leave grades to inspection.',
    match: [
      '@rate ourselves ..4 @grade|@NUM',
      '@rate.pp|@rate.past ..8 as @topGrade',
      'inspection|ofsted|grade criteria|descriptors|descriptor',
      'we are a @topGrade authority|council|service|local',
      'would|should be ..2 @rate.pp ..2 @grade',
    ],
  },
  {
    id: 'written-for-inspection',
    explanation: 'It says that the document is written for inspection.',
    hint: 'Write for those who run the service; inspectors read the same text.',
    match: [
      '@document|purpose ..4 @write ..6 @inspecting|inspection',
      'purpose of this @document ..8 @inspecting|inspection',
    ],
  },
];
