/** ILACS: Show Inspection Route says which inspection may follow the last one, why, when, and what it looks for. */
import * as vscode from 'vscode';
import { planDeadlineOf, routeOf } from '../../core/route';
import { routeInWords, routeNeeds, type RouteWords } from '../../core/route/words';
import { routeHtml } from '../../core/report/routeHtml';
import { showReportPage } from '../../page/panel';
import { goTo, nameOf, selfEvaluationFor, today } from '../commands/documentFor';
import type { Feature } from '../feature';

export const showRoute: Feature = ({ analyses, commands, extension }) => {
  commands.set('ilacs.showRoute', async (source): Promise<RouteWords> => {
    const document = await selfEvaluationFor(source, 'Show Inspection Route');
    const { model, completeness } = await analyses.current(document);
    const route = routeOf(model);
    if (!route) {
      throw new Error(`${nameOf(document.uri)} names no last inspection, so what may follow cannot be told. Choose ILACS: Add Letter to Self-Evaluation…, or add lastInspection to the facts at the top.`);
    }
    const words = routeInWords(route, planDeadlineOf(model), model.edition, today());
    const lead = model.frontMatter.keySpan(['lastInspection'])?.start ?? 0;
    const body = routeHtml(words, routeNeeds(route, model.edition, completeness), nameOf(document.uri), lead);
    showReportPage({ kind: 'ilacs.route', title: `Inspection Route: ${nameOf(document.uri)}`, body, go: (offset) => { void goTo(document.uri, offset); } }, extension.extensionUri);
    return words;
  });
  return new vscode.Disposable(() => { commands.delete('ilacs.showRoute'); });
};
