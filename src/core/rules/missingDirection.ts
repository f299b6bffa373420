import { isWritten } from '../dialect/content';
import type { SelfEvaluation, Section } from '../dialect/model';
import { routeOf } from '../route';
import { asText } from '../templates/template';
import { undecidedDirection } from '../templates/callouts';
import { endOfContent } from '../templates/placement';
import { contains } from '../text/span';
import type { Report, Rule } from './rule';

export const missingDirection: Rule = {
  id: 'missing-direction',
  severity: 'information',
  title: 'A section does not say its direction of travel',
  *document(model) {
    if (!model.frontMatter.facts.lastInspection) {
      return;
    }
    for (const section of model.sections) {
      // Of an empty section there is another thing to say first.
      if (section.kind === 'judgement' && isWritten(model, section.span)) {
        const callouts = model.callouts.filter(({ kind, span }) => kind === 'direction' && contains(section.span, span));
        if (!callouts.some(({ direction }) => direction !== undefined)) {
          yield callouts[0] ? undecided(callouts[0]) : missing(section, model);
        }
      }
    }
  },
};

function undecided({ markerSpan }: SelfEvaluation['callouts'][number]): Report {
  return { span: markerSpan, message: 'This direction of travel says none of improved, maintained or deteriorated. Begin its title with one of these words.' };
}

function missing({ heading, span }: Section, model: SelfEvaluation): Report {
  const at = endOfContent(model, span);
  return {
    span: heading.textSpan,
    message: `“${heading.text}” does not say whether practice has improved, been maintained or deteriorated since the last inspection${askedNext(model)}. Add a callout > [!DIRECTION] with one of these words, your reasons and evidence.`,
    fixes: [{ title: 'Add a direction of travel', edits: [{ span: { start: at, end: at }, newText: `\n\n${asText(undecidedDirection()).trimEnd()}` }] }],
  };
}

/** That the inspection which may follow asks for it, where it does. */
function askedNext(model: SelfEvaluation): string {
  const inspection = routeOf(model)?.next?.inspection;
  return inspection?.criteria.includes('direction') ? `, which ${lowered(inspection.name)} asks of every area, and one may follow` : '';
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
