/** What stands behind a citation: what it is, how old, who answers for it, and how often it is cited. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { EvidenceEntry } from '../../core/evidence/base';
import { occurrencesOf } from '../../core/evidence/occurrences';
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
  const { title, kind, owner, from, period, purpose, file, url } = entry;
  const facts = [kind && kind.charAt(0).toUpperCase() + kind.slice(1), age(entry, analysis), owner].filter((fact) => fact !== undefined);
  const cited = occurrencesOf(entry, [analysis]).length - 1;
  const lines = [
    facts.join(' · '),
    from.length > 0 ? `Whose voice: ${from.join(', ')}` : '',
    period === undefined ? '' : `Covers ${period}`,
    purpose === 'inspection' ? 'Made for inspection' : '',
    `Cited ${cited === 1 ? 'once' : `${cited} times`} in this document`,
    file ?? url ?? '',
  ];
  return new vscode.MarkdownString([`**${plain(title)}**`, ...lines.filter((line) => line !== '').map(plain)].join('\n\n'));
}

function age({ date }: EvidenceEntry, { model }: Analysis): string | undefined {
  return date && dayBeforePeriodEnd(date, model.frontMatter.facts.period?.to);
}
