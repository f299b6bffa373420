import { actionFor } from '../templates/actionFor';
import { threadOf } from '../thread';
import type { Rule } from './rule';
import { quote } from './sentences';

export const findingWithoutAction: Rule = {
  id: 'finding-without-action',
  severity: 'warning',
  title: 'A weakness has no action',
  *document(model) {
    for (const { kind, id, title, gaps } of threadOf(model).findings) {
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
  },
};
