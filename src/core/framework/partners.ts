/** The agencies that protect children together, and that a joint inspection looks at. */
import * as z from 'zod';
import data from './partners.json';
import { sourced } from './sourced';

const { source, confidence } = sourced;

const { partners } = z.strictObject({
  partners: z.array(z.strictObject({ id: z.string().regex(/^[a-z-]+$/), name: z.string(), source: source.optional(), confidence: confidence.optional() })).min(1),
  ...sourced,
}).parse(data);

/** The id of a partner, as a register names it. */
export type Partner = string;

export const PARTNER_IDS: readonly [Partner, ...Partner[]] = [partners[0]!.id, ...partners.slice(1).map(({ id }) => id)];

/** What people call a partner; its id where nobody has said. */
export function partnerName(partner: Partner): string {
  return partners.find(({ id }) => id === partner)?.name ?? partner;
}
