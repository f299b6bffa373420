/** The agencies that protect children together, and that a joint inspection looks at. */
import { partners } from './partners.json';

/** The id of a partner, as a register names it. */
export type Partner = string;

export const PARTNER_IDS: readonly [Partner, ...Partner[]] = [partners[0]!.id, ...partners.slice(1).map(({ id }) => id)];

/** What people call a partner; its id where nobody has said. */
export function partnerName(partner: Partner): string {
  return partners.find(({ id }) => id === partner)?.name ?? partner;
}
