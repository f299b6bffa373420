/** Where in a document something new belongs, with the blank lines that Markdown wants around it. */
import type { SelfEvaluation } from '../dialect/model';
import { spanOf, type Span } from '../text/span';
import { insertables, type Insertable } from './insertables';
import { joined, withoutLineEnd, type Template } from './template';

export interface Placement {
  readonly offset: number;
  readonly template: Template;
}

/** Where `wanted` belongs: sections where the framework puts them, everything else at the cursor. */
export function placementOf(wanted: Insertable, model: SelfEvaluation, cursor: number): Placement {
  switch (wanted.kind) {
    case 'callout': return withGaps(cursorPlace(model, cursor), wanted.template, model.text);
    case 'actions': return wanted.id === 'action-row' ? rowPlacement(wanted, model) : withGaps(tablePlace(model, cursor), wanted.template, model.text);
    default: return wanted.within === undefined ? withGaps(outerPlace(wanted.id, model), wanted.template, model.text) : innerPlacement(wanted, wanted.within, model);
  }
}

/** Before the first section that comes later in the outline, or at the end. */
function outerPlace(id: string, model: SelfEvaluation): number {
  const order = model.outline.sections.map((form) => form.id);
  const next = model.sections.find((section) => section.within === undefined && order.indexOf(section.id) > order.indexOf(id));
  return next ? startWithComments(model, next.heading.span.start) : model.text.length;
}

/** At the end of the section that it stands in, which is added where it is missing. */
function innerPlacement(wanted: Insertable, outer: string, model: SelfEvaluation): Placement {
  const around = model.sections.find((section) => section.id === outer);
  if (around) {
    return withGaps(startWithComments(model, around.span.end), wanted.template, model.text);
  }
  const section = insertables(model).find((other) => other.id === outer)!;
  return withGaps(outerPlace(outer, model), joined(section.template, ['\n'], wanted.template), model.text);
}

/** A row goes below the last one; it has no blank lines around it. */
function rowPlacement({ template }: Insertable, model: SelfEvaluation): Placement {
  return { offset: model.actionTables.at(-1)!.span.end, template: joined(['\n'], withoutLineEnd(template)) };
}

/** At the cursor where it stands in the section of plans, or else at the end of that section. */
function tablePlace(model: SelfEvaluation, cursor: number): number {
  const plans = model.sections.find(({ role }) => role === 'plan');
  const within = !plans || (cursor > plans.heading.span.end && cursor <= plans.span.end);
  return within ? cursorPlace(model, cursor) : startWithComments(model, plans.span.end);
}

/** At the cursor on an empty line; otherwise below the block that it stands in, and always below the front matter. */
function cursorPlace(model: SelfEvaluation, cursor: number): number {
  const line = model.lines.positionAt(cursor).line;
  const block = model.tree.children.find((node) => covers(spanOf(node), cursor) || model.lines.positionAt(spanOf(node).start).line === line);
  return block ? spanOf(block).end : model.lines.startOf(line);
}

function covers(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Below the last block of a section; comments, notes and link definitions at its end stay where they are. */
export function endOfContent(model: SelfEvaluation, section: Span): number {
  const last = model.tree.children.findLast((node) =>
    !['html', 'definition', 'footnoteDefinition'].includes(node.type) && spanOf(node).start >= section.start && spanOf(node).start < section.end);
  return last ? spanOf(last).end : section.end;
}

/** A comment directly above a heading speaks of it, so nothing comes between them. */
function startWithComments(model: SelfEvaluation, offset: number): number {
  const nodes = model.tree.children;
  let index = nodes.findIndex((node) => spanOf(node).start >= offset);
  if (index < 0) {
    return offset;
  }
  while (index > 0 && nodes[index - 1]!.type === 'html') {
    index -= 1;
  }
  return model.lines.startOf(model.lines.positionAt(spanOf(nodes[index]!).start).line);
}

/** One blank line on either side of what stands alone; those that are there count. */
function withGaps(offset: number, template: Template, text: string): Placement {
  const [before, after] = [text.slice(0, offset), text.slice(offset)];
  const above = before.trim() === '' ? 0 : Math.max(0, 2 - lineEnds(/\s*$/u.exec(before)![0]));
  const last = after.trim() === '';
  const below = lineEnds(/^\s*/u.exec(after)![0]);
  const body = below >= (last ? 1 : 2) ? withoutLineEnd(template) : template;
  return { offset, template: joined(['\n'.repeat(above)], body, [!last && below === 0 ? '\n' : '']) };
}

function lineEnds(space: string): number {
  return space.match(/\r\n|\r|\n/gu)?.length ?? 0;
}
