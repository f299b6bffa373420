/**
 * Words that look like preparation for inspection and are not. What one of these matches is hidden from
 * the inspection-only patterns; the rest of the sentence is still read.
 */
export const INSPECTION_EXCEPTIONS: readonly string[] = [
  // Looking back: what a past inspection, visit or letter found, and what was done since.
  'the? our? @past @inspection',
  'the? our? @past ILACS|ofsted|standard|short|full|joint|SIF|single|targeted|area|focused|monitoring @inspection',
  'the? our? @YEAR|@month ..2 @inspection',
  '@inspection of|in ..2 @YEAR|@month',
  '@inspection , in ..2 @YEAR|@month',
  'since|following|after the|our|that|an|their @inspection',
  'at|in|during|from the|that time|time of? of? the? @inspection @YEAR',
  'inspection|ofsted|ILACS|inspectors|visit|inspector @finding',
  '@finding of|from|by the? @inspecting|inspection',
  '@ofsted|@inspector ..2 @found.past',
  '@inspection @found.past',
  '@found.past|@found.pp by @inspecting',
  '@inspector were|was|had|have|has|did',
  'ofsted was|had|has|did',
  // Other inspectorates, other premises, other meanings.
  'HMI probation|constabulary|prisons',
  'HMICFRS|CQC|CQC inspection|care quality commission',
  'SEND|school|schools|nursery|homes|home|premises|prison|probation|court|fire|environmental|food|safety|vehicle|property|tenancy|gas|building|site|housing|youth|regulation|electrical @inspection',
  '@inspection of ..3 home|homes|school|schools|premises|records|record|files|case|settings|nurseries|accommodation|provision|agency|agencies|college|colleges|property|properties',
  'on inspection of|, ',
  'open to|for|available inspection by|of the|any public|parents|parties|auditors|court|courts|press|residents|electors',
  'mock interview|interviews|exam|exams|up|ups|court|trial|GCSE|GCSEs|driving|test|tests|election',
  'preparation|preparations|prepare|prepared|preparing|readiness|ready for adulthood|independence|school|permanence|adoption|parenthood|birth|court|work|employment|reunification|reunification|return|matching|panel|conference|change|university|college|leaving|interview|interviews|discharge|independent|the? adulthood|living|reviews|review|hearing|hearings|transition',
  'outstanding action|actions|visit|visits|assessment|assessments|review|reviews|task|tasks|item|items|recommendation|recommendations|check|checks|report|reports|work|issue|issues|debt|debts|balance|matter|matters|invoice|invoices|referral|referrals|application|applications|case|cases|area|areas',
  'notification|notifications of|to|about serious|incidents|incident|the|panel|births|private|deaths|missing',
  'ofsted|local authority ..2 registered|registration',
  'fire|window window',
  'good quality|practice|progress|enough|understanding|relationship|relationships|use|range|news|support|outcomes|level|levels|example|examples|idea|time|attendance|governance|at|for|start',
];
