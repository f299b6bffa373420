/** On the last inspection in the front matter: what may follow it; on its date and findings: by when a plan answers it. */
import * as vscode from 'vscode';
import type { SelfEvaluation } from '../../core/dialect/model';
import { planDeadlineOf, routeOf } from '../../core/route';
import { planStatement, routeInWords, sourceLine, type RouteStatement } from '../../core/route/words';
import { touches, type Span } from '../../core/text/span';
import { today } from '../commands/documentFor';
import { SELECTOR, toRange } from '../documents';
import type { Feature } from '../feature';
import { plain } from '../markdownText';

export const routeHover: Feature = ({ analyses }) => vscode.languages.registerHoverProvider(SELECTOR, {
  async provideHover(document, position) {
    const { model } = await analyses.current(document);
    const offset = document.offsetAt(position);
    const found = routeAt(model, offset) ?? planAt(model, offset);
    return found && new vscode.Hover(new vscode.MarkdownString(found.lines.join('\n\n')), toRange(model.lines, found.span));
  },
});

interface Found { readonly span: Span; readonly lines: readonly string[] }

/** The whole route, where the last inspection is named, dated, or its kind and judgements stand. */
function routeAt(model: SelfEvaluation, offset: number): Found | undefined {
  const route = routeOf(model);
  const span = placeOf(model, offset, [[], ['kind'], ['date'], ['judgements']]);
  if (!route || !span) {
    return undefined;
  }
  const { summary, statements } = routeInWords(route, planDeadlineOf(model), model.edition, today());
  return { span, lines: [`**${plain(summary)}**`, ...statements.map(inMarkdown)] };
}

function planAt(model: SelfEvaluation, offset: number): Found | undefined {
  const plan = planDeadlineOf(model);
  const last = model.frontMatter.facts.lastInspection;
  const span = placeOf(model, offset, [['findings']]) ?? valueAt(model, offset, ['findings']);
  return plan && last && span && { span, lines: [inMarkdown(planStatement(plan, last.date, today()))] };
}

/** The key, or the short value, of a part of the last inspection that an offset is on. */
function placeOf({ frontMatter }: SelfEvaluation, offset: number, parts: readonly (readonly string[])[]): Span | undefined {
  const keys = parts.map((part) => frontMatter.keySpan(['lastInspection', ...part]));
  const values = ['kind', 'date'].filter((part) => parts.some((one) => one[0] === part)).map((part) => frontMatter.valueSpan(['lastInspection', part]));
  return [...keys, ...values].find((span) => span && touches(span, offset));
}

function valueAt({ frontMatter }: SelfEvaluation, offset: number, part: readonly string[]): Span | undefined {
  const span = frontMatter.valueSpan(['lastInspection', ...part]);
  return span && touches(span, offset) ? span : undefined;
}

function inMarkdown(statement: RouteStatement): string {
  const line = sourceLine(statement);
  return `${plain(statement.text)}${line === '' ? '' : `  \n*${plain(line)}*`}`;
}
