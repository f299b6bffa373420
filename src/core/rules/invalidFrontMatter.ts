import { NEWEST_EDITION } from '../framework';
import type { FrontMatterProblem } from '../dialect/frontMatter';
import type { SelfEvaluation } from '../dialect/model';
import type { Fix, Rule } from './rule';

export const invalidFrontMatter: Rule = {
  id: 'invalid-front-matter',
  severity: 'error',
  title: 'Front matter has a problem',
  *document(model) {
    for (const problem of model.frontMatter.problems) {
      yield { span: problem.span, message: problem.message, fixes: fixesOf(problem, model) };
    }
  },
};

function fixesOf(problem: FrontMatterProblem, model: SelfEvaluation): Fix[] {
  const edition = `ilacs: ${NEWEST_EDITION.id}`;
  if (problem.kind === 'absent') {
    const newText = `---\n${edition}\nauthority: \nperiod: { from: , to: }\n---\n\n`;
    return [{ title: 'Add front matter to fill in', edits: [{ span: { start: 0, end: 0 }, newText }], preferred: true }];
  }
  const { body } = model.frontMatter;
  if (problem.kind === 'missing-key' && problem.key === 'ilacs' && body) {
    return [{ title: `Add “${edition}”`, edits: [{ span: { start: body.start, end: body.start }, newText: `${edition}\n` }], preferred: true }];
  }
  return [];
}
