import type { EvidenceEntry } from '../../core/evidence/base';
import { relativePath } from '../../core/evidence/resolve';
import { inOrderOfUse, mostLikely } from '../../core/evidence/order';
import { encodedTarget } from '../../core/evidence/pathUses';
import type { Place, Proposal } from './place';

/** The target of a link as far as it is typed. */
const TARGET = /(!?)\[[^[\]]*\]\((<?)([^()<>\s#]*)$/u;

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp)$/iu;

/** `](`: the files of the register, by their title; for a picture, the pictures among them. */
export function fileProposals({ before, after, evidence, uri, recent }: Place): Proposal[] {
  const typed = TARGET.exec(before);
  if (!typed || !evidence) {
    return [];
  }
  const [, image, bracket, path = ''] = typed;
  const close = /^[^\s()]*\)/u.test(after) ? '' : `${bracket === '<' ? '>' : ''})`;
  const targets = new Map([...evidence.entriesByTarget].map(([target, entry]) => [entry, target]));
  const isOffered = ({ file }: EvidenceEntry): boolean => file !== undefined && (image !== '!' || PICTURE.test(file));
  const wayTo = (entry: EvidenceEntry): string => relativePath(uri, targets.get(entry)!);
  const entries = mostLikely(inOrderOfUse(targets.keys(), recent).filter(isOffered), path, (entry) => `${wayTo(entry)} ${entry.title}`);
  return entries.map((entry): Proposal => {
    const way = wayTo(entry);
    return {
      kind: 'source',
      label: way,
      description: entry.title,
      documentation: entry.title,
      insert: [`${encodedTarget(way, bracket === '<')}${close}`],
      filter: `${way} ${entry.title}`,
      uses: entry.id,
      from: before.length - path.length,
      to: before.length + /^[^\s()<>#]*/u.exec(after)![0].length,
    };
  });
}
