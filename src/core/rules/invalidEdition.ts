import type { Rule } from './rule';

export const invalidEdition: Rule = {
  id: 'invalid-edition',
  severity: 'error',
  title: 'An edition of your own has a problem',
  *evidence(_model, { editions }) {
    for (const { uri, problems } of editions) {
      for (const { message, span } of problems) {
        yield { uri, span, message };
      }
    }
  },
};
