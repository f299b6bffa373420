import { hasContent } from '../dialect/content';
import { contains } from '../text/span';
import type { Rule } from './rule';

export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'warning',
  title: 'A section is empty',
  *document(model) {
    const empty = model.sections.filter((section) => !hasContent(model, section.span));
    for (const section of empty) {
      // Where the sections inside are empty too, saying it of them says enough.
      const saidInside = empty.some((other) => other !== section && contains(section.span, other.span));
      if (!saidInside) {
        yield {
          span: section.heading.textSpan,
          message: `The section “${section.heading.text}” is empty. Write what you know, or take the heading out.`,
        };
      }
    }
  },
};
