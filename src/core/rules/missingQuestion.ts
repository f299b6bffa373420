import type { SelfEvaluation } from '../dialect/model';
import type { SectionForm } from '../framework/outline';
import { depthOf } from '../templates/insertables';
import { sectionText } from '../templates/sections';
import type { Span } from '../text/span';
import type { Rule } from './rule';

export const missingQuestion: Rule = {
  id: 'missing-question',
  severity: 'error',
  title: 'One of the three questions is missing',
  *document(model) {
    for (const form of model.outline.sections) {
      if (form.need === 'needed' && !model.sections.some((section) => section.id === form.id)) {
        yield {
          span: topOf(model),
          message: `${messageOf(form)} Add a heading with these words.`,
          explain: () => form.prompt,
          fixes: [{ title: `Add the section “${form.heading}”`, edits: [{ span: endOf(model), newText: `${gapBefore(model.text)}${sectionText(form, depthOf(form, model))}` }], preferred: true }],
        };
      }
    }
  },
};

function messageOf({ kind, heading }: SectionForm): string {
  return kind === 'question' ? `No section answers the question “${heading}”.` : `There is no section “${heading}”.`;
}

/** What is missing has no place: it is told at the title, or else at the first line below the front matter. */
export function topOf(model: SelfEvaluation): Span {
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
