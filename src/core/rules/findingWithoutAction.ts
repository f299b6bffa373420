import type { SelfEvaluation } from '../dialect/model';
import { actionFor } from '../templates/actionFor';
import { threadOf, type Thread } from '../thread';
import { ofThread } from './ofThread';
import type { Report, Rule } from './rule';
import { quote } from './sentences';

const tellAgain = ofThread(tell);

export const findingWithoutAction: Rule = {
  id: 'finding-without-action',
  severity: 'warning',
  title: 'A weakness has no action',
  // Where there is no table yet, the place for one depends on all of the text.
  document: (model, settings) => (model.actionTables.length > 0 ? tellAgain(model, settings) : tell(threadOf(model), model)),
};

function* tell({ findings }: Thread, model: SelfEvaluation): Iterable<Report> {
  for (const { kind, id, title, gaps } of findings) {
    for (const { span } of gaps.filter((gap) => gap.kind === 'no-action')) {
      const edit = id === undefined ? undefined : actionFor(model, id);
      yield {
        span,
        severity: kind === 'priority' ? 'error' : undefined,
        message: `No action answers ${quote(title)}. ${id === undefined
          ? 'Give it an id at the end of its first line, such as {#supervision}, and name that in the Addresses column of an action.'
          : `Name #${id} in the Addresses column of an action.`}`,
        fixes: edit && [{ title: 'Add an action for this finding', edits: [edit] }],
      };
    }
  }
}
