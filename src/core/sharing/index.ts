/** What leaves the council: editions, and the check before sharing. */
export { checkBeforeSharing, whyStopped, type Outcome, type SharingCheck, type SharingPlace } from './check';
export { hasInternalParts, publicEdition, withheldOf, type EditionKind } from './edition';
