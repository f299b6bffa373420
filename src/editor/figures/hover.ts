/** What the data says of a figure or chart: its course, its target, and the cell it comes from. */
import * as vscode from 'vscode';
import { sparkline } from '../../core/charts/sparkline';
import { describeMeasure } from '../../core/charts/describe';
import { svgText } from '../../core/charts';
import type { Link } from '../../core/dialect/model';
import type { EvidenceBase } from '../../core/evidence/base';
import { inWords } from '../../core/measures/agreement';
import { measureFor, pointFor, referenceOf } from '../../core/measures/lookup';
import type { Measure, MeasurePoint } from '../../core/measures/model';
import { periodInWords } from '../../core/measures/period';
import { touches } from '../../core/text/span';
import { SELECTOR, toRange } from '../documents';
import type { Feature } from '../feature';
import { plain } from '../markdownText';

export const figureHover: Feature = ({ analyses }) => vscode.languages.registerHoverProvider(SELECTOR, {
  async provideHover(document, position) {
    const { model, evidence } = await analyses.current(document);
    const offset = document.offsetAt(position);
    const link = model.links.find((candidate) => (candidate.kind === 'figure' || candidate.kind === 'chart') && touches(candidate.span, offset));
    const words = link && evidence && inMarkdown(link, evidence);
    return words ? new vscode.Hover(words, toRange(model.lines, link.span)) : undefined;
  },
});

function inMarkdown(link: Link, { measures }: EvidenceBase): vscode.MarkdownString | undefined {
  const { measure: id, period } = referenceOf(link);
  const measure = measureFor(measures, link.path, id);
  const point = measure && (period === undefined ? measure.points.at(-1) : pointFor(measure, period));
  if (!measure || !point) {
    return undefined;
  }
  const description = describeMeasure(measure);
  const image = Buffer.from(svgText(sparkline(measure, point, description))).toString('base64');
  const markdown = new vscode.MarkdownString();
  markdown.appendMarkdown(plain(cellInWords(measure, point)));
  markdown.appendMarkdown(`\n\n![The course of the measure](data:image/svg+xml;base64,${image})\n\n`);
  markdown.appendMarkdown(plain(description));
  markdown.appendMarkdown('\n\n');
  markdown.appendMarkdown(plain(`Row ${point.row} of ${vscode.Uri.parse(point.uri).path.split('/').at(-1) ?? ''}`));
  return markdown;
}

function cellInWords({ label, unit }: Measure, { value, written, period }: MeasurePoint): string {
  const said = value.kind === 'number' ? inWords(value.number, unit) : value.kind === 'blank' ? 'no figure' : `suppressed (${written})`;
  return `${label}, ${periodInWords(period)}: ${said}`;
}
