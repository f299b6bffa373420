/** ILACS: Check Before Sharing lists what would leave with an export, and leads to each of its places. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { checkBeforeSharing as checksOf, hasInternalParts, withheldOf, type EditionKind, type Outcome, type SharingCheck, type SharingPlace } from '../../core/sharing';
import { linesOf } from '../diagnostics';
import { toRange } from '../documents';
import type { Feature, FeatureContext } from '../feature';
import { readSettings } from '../settings';
import { makerOf, startEngine } from './engine';
import { selfEvaluationFor } from './source';

export const checkBeforeSharing: Feature = (context) => {
  context.commands.set('ilacs.checkBeforeSharing', async (source, edition) => {
    const document = await selfEvaluationFor(source, 'check', 'Check Before Sharing');
    const analysis = await context.analyses.snapshot(document);
    const kind: EditionKind = edition === 'public' ? 'public' : 'internal';
    // Whoever calls it with arguments wants the result, not to wait for a choice.
    void showChecks(document, analysis, kind).catch((error: unknown) => { context.log.error(error instanceof Error ? error : String(error)); });
    void setAhead(context, document, analysis, kind);
    return checksOf(analysis, kind, readSettings(document));
  });
  return new vscode.Disposable(() => undefined);
};

/**
 * Some 60,000 words, which are set in a few seconds. What is much longer fills the typesetter, so that what was made of it is
 * not kept, and would keep exports of other documents waiting for nothing.
 */
const MOST_CHARACTERS_AHEAD = 360_000;

/** Who checks a document is about to export it. Set once, while its author reads, it is set again in a tenth of the time. */
async function setAhead({ extension }: FeatureContext, document: vscode.TextDocument, analysis: Analysis, edition: EditionKind): Promise<void> {
  if (analysis.model.text.length > MOST_CHARACTERS_AHEAD) {
    return;
  }
  try {
    await makerOf(await startEngine(extension.extensionUri), document, edition)([analysis], { signal: new AbortController().signal, onProgress: () => undefined });
  } catch {
    // The export will meet the same trouble, and there is someone to tell.
  }
}

const LOOKS: Readonly<Record<Outcome, readonly [icon: string, words: string]>> = {
  pass: ['pass', 'passed'],
  look: ['warning', 'to look at'],
  stop: ['error', 'stops the export'],
};

interface Line extends vscode.QuickPickItem {
  readonly check?: SharingCheck;
  readonly edition?: EditionKind;
}

/** The list itself; choosing a line leads on to its places. */
export async function showChecks(document: vscode.TextDocument, analysis: Analysis, edition: EditionKind): Promise<void> {
  const checks = checksOf(analysis, edition, readSettings(document));
  const open = checks.filter(({ outcome }) => outcome !== 'pass').length;
  const other: EditionKind = edition === 'public' ? 'internal' : 'public';
  const lines: Line[] = checks.map((check) => {
    const [icon, words] = LOOKS[check.outcome];
    return { label: `$(${icon}) ${check.title}`, description: words, detail: check.message, check };
  });
  const switching: Line[] = hasInternalParts(withheldOf(analysis.model, analysis.evidence)) ? [{ label: `$(arrow-swap) Check the ${other} edition`, edition: other }] : [];
  const chosen = await vscode.window.showQuickPick([...lines, ...switching], {
    title: `Check Before Sharing: ${edition} edition`,
    placeHolder: `${open === 0 ? 'Everything passed.' : `${open} of ${checks.length} lines need a look.`} Choose a line to see where.`,
    matchOnDetail: true,
  });
  if (chosen?.edition) {
    await showChecks(document, analysis, chosen.edition);
  } else if (chosen?.check) {
    await showPlaces(analysis, chosen.check);
  }
}

async function showPlaces(analysis: Analysis, { title, places }: SharingCheck): Promise<void> {
  const items = places.map((place) => ({ label: place.message, description: whereInWords(place, analysis), place }));
  const chosen = items.length <= 1 ? items[0] : await vscode.window.showQuickPick(items, { title, placeHolder: 'Choose a place to go to it.' });
  if (chosen) {
    const { uri, span } = chosen.place;
    await vscode.window.showTextDocument(vscode.Uri.parse(uri ?? analysis.uri), { selection: toRange(linesOf(analysis, uri), span) });
  }
}

function whereInWords({ uri, span }: SharingPlace, analysis: Analysis): string {
  const line = `line ${linesOf(analysis, uri).positionAt(span.start).line + 1}`;
  return uri === undefined ? line : `${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}, ${line}`;
}
