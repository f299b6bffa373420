/** The whole in the status bar: how complete the self-evaluation is, and how many problems it has. */
import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { isSelfEvaluation } from './documents';
import type { Feature } from './feature';
import { setting } from './settings';

export const statusBar: Feature = ({ analyses }) => {
  const item = vscode.window.createStatusBarItem('ilacs.completeness', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Self-evaluation: completeness';
  item.command = 'ilacs.openPreviewToSide';

  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const analysis = document && isSelfEvaluation(document) && setting<boolean>('statusBar.show', document) ? analyses.latest(document) : undefined;
    if (!analysis) {
      item.hide();
      return;
    }
    const text = summaryOf(analysis);
    item.text = `$(checklist) ${text}`;
    item.tooltip = tooltipOf(analysis);
    item.accessibilityInformation = { label: `${text}. Opens the preview.`, role: 'button' };
    item.show();
  };

  show();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    analyses.onDidChange(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) {
        show();
      }
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('ilacs.statusBar')) {
        show();
      }
    }),
  );
};

/** "Self-evaluation 62% · 7 problems". */
function summaryOf({ model, completeness, findings }: Analysis): string {
  // Hints are no problems: VS Code does not list them either.
  const problems = findings.filter((finding) => finding.severity !== 'hint').length;
  return `${model.kind.shortName} ${percent(completeness.score)} · ${problems === 0 ? 'no' : problems} problem${problems === 1 ? '' : 's'}`;
}

/** Every section in words. Plain text: titles are the author's and are not to be read as Markdown. */
function tooltipOf({ completeness }: Analysis): string {
  const lines = completeness.sections.map(({ within, title, score, summary }) => `${within !== undefined ? '    ' : ''}${percent(score)} ${title} – ${summary}`);
  return [...lines, '', 'Click to open the preview.'].join('\n');
}

/** What is not wholly done never reads as 100%. */
function percent(score: number): string {
  return `${Math.floor(score * 100 + 1e-9)}%`;
}
