import { ofThread } from './ofThread';
import type { Rule } from './rule';
import { quote } from './sentences';

export const inspectionFindingUnanswered: Rule = {
  id: 'inspection-finding-unanswered',
  severity: 'warning',
  title: 'A finding of the last inspection is not answered',
  document: ofThread(function* ({ findings }) {
    for (const { id, title, gaps } of findings) {
      for (const { kind, span } of gaps) {
        if (kind === 'unanswered') {
          yield { span, message: `No action answers this finding of the last inspection. Name ${id} in the Addresses column of an action, or declare it closed here: closed, with the date, and evidence, with ids of the register.` };
        } else if (kind === 'closed-without-evidence') {
          yield { span, message: `${quote(title)} is declared closed without evidence. Add evidence: with the ids of the sources that show it.` };
        }
      }
    }
  }),
};
