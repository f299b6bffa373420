/** ILACS: Show What Exists for a Focused Visit opens a page with each topic: what is there, how old it is, what is missing. */
import * as vscode from 'vscode';
import { readiness } from '../../core/briefing/readiness';
import { readinessHtml } from '../../core/report/readinessHtml';
import { showReportPage } from '../../page/panel';
import { goTo, nameOf, today } from '../commands/documentFor';
import type { Feature } from '../feature';
import { readSettings } from '../settings';
import { sourceFor } from './origin';

export const visitReadiness: Feature = ({ analyses, commands, extension }) => {
  commands.set('ilacs.showVisitReadiness', async (source) => {
    const { document, origin } = await sourceFor(source, 'Show What Exists for a Focused Visit', analyses);
    const topics = readiness(origin, { today: today(), evidenceMonths: readSettings(document).evidenceMonths });
    const name = origin.model.title ?? nameOf(document.uri);
    showReportPage({
      kind: 'ilacs.visitReadiness', title: `What Exists: ${nameOf(document.uri)}`, body: readinessHtml(topics, today(), name),
      go: (offset) => { void goTo(document.uri, offset); },
    }, extension.extensionUri);
    return topics;
  });
  return new vscode.Disposable(() => undefined);
};
