import type { SelfEvaluation, Suppression } from '../dialect/model';
import type { Span } from '../text/span';
import { isRuleId, RULE_IDS } from './ids';
import { nearest } from './nearest';
import type { Fix, Report, Rule } from './rule';

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

/** What is found of a suppression that silences nothing, and how to mend it. */
export function unused({ text }: SelfEvaluation, { ruleId, span }: Suppression): Report {
  const takeOut: Fix = { title: 'Take this comment out', edits: [{ span: wholeLines(text, span), newText: '' }] };
  if (isRuleId(ruleId)) {
    return { span, message: `This comment silences nothing: there is no “${ruleId}” finding below it. Take it out.`, fixes: [takeOut] };
  }
  const keyword = /ilacs-ignore\S*\s+/u.exec(text.slice(span.start))!;
  const start = span.start + keyword.index + keyword[0].length;
  const changes = nearest(ruleId, RULE_IDS).map((other): Fix => ({ title: `Change to ${other}`, edits: [{ span: { start, end: start + ruleId.length }, newText: other }] }));
  const [other] = nearest(ruleId, RULE_IDS);
  const message = `This comment silences nothing: there is no rule “${ruleId}”.${other ? ` Did you mean “${other}”?` : ''}`;
  return { span, message, fixes: [...changes, takeOut] };
}

/** A comment that has its lines to itself leaves none behind. */
function wholeLines(text: string, { start, end }: Span): Span {
  const before = /(?:^|\n)[ \t]*$/u.exec(text.slice(0, start))?.[0];
  const after = /^[ \t]*(?:\r?\n|$)/u.exec(text.slice(end))?.[0];
  return before === undefined || after === undefined ? { start, end } : { start: start - before.length + (before.startsWith('\n') ? 1 : 0), end: end + after.length };
}
