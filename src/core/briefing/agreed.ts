/** What was agreed at a meeting, and how it becomes a finding or an action of the self-evaluation. */
import type { ListItem } from 'mdast';
import type { ActionColumn, SelfEvaluation } from '../dialect/model';
import type { TextEdit } from '../rules/rule';
import { actionRowTemplate, actionTableTemplate } from '../templates/actions';
import { calloutTemplate } from '../templates/callouts';
import { widthOf } from '../templates/insertables';
import { endOfContent } from '../templates/placement';
import { asText, type Template } from '../templates/template';
import { contains, spanOf, type Span } from '../text/span';
import { writtenDates } from '../text/writtenDates';
import { threadOf } from '../thread';
import { linkTarget, plainText } from './inline';
import { markdownOf, paragraph, text } from './markdown';
import { AGREED } from './meeting';

export interface AgreedItem {
  /** The item of the list, or the row of the table. */
  readonly span: Span;
  /** On one line, without links and marks. */
  readonly words: string;
  /** Of a finding of the self-evaluation that it links. */
  readonly finding: string | undefined;
  /** The last day that it names, ISO 8601. */
  readonly due: string | undefined;
  /** What a table says besides. */
  readonly owner?: string | undefined;
  readonly success?: string | undefined;
}

/** The items of lists and the rows of tables of actions under “What was agreed” that somebody has written, in the order of the text. */
export function agreedItems(model: SelfEvaluation): AgreedItem[] {
  const at = model.headings.findIndex((heading) => heading.id === AGREED || heading.text.toLowerCase() === 'what was agreed');
  const heading = model.headings[at];
  if (!heading) {
    return [];
  }
  const end = model.headings.slice(at + 1).find(({ depth }) => depth <= heading.depth)?.span.start ?? model.text.length;
  const within = { start: heading.span.end, end };
  const listed = model.tree.children.flatMap((node) => (node.type === 'list' && contains(within, spanOf(node)) ? node.children : []))
    .map((item) => agreedItem(item, model))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words.replace(/\[[^[\]]*\]/gu, '')));
  const tabled = threadOf(model).actions.filter(({ span }) => contains(within, span)).map((action): AgreedItem => (
    { span: action.span, words: action.title, finding: findingIn(action.span, model), due: action.due?.range.to, owner: action.owner, success: action.success }
  ));
  return [...listed, ...tabled].sort((a, b) => a.span.start - b.span.start);
}

function agreedItem(item: ListItem, model: SelfEvaluation): AgreedItem {
  const first = item.children.find((child) => child.type === 'paragraph');
  const words = plainText(first?.children ?? []).replace(/\s*\[@[^[\]]*\]/gu, '').replace(/\s+/gu, ' ').trim();
  return { span: spanOf(item), words, finding: findingIn(spanOf(item), model), due: writtenDates(words)?.to };
}

/** The id of the finding of the self-evaluation that a link within leads to. */
function findingIn(within: Span, model: SelfEvaluation): string | undefined {
  return model.links.find(({ kind, path, fragment, span }) => kind === 'file' && fragment !== '' && /\.ilacs\.md$/iu.test(path) && contains(within, span))?.fragment;
}

/** The action of a plan that says the same, if it is there already. */
export function plannedAlready(model: SelfEvaluation, { words }: AgreedItem): Span | undefined {
  const plain = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return threadOf(model).actions.find(({ title }) => plain(title) === plain(words))?.span;
}

/** The row that adds it to the plan, with prompts for what it does not say; undefined where the self-evaluation has no place for a plan. */
export function actionEdit(model: SelfEvaluation, item: AgreedItem): TextEdit | undefined {
  const finding = item.finding !== undefined && threadOf(model).byId.has(item.finding) ? item.finding : undefined;
  const given: Partial<Record<ActionColumn, string>> = { action: cell(item.words), due: item.due, owner: item.owner && cell(item.owner), success: item.success && cell(item.success) };
  const table = model.actionTables.at(-1);
  if (table) {
    const row = asText(answered(actionRowTemplate(table, widthOf(model, table), finding), given)).trimEnd();
    const last = table.actions.at(-1);
    return last && Object.values(last.cells).every((one) => one.text === '')
      ? { span: last.span, newText: row }
      : { span: at(table.span.end), newText: `\n${row}` };
  }
  const plans = model.sections.find(({ role }) => role === 'plan');
  const place = plans && Math.max(endOfContent(model, plans.span), plans.heading.span.end);
  return place === undefined ? undefined : { span: at(place), newText: `\n\n${asText(answered(actionTableTemplate(finding), given)).trimEnd()}` };
}

/** The area for improvement that it becomes in a section, which names where it was agreed; `note` is the file of the meeting's note. */
export function findingEdit(model: SelfEvaluation, section: Span, item: AgreedItem, note: string): TextEdit {
  let isTitle = true;
  const parts = calloutTemplate('improvement', model).map((part) => {
    if (!isTitle || typeof part === 'string' || !('prompt' in part)) {
      return part;
    }
    // The first prompt is the title, which is known; the second stays for the author.
    isTitle = false;
    return cell(item.words);
  });
  const offset = Math.max(endOfContent(model, section), section.start);
  return { span: at(offset), newText: `\n\n${asText(parts).trimEnd()} ([agreed at the engagement meeting](${linkTarget(note, AGREED)}))` };
}

/** The prompts of columns whose value is known, answered. */
function answered(template: Template, given: Partial<Record<ActionColumn, string>>): Template {
  const known: readonly (readonly [RegExp, string | undefined])[] = [[/^What will be done/u, given.action], [/^By when/u, given.due], [/^Who leads it/u, given.owner], [/^What will be different/u, given.success]];
  return template.map((part) => {
    const value = typeof part === 'object' && 'prompt' in part ? known.find(([pattern]) => pattern.test(part.prompt))?.[1] : undefined;
    return value ?? part;
  });
}

/** Words for a cell of a table or the line of a title. */
function cell(words: string): string {
  return markdownOf(paragraph(text(words))).replace(/(?<!\\)\|/gu, '\\|');
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}
