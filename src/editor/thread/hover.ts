/** On a finding, the actions that address it; on an `#id`, the finding that it names. */
import * as vscode from 'vscode';
import { CALLOUT_NAMES } from '../../core/dialect/callouts';
import { threadOf, type ThreadAction, type ThreadFinding } from '../../core/thread';
import { SELECTOR, toRange } from '../documents';
import type { Feature } from '../feature';
import { plain } from '../markdownText';
import { idAt, rangeOf, touches } from './subject';

export const threadHover: Feature = ({ analyses }) => vscode.languages.registerHoverProvider(SELECTOR, {
  async provideHover(document, position) {
    const { model, evidence } = await analyses.current(document);
    const thread = threadOf(model, evidence);
    const offset = document.offsetAt(position);
    const finding = thread.findings.find(({ span }) => touches(span, offset));
    if (finding) {
      return new vscode.Hover(actionsInMarkdown(finding), toRange(model.lines, finding.span));
    }
    const subject = await idAt(document, position, analyses);
    const named = thread.byId.get(subject?.here.id ?? '') ?? [];
    return subject && named.length > 0 ? new vscode.Hover(named.map(findingInMarkdown), rangeOf(subject.here, subject.analysis)) : undefined;
  },
});

function findingInMarkdown(finding: ThreadFinding): vscode.MarkdownString {
  const { title, kind, source, section, gaps } = finding;
  const where = source === 'inspection' ? 'found by the last inspection' : section?.heading.text;
  const facts = [CALLOUT_NAMES[kind], where, ...gaps.map(({ words }) => words)].filter((fact) => fact !== undefined && fact !== '');
  return new vscode.MarkdownString(`**${plain(title)}**\n\n${plain(facts.join(' · '))}`);
}

function actionsInMarkdown({ kind, actions, gaps }: ThreadFinding): vscode.MarkdownString {
  const heading = actions.length === 0 ? [] : [`**Addressed by ${actions.length === 1 ? '1 action' : `${actions.length} actions`}**`];
  const loose = gaps.length === 0 ? [] : [plain(gaps.map(({ words }) => words).join(' · '))];
  const nothing = heading.length + loose.length === 0 ? [CALLOUT_NAMES[kind]] : [];
  return new vscode.MarkdownString([...heading, ...actions.map(actionInMarkdown), ...loose, ...nothing].join('\n\n'));
}

function actionInMarkdown({ title, owner, due, success, status }: ThreadAction): string {
  const facts = [owner ?? 'no owner', due ? `due ${due.text}` : 'no due date', success ?? 'no success measure', status];
  return `${plain(title)}  \n${plain(facts.filter((fact) => fact !== undefined).join(' · '))}`;
}
