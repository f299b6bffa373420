/** What stands behind a citation: what it is, how old, who answers for it, and how often it is cited. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { sectionAt } from '../../core/dialect/headings';
import type { EvidenceEntry } from '../../core/evidence/base';
import { occurrencesOf } from '../../core/evidence/occurrences';
import { partnerName } from '../../core/framework/partners';
import { dayBeforePeriodEnd } from '../../core/text/dates';
import { SELECTOR, toRange } from '../documents';
import type { Feature } from '../feature';
import { plain } from '../markdownText';
import { subjectAt } from './subject';

export const evidenceHover: Feature = ({ analyses }) => vscode.languages.registerHoverProvider(SELECTOR, {
  async provideHover(document, position) {
    const subject = await subjectAt(document, position, analyses);
    return subject && new vscode.Hover(inMarkdown(subject.entry, subject.analysis), toRange(subject.lines, subject.span));
  },
});

function inMarkdown(entry: EvidenceEntry, analysis: Analysis): vscode.MarkdownString {
  const { title, kind, owner, partner, from, period, purpose, file, url } = entry;
  const facts = [kind && kind.charAt(0).toUpperCase() + kind.slice(1), age(entry, analysis), owner].filter((fact) => fact !== undefined);
  const lines = [
    facts.join(' · '),
    from.length > 0 ? `Whose voice: ${from.join(', ')}` : '',
    partner === undefined ? '' : `Evidence of ${partnerName(partner)}`,
    period === undefined ? '' : `Covers ${period}`,
    purpose === 'inspection' ? 'Made for inspection' : '',
    citedWhere(entry, analysis),
    file ?? url ?? '',
  ];
  return new vscode.MarkdownString([`**${plain(title)}**`, ...lines.filter((line) => line !== '').map(plain)].join('\n\n'));
}

/** How often, and in which sections. */
function citedWhere(entry: EvidenceEntry, analysis: Analysis): string {
  const { model, completeness } = analysis;
  const cited = occurrencesOf(entry, [analysis]).filter(({ kind }) => kind !== 'definition');
  const places = cited.map(({ span }) => sectionAt(model.sections, span.start)?.id);
  const titles = completeness.sections.filter(({ id }) => places.includes(id)).map(({ title }) => `“${title}”`);
  const where = places.includes(undefined) ? [...titles, titles.length > 0 ? 'elsewhere' : 'this document'] : titles;
  return `Cited ${cited.length === 1 ? 'once' : `${cited.length} times`}, in ${where.join(', ').replace(/, ([^,]*)$/u, ' and $1')}`;
}

function age({ date }: EvidenceEntry, { model }: Analysis): string | undefined {
  return date && dayBeforePeriodEnd(date, model.frontMatter.facts.period?.to);
}
