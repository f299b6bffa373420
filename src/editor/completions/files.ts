import { relativePath } from '../../core/evidence/resolve';
import { inOrderOfUse } from '../../core/evidence/order';
import { encodedTarget } from '../../core/evidence/pathUses';
import type { Place, Proposal } from './place';

/** The target of a link as far as it is typed. */
const TARGET = /(!?)\[[^[\]]*\]\((<?)([^()<>\s#]*)$/u;

/** `](`: the files of the register, by their title; for a picture, the pictures among them. */
export function fileProposals({ before, after, evidence, uri, recent }: Place): Proposal[] {
  const typed = TARGET.exec(before);
  if (!typed || !evidence) {
    return [];
  }
  const [, image, bracket, path = ''] = typed;
  const close = /^[^\s()]*\)/u.test(after) ? '' : `${bracket === '<' ? '>' : ''})`;
  const targets = new Map([...evidence.entriesByTarget].map(([target, entry]) => [entry, target]));
  return inOrderOfUse(evidence.entries.values(), recent).flatMap((entry): Proposal[] => {
    const target = targets.get(entry);
    if (entry.file === undefined || target === undefined || (image === '!' && !/\.(?:png|jpe?g|gif|svg|webp)$/iu.test(entry.file))) {
      return [];
    }
    const way = relativePath(uri, target);
    return [{
      kind: 'source',
      label: way,
      description: entry.title,
      documentation: entry.title,
      insert: [`${encodedTarget(way, bracket === '<')}${close}`],
      filter: `${way} ${entry.title}`,
      uses: entry.id,
      from: before.length - path.length,
      to: before.length + /^[^\s()<>#]*/u.exec(after)![0].length,
    }];
  });
}
