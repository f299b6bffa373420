/**
 * The ids of all rules. They are stable: authors meet them in settings, suppressions, diagnostics, the
 * command line and the rule pages (`media/rules/<id>.md`).
 */
export const RULE_IDS = [
  'unreadable-document',
  'invalid-front-matter',
  'missing-question',
  'missing-judgement',
  'empty-section',
  'missing-evidence',
  'single-source-section',
  'no-voice',
  'inspection-only',
  'placeholder-text',
  'missing-direction',
  'finding-without-evidence',
  'finding-without-action',
  'inspection-finding-unanswered',
  'action-without-owner',
  'action-without-due',
  'action-without-success-measure',
  'action-due-out-of-range',
  'dangling-reference',
  'unknown-evidence-id',
  'missing-evidence-file',
  'invalid-register',
  'duplicate-evidence-id',
  'stale-evidence',
  'unused-evidence',
  'changed-evidence',
  'figure-mismatch',
  'unknown-measure',
  'invalid-measures',
  'trend-mismatch',
  'newer-figure',
  'personal-data',
  'small-number',
  'invalid-word-list',
  'invalid-edition',
  'suppression-without-reason',
  'unused-suppression',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** Whether a word is the id of a rule. */
export function isRuleId(word: string): word is RuleId {
  return (RULE_IDS as readonly string[]).includes(word);
}
