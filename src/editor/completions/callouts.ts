import { CALLOUT_KINDS, calloutName, CALLOUT_PURPOSES, calloutTemplate } from '../../core/templates/callouts';
import { withoutLineEnd } from '../../core/templates/template';
import type { Place, Proposal } from './place';

const TYPED = /^\s*>[ \t]*(?:\[!?[A-Za-z]*)?$/u;

/** `>` where a block quote begins: the four callouts. */
export function calloutProposals({ model, before, after, line, lineAt }: Place): Proposal[] {
  const continues = /^\s*>/u.test(lineAt(line - 1) ?? '');
  // The editor may have closed the bracket already.
  if (!TYPED.test(before) || !/^\]?\s*$/u.test(after) || continues) {
    return [];
  }
  return CALLOUT_KINDS.map((kind) => ({
    kind: 'callout',
    label: calloutName(kind),
    description: `[!${kind.toUpperCase()}]`,
    documentation: CALLOUT_PURPOSES[kind],
    insert: withoutLineEnd(calloutTemplate(kind, model)),
    filter: `> [!${kind.toUpperCase()}] ${calloutName(kind)}`,
    from: before.indexOf('>'),
    to: before.length + after.length,
  }));
}
