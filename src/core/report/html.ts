/** Reports as HTML for a page of VS Code. Everything that comes from an author is text; `data-go` holds the offset to which an element leads. */
import type { Analysis } from '../analysis';
import type { Change, ChangeGroup, Comparison } from '../compare/model';
import type { GapRow } from './gaps';
import { gapTable } from './gapTable';
import type { PlainTable } from './table';

const KINDS = { new: 'New', changed: 'Changed', gone: 'No longer there' } as const;

/** What changed: a sentence, then each group with its changes. `names` say in words what was compared. */
export function comparisonHtml({ summary, groups }: Comparison, names: { readonly before: string; readonly after: string }): string {
  return [
    '<h1>What changed</h1>',
    `<p class="quiet">From ${escapeHtml(names.before)} to ${escapeHtml(names.after)}.</p>`,
    `<p class="summary">${escapeHtml(summary)}</p>`,
    ...groups.map(groupHtml),
  ].join('\n');
}

function groupHtml({ id, title, changes }: ChangeGroup): string {
  const list = changes.length === 0 ? '<p class="quiet">Nothing changed.</p>' : `<ul>${changes.map(changeHtml).join('')}</ul>`;
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>${list}</section>`;
}

function changeHtml({ kind, what, details, span }: Change): string {
  const name = span ? `<button type="button" class="go" data-go="${span.start}">${escapeHtml(what)}</button>` : escapeHtml(what);
  const more = details.length === 0 ? '' : `<ul>${details.map((detail) => `<li>${escapeHtml(detail)}</li>`).join('')}</ul>`;
  return `<li><span class="kind ${kind}">${KINDS[kind]}</span> ${name}${more}</li>`;
}

/** The gap list with a button that copies it as rich text. */
export function gapListHtml(rows: readonly GapRow[], analysis: Analysis, name: string): string {
  const table = gapTable(rows, analysis);
  const head = `<h1>Gap list</h1>\n<p class="quiet">${rows.length === 0 ? 'Nothing is missing' : `${rows.length} ${rows.length === 1 ? 'thing is' : 'things are'} missing`} in ${escapeHtml(name)}, as far as the checks can tell.</p>`;
  return rows.length === 0 ? head : `${head}\n<p><button type="button" class="action" data-copy="gaps">Copy the table</button> <span role="status" id="said"></span></p>\n${tableHtml(table, rows)}`;
}

function tableHtml({ head, rows }: PlainTable, gaps: readonly GapRow[]): string {
  const cells = rows.map((row, index) => row.map((cell, place) => {
    const { span, uri } = gaps[index]!;
    const leads = place === row.length - 1 && span !== undefined && uri === undefined;
    return `<td>${leads ? `<button type="button" class="go" data-go="${span.start}">${escapeHtml(cell)}</button>` : escapeHtml(cell)}</td>`;
  }).join(''));
  return `<table id="gaps"><thead><tr>${head.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('')}</tr></thead><tbody>${cells.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`;
}

/** Text as HTML shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
