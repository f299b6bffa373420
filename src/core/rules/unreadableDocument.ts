import type { Rule } from './rule';

export const unreadableDocument: Rule = {
  id: 'unreadable-document',
  severity: 'error',
  title: 'Cannot be checked',
  *document(model) {
    if (model.unreadable) {
      yield model.unreadable;
    }
  },
};
