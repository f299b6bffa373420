/** The completeness report as a Markdown page, to read, pass on or keep with the minutes. */
import type { Analysis } from '../analysis';
import type { CriterionResult, SectionCompleteness } from '../completeness/model';
import { responsibilityFor } from '../dialect/responsibility';
import { gapList, unmetOf } from './gaps';
import { gapTable } from './gapTable';
import { percent } from './percent';
import { asMarkdown, markdownText } from './table';

/** The whole report; `today` is ISO 8601. */
export function reportMarkdown(analysis: Analysis, today: string): string {
  const { model, completeness } = analysis;
  const gaps = gapList(analysis, today);
  return [
    `# How complete it is: ${markdownText(model.title ?? model.kind.shortName)}`,
    `The whole is ${percent(completeness.score)} complete. This says what each section has and still needs. It does not judge practice: an honest weakness never lowers it.`,
    asMarkdown({
      head: ['Section', 'Owner', 'Status', 'Complete', 'Criteria'],
      rows: completeness.sections.map((section) => {
        const { owner, status } = responsibilityFor(model, section.id);
        return [section.title, owner ?? '', status ?? '', percent(section.score), section.summary];
      }),
    }).trimEnd(),
    ...completeness.sections.filter(({ criteria }) => criteria.some(({ met }) => !met)).flatMap((section) => sectionMarkdown(section, analysis)),
    '## What is still open',
    gaps.length === 0 ? 'Nothing, as far as the checks can tell.' : asMarkdown(gapTable(gaps, analysis)).trimEnd(),
  ].join('\n\n').concat('\n');
}

function sectionMarkdown(section: SectionCompleteness, analysis: Analysis): string[] {
  const items = unmetOf(section).map((criterion) => `- **${markdownText(criterion.message)}**${linesOf(criterion, analysis)}\n  - Why: ${markdownText(criterion.why)}\n  - How: ${markdownText(criterion.how)}`);
  return [`## ${markdownText(section.title)}`, items.join('\n')];
}

/** " See lines 12 and 40.", or nothing. */
function linesOf({ lacking }: CriterionResult, { model }: Analysis): string {
  const lines = lacking().map(({ start }) => String(model.lines.positionAt(start).line + 1));
  return lines.length === 0 ? '' : ` See line${lines.length === 1 ? '' : 's'} ${new Intl.ListFormat('en-GB').format(lines)}.`;
}
