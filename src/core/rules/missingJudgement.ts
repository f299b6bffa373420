import { judgementSection } from '../templates/sections';
import type { Rule } from './rule';

export const missingJudgement: Rule = {
  id: 'missing-judgement',
  severity: 'information',
  title: 'A judgement area has no section',
  *document(model) {
    const first = model.sections.find((section) => section.id === 'q1');
    if (!first) {
      return;
    }
    for (const area of model.edition.areas) {
      if (!model.sections.some((section) => section.id === area.id)) {
        const end = first.span.end;
        const gap = model.text.slice(0, end).endsWith('\n\n') ? '' : '\n\n';
        yield {
          span: first.heading.textSpan,
          message: `Under this question no section speaks of “${area.shortName}”. Add a heading with these words, or leave it if you cover it elsewhere.`,
          explanation: area.prompt,
          fixes: [{ title: `Add a section “${area.shortName}”`, edits: [{ span: { start: end, end }, newText: `${gap}${judgementSection(area, first.heading.depth + 1)}\n` }] }],
        };
      }
    }
  },
};
