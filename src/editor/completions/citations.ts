import type { EvidenceEntry } from '../../core/evidence/base';
import { inOrderOfUse, mostLikely } from '../../core/evidence/order';
import { dayInWords } from '../../core/text/dates';
import type { Place, Proposal } from './place';

/** Inside a bracket that is a citation so far, or becomes one with this sign. */
const IN_BRACKET = /\[(?:@[^[\]]*;[ \t]*)?@([^\s,;@[\]]*)$/u;
/** On its own, not as part of an address. */
const ALONE = /(?:^|[\s(|>])@([^\s,;@[\]]*)$/u;

/** `@`: the entries of the evidence register, those cited last first, then the newest. */
export function citationProposals({ before, after, evidence, recent }: Place): Proposal[] {
  const bracket = IN_BRACKET.exec(before);
  const typed = bracket ?? ALONE.exec(before);
  if (!typed || !evidence) {
    return [];
  }
  const from = before.length - typed[1]!.length;
  const closed = /^[^[]*\]/u.test(after);
  const to = before.length + /^[^\s,;@[\]]*/u.exec(after)![0].length;
  const entries = mostLikely(inOrderOfUse(evidence.entries.values(), recent), typed[1]!, ({ id, title }) => `${id} ${title}`);
  return entries.map((entry) => ({
    kind: 'source',
    uses: entry.id,
    label: entry.id,
    description: entry.title,
    detail: [entry.kind, entry.date && dayInWords(entry.date)].filter(Boolean).join(' · '),
    documentation: documentationOf(entry),
    insert: [bracket ? `${entry.id}${closed ? '' : ']'}` : `[@${entry.id}]`],
    filter: `${bracket ? '' : '@'}${entry.id} ${entry.title}`,
    from: bracket ? from : from - 1,
    to,
  }));
}

function documentationOf({ title, owner, period, file, url, from, purpose }: EvidenceEntry): string {
  return [
    title,
    owner && `Owner: ${owner}`,
    period && `Covers: ${period}`,
    from.length > 0 && `Whose voice: ${from.join(', ')}`,
    purpose === 'inspection' && 'Made for inspection',
    file ?? url,
  ].filter(Boolean).join('\n\n');
}
