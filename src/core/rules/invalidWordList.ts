import type { Rule } from './rule';

export const invalidWordList: Rule = {
  id: 'invalid-word-list',
  severity: 'error',
  title: 'The word list has a problem',
  *sources(_cited, { evidence: { wordList } }) {
    for (const { message, span } of wordList?.problems ?? []) {
      yield { uri: wordList!.uri, span, message };
    }
  },
};
