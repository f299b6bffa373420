/**
 * What each sign adds to a sentence's score. Fitted to the development examples by logistic regression with
 * the signs of claims held to be positive and the others negative, then rounded; 0 is the boundary.
 * A label decides alone.
 */
export const CLAIM_WEIGHTS: Readonly<Record<string, number>> = {
  bias: -0.4,
  comparison: 1.1,
  convention: -2.1,
  date: -0.3,
  definition: -1.8,
  degree: 0.3,
  effect: 2.2,
  experience: 1.7,
  figure: 0.4,
  finding: 0.9,
  imperative: -1.7,
  label: -4.0,
  'lead-in': -1.0,
  machinery: -0.2,
  manner: 2.2,
  merit: 1.5,
  method: -1.5,
  negative: 0.5,
  'no-verb': -0.9,
  plan: -1.5,
  practice: 1.7,
  prevalence: 1.2,
  quality: 2.5,
  setUp: -1.7,
  share: 1.4,
  signpost: -1.2,
  statute: -1.5,
  strength: 1.0,
  structure: -1.7,
  trend: 3.0,
};
