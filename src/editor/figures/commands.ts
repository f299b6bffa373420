/**
 * ILACS: Insert Figure…, Insert Chart… and Link Number to Its Measure…: figures that lead to their cells,
 * without typing a path.
 */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { inWords } from '../../core/measures/agreement';
import { candidatesFor, figureAt, type Candidate } from '../../core/measures/candidates';
import { measureFor } from '../../core/measures/lookup';
import type { Measure, MeasureBase, MeasurePoint } from '../../core/measures/model';
import { periodForLink, periodInWords } from '../../core/measures/period';
import type { Analyses } from '../analyses';
import { isSelfEvaluation } from '../documents';
import type { Feature } from '../feature';

export const figureCommands: Feature = ({ analyses, commands }) => {
  commands.set('ilacs.insertFigure', async () => {
    const { editor, measures } = await begin(analyses);
    const chosen = await chooseMeasure(measures, 'Insert Figure', 'Which measure?');
    const point = chosen && await choosePoint(chosen.measure);
    if (chosen && point) {
      await replaceSelection(editor, figureLink(said(chosen.measure, point), chosen.path, chosen.measure, point));
    }
  });
  commands.set('ilacs.insertChart', async () => {
    const { editor, measures } = await begin(analyses);
    const chosen = await chooseMeasure(measures, 'Insert Chart', 'Which measure should the chart show over time?');
    if (chosen) {
      await insertBlock(editor, `![${inBrackets(chosen.measure.label)}](${target(chosen.path, chosen.measure.id)})`);
    }
  });
  commands.set('ilacs.linkNumber', async () => {
    const { editor, measures, analysis } = await begin(analyses);
    await linkNumber(editor, measures, analysis);
  });
  return new vscode.Disposable(() => { ['ilacs.insertFigure', 'ilacs.insertChart', 'ilacs.linkNumber'].forEach((id) => commands.delete(id)); });
};

interface Beginning { readonly editor: vscode.TextEditor; readonly analysis: Analysis; readonly measures: MeasureBase }

/** Throws, in words, where there is no self-evaluation or it knows no measures. */
async function begin(analyses: Analyses): Promise<Beginning> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isSelfEvaluation(editor.document)) {
    throw new Error('Open a self-evaluation (a file that ends in .ilacs.md) first, and put the cursor where the figure belongs.');
  }
  const analysis = await analyses.current(editor.document);
  const measures = analysis.evidence?.measures ?? new Map();
  if (choicesOf(measures).length === 0) {
    throw new Error('This self-evaluation names no measure file that can be read. Add a line such as “measures: data/measures.csv” between the --- lines at its top, and put the file there.');
  }
  return { editor, analysis, measures };
}

interface Choice { readonly path: string; readonly measure: Measure }

function choicesOf(measures: MeasureBase): Choice[] {
  const seen = new Set<string>();
  return [...measures].flatMap(([path, state]) => (state.kind === 'read' ? [...state.file.measures.keys()] : []).flatMap((id) => {
    const measure = seen.has(id) ? undefined : measureFor(measures, path, id);
    seen.add(id);
    return measure && measure.points.length > 0 ? [{ path, measure }] : [];
  }));
}

async function chooseMeasure(measures: MeasureBase, title: string, placeHolder: string): Promise<Choice | undefined> {
  const items = choicesOf(measures).map((choice) => {
    const last = choice.measure.points.at(-1)!;
    return { label: choice.measure.label, description: `${said(choice.measure, last)} in ${periodInWords(last.period)}`, detail: `${choice.measure.id} in ${choice.path}`, choice };
  });
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true }))?.choice;
}

async function choosePoint(measure: Measure): Promise<MeasurePoint | undefined> {
  const items = [...measure.points].reverse().map((point) => ({ label: periodInWords(point.period), description: said(measure, point), point }));
  return (await vscode.window.showQuickPick(items, { title: `Insert Figure: ${measure.label}`, placeHolder: 'Of which period?' }))?.point;
}

async function linkNumber(editor: vscode.TextEditor, measures: MeasureBase, { model }: Analysis): Promise<void> {
  const { document, selection } = editor;
  const line = document.lineAt(selection.active.line);
  const figure = figureAt(line.text, selection.active.character);
  const at = figure && document.offsetAt(line.range.start) + figure.start;
  if (!figure || model.links.some(({ span }) => span.start <= at! && at! < span.end)) {
    throw new Error('Put the cursor in a number that is not linked yet, such as 87% or “nine in ten”, and try again.');
  }
  const written = line.text.slice(figure.start, figure.end);
  const chosen = await chooseCandidate(candidatesFor(figure, line.text, measures), written);
  if (chosen) {
    const range = new vscode.Range(line.lineNumber, figure.start, line.lineNumber, figure.end);
    await editor.edit((edit) => { edit.replace(range, figureLink(written, chosen.path, chosen.measure, chosen.point)); });
  }
}

async function chooseCandidate(candidates: readonly Candidate[], written: string): Promise<Candidate | undefined> {
  if (candidates.length === 0) {
    throw new Error(`No cell of the measure files agrees with ${written}. Check the number, or insert the figure with ILACS: Insert Figure….`);
  }
  const items = candidates.map((candidate) => ({
    label: candidate.measure.label, description: `${said(candidate.measure, candidate.point)} in ${periodInWords(candidate.point.period)}`, detail: `${candidate.measure.id} in ${candidate.path}`, candidate,
  }));
  return (await vscode.window.showQuickPick(items, { title: `Link ${written} to Its Measure`, placeHolder: 'Where does this number come from?', matchOnDetail: true }))?.candidate;
}

async function replaceSelection(editor: vscode.TextEditor, text: string): Promise<void> {
  await editor.edit((edit) => { editor.selections.forEach((selection) => { edit.replace(selection, text); }); });
}

/** A chart has lines to itself. */
async function insertBlock(editor: vscode.TextEditor, text: string): Promise<void> {
  const line = editor.document.lineAt(editor.selection.active.line);
  await editor.edit((edit) => { edit.insert(line.range.end, line.isEmptyOrWhitespace ? `${text}\n` : `\n\n${text}\n`); });
}

function figureLink(words: string, path: string, measure: Measure, point: MeasurePoint): string {
  return `[${inBrackets(words)}](${target(path, `${measure.id}@${periodForLink(point.period)}`)})`;
}

/** A target with spaces or brackets stands between angle brackets, as Markdown asks. */
function target(path: string, fragment: string): string {
  const whole = `${path}#${fragment}`;
  return /[\s()]/u.test(whole) ? `<${whole.replaceAll(/[<>]/gu, encodeURIComponent)}>` : whole;
}

function inBrackets(words: string): string {
  return words.replaceAll(/[[\]\\]/gu, '\\$&').replaceAll(/\s+/gu, ' ');
}

function said({ unit }: Measure, { value, written }: MeasurePoint): string {
  return value.kind === 'number' ? inWords(value.number, unit) : written || 'no figure';
}
