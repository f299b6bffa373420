import type { SelfEvaluation } from '../dialect/model';
import { depthOf } from '../templates/insertables';
import { sectionText } from '../templates/sections';
import type { SectionForm } from '../framework/outline';
import { topOf } from './missingQuestion';
import type { Report, Rule } from './rule';

export const missingJudgement: Rule = {
  id: 'missing-judgement',
  severity: 'information',
  title: 'A judgement area has no section',
  *document(model) {
    for (const form of model.outline.sections) {
      if (form.need === 'suggested' && !model.sections.some((section) => section.id === form.id)) {
        yield* form.within === undefined ? alone(form, model) : within(form, form.within, model);
      }
    }
  },
};

/** Where the section around it is missing, that is told instead. */
function* within(form: SectionForm, outer: string, model: SelfEvaluation): Iterable<Report> {
  const around = model.sections.find((section) => section.id === outer);
  if (around) {
    yield {
      span: around.heading.textSpan,
      message: `Under this ${around.kind === 'question' ? 'question' : 'heading'} no section speaks of “${form.heading}”. Add a heading with these words, or leave it if you cover it elsewhere.`,
      ...fixAt(around.span.end, form, model),
    };
  }
}

function* alone(form: SectionForm, model: SelfEvaluation): Iterable<Report> {
  yield { span: topOf(model), message: `There is no section “${form.heading}”. Add a heading with these words, or leave it if you cover it elsewhere.`, ...fixAt(model.text.length, form, model) };
}

function fixAt(end: number, form: SectionForm, model: SelfEvaluation): Pick<Report, 'explain' | 'fixes'> {
  const gap = model.text.slice(0, end).endsWith('\n\n') ? '' : '\n\n';
  return { explain: () => form.prompt, fixes: [{ title: `Add a section “${form.heading}”`, edits: [{ span: { start: end, end }, newText: `${gap}${sectionText(form, depthOf(form, model))}\n` }] }] };
}
