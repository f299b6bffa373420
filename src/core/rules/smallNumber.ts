import type { Nodes, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Prose } from '../dialect/prose';
import { smallCountsIn, type SmallCount } from '../personal/smallNumbers/counts';
import { smallPoints } from '../personal/smallNumbers/measures';
import { withheldInCell, withheldInProse, type SmallNumberSettings } from '../personal/smallNumbers/settings';
import { smallCellsIn, type SmallCell } from '../personal/smallNumbers/tables';
import { remembered } from '../wording/remembered';
import type { Fix, Report, Rule } from './rule';

export const smallNumber: Rule = {
  id: 'small-number',
  severity: 'warning',
  title: 'A number of children is small enough to recognise them',
  *part(part, { settings: { smallNumbers } }) {
    // A plan says whom it is for; it counts nobody.
    for (const prose of part.blocks.filter(({ inActionTable }) => !inActionTable).flatMap((block) => block.prose)) {
      for (const found of countsIn(prose.text, smallNumbers.threshold)) {
        yield inProse(found, prose, smallNumbers);
      }
    }
    for (const { table, lead } of tablesIn(part.nodes).filter(({ table: { position } }) => !part.actionTables.some(({ span }) => span.start === position?.start.offset))) {
      for (const found of smallCellsIn(table, lead, smallNumbers.threshold)) {
        yield inTable(found, smallNumbers);
      }
    }
  },
  *partWithEvidence(part, { evidence: { measures }, settings: { smallNumbers } }) {
    for (const { link, span, uri, label } of smallPoints(part.links, measures, smallNumbers.threshold)) {
      const message = uri === undefined
        ? `This figure is a number of children from 1 to ${smallNumbers.threshold}. Say ${withheldInProse(smallNumbers)}, and withhold it in the measure file.`
        : `“${label}” counts children, and this value is from 1 to ${smallNumbers.threshold}. Withhold it, for example with c, before it is shown.`;
      yield uri === undefined ? { span: link.span, message } : { uri, span, message, fixes: [{ title: 'Withhold it with c', edits: [{ uri, span, newText: 'c' }], preferred: true }] };
    }
  },
};

/** By threshold and text: all paragraphs but the one that is typed are those of a moment ago. */
const known = remembered((_key: string, text: string, threshold: number) => smallCountsIn(text, threshold));

function countsIn(text: string, threshold: number): readonly SmallCount[] {
  return known(`${threshold}\n${text}`, text, threshold);
}

function inProse({ kind, start, end, noun }: SmallCount, prose: Prose, settings: SmallNumberSettings): Report {
  const span = prose.sourceSpan(start, end);
  if (kind === 'share') {
    const newText = atBeginning(prose.text, start) ? 'A small number of children' : 'a small number of children';
    return { span, message: 'This percentage is of so few children that their number can be worked out. Say it without the numbers.', fixes: [{ title: 'Say “a small number of children”', edits: [{ span, newText }], preferred: true }] };
  }
  const words = withheldInProse(settings);
  const newText = atBeginning(prose.text, start) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  const plural = noun && !prose.text.slice(noun.start, noun.end).endsWith('s') ? [{ span: prose.sourceSpan(noun.start, noun.end), newText: noun.plural }] : [];
  return { span, message: `So small a number of children (1 to ${settings.threshold}) can give a child away. Say ${words}, or say it without a number.`, fixes: [suppress(newText, [{ span, newText }, ...plural])] };
}

function inTable({ kind, span, second }: SmallCell, settings: SmallNumberSettings): Report {
  const newText = withheldInCell(settings);
  switch (kind) {
    case 'share': return { span, message: 'This percentage is of fewer than 20 children, so their number can be worked out. Withhold it.', fixes: [suppress(newText, [{ span, newText }])] };
    case 'worked-out': return {
      span,
      message: 'This cell is withheld, but the total and the other cells give it away. Withhold a second cell, or the total.',
      fixes: second ? [{ title: 'Withhold the next smallest number as well', edits: [{ span: second, newText }], preferred: true }] : [],
    };
    case 'count': return { span, message: `So small a number of children (1 to ${settings.threshold}) can give a child away. Withhold it.`, fixes: [suppress(newText, [{ span, newText }])] };
  }
}

function suppress(words: string, edits: Fix['edits']): Fix {
  return { title: `Write “${words.replace('\\', '')}”`, edits, preferred: true };
}

function atBeginning(text: string, at: number): boolean {
  return /(?:^|[.!?]["”’)]?\s)\s*$/u.test(text.slice(Math.max(0, at - 4), at));
}

interface TableWithLead { readonly table: Table; readonly lead: string }

/** Every table among nodes and in them, with the line that leads into it. */
function tablesIn(siblings: readonly Nodes[]): TableWithLead[] {
  return siblings.flatMap((node, at): TableWithLead[] => {
    if (node.type !== 'table') {
      return 'children' in node ? tablesIn(node.children) : [];
    }
    const before = siblings[at - 1];
    return [{ table: node, lead: before?.type === 'paragraph' || before?.type === 'heading' ? toString(before).slice(-200) : '' }];
  });
}
