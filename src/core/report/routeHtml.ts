import type { RouteWords, RouteStatement } from '../route/words';
import { sourceLine } from '../route/words';
import { escapeHtml } from './html';

/** What may follow the last inspection: a sentence, then why, when and what it looks for. `lead` is an offset in the document. */
export function routeHtml({ summary, statements }: RouteWords, needs: readonly string[], name: string, lead: number): string {
  const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  return [
    '<h1>Inspection route</h1>',
    `<p class="quiet">From the last inspection that ${escapeHtml(name)} names, by the rules of its edition.</p>`,
    `<p class="summary">${escapeHtml(summary)}</p>`,
    `<section aria-labelledby="why"><h2 id="why">Why, and when</h2>${list(statements.map(statementHtml))}</section>`,
    ...needs.length === 0 ? [] : [`<section aria-labelledby="needs"><h2 id="needs">What it looks for, and how far the document has it</h2>${list(needs.map(escapeHtml))}</section>`],
    `<p><button type="button" class="go" data-go="${lead}">Go to the last inspection in the document</button></p>`,
  ].join('\n');
}

function statementHtml(statement: RouteStatement): string {
  const line = sourceLine(statement);
  return `${escapeHtml(statement.text)}${line === '' ? '' : ` <span class="quiet">${escapeHtml(line)}</span>`}`;
}
