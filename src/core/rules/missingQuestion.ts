import type { SelfEvaluation } from '../dialect/model';
import { questionSection } from '../templates/sections';
import type { Span } from '../text/span';
import type { Rule } from './rule';

export const missingQuestion: Rule = {
  id: 'missing-question',
  severity: 'error',
  title: 'One of the three questions is missing',
  *document(model) {
    for (const question of model.edition.questions) {
      if (!model.sections.some((section) => section.id === question.id)) {
        const newText = questionSection(question, depthOfQuestions(model));
        yield {
          span: topOf(model),
          message: `No section answers the question “${question.heading}”. Add a heading with these words.`,
          explanation: question.prompt,
          fixes: [{ title: `Add the section “${question.heading}”`, edits: [{ span: endOf(model), newText: `${gapBefore(model.text)}${newText}` }], preferred: true }],
        };
      }
    }
  },
};

/** Questions stand at one level; a document without any has its title above them. */
function depthOfQuestions(model: SelfEvaluation): number {
  return model.sections.find((section) => section.kind === 'question')?.heading.depth ?? 2;
}

/** What is missing has no place: it is told at the title, or else at the first line below the front matter. */
function topOf(model: SelfEvaluation): Span {
  const heading = model.headings[0];
  if (heading) {
    return heading.textSpan;
  }
  const body = model.frontMatter.body;
  const line = body ? model.lines.positionAt(body.end).line + 1 : 0;
  return { start: model.lines.startOf(line), end: model.lines.startOf(line + 1) };
}

function endOf(model: SelfEvaluation): Span {
  return { start: model.text.length, end: model.text.length };
}

function gapBefore(text: string): string {
  return text.trim() === '' ? '' : text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
}
