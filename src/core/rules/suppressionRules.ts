import { RULE_IDS } from './ids';
import { nearest } from './nearest';
import type { Rule } from './rule';

export const suppressionWithoutReason: Rule = {
  id: 'suppression-without-reason',
  severity: 'warning',
  title: 'A finding is silenced without a reason',
  *document(model) {
    for (const { ruleId, reason, span } of model.suppressions) {
      if (reason === '') {
        yield { span, message: `This comment silences nothing, because it gives no reason. Write <!-- ilacs-ignore ${ruleId || 'rule'}: the reason -->.` };
      }
    }
  },
};

/** Which suppressions silence nothing is only known when everything is: see `silence.ts`. */
export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  severity: 'information',
  title: 'A comment silences nothing',
};

/** What to say of a suppression that silences nothing. */
export function unusedMessage(ruleId: string): string {
  if ((RULE_IDS as readonly string[]).includes(ruleId)) {
    return `This comment silences nothing: there is no “${ruleId}” finding below it. Take it out.`;
  }
  const [other] = nearest(ruleId, RULE_IDS);
  return `This comment silences nothing: there is no rule “${ruleId}”.${other ? ` Did you mean “${other}”?` : ''}`;
}
