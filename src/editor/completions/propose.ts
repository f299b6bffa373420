import { actionProposals } from './actions';
import { calloutProposals } from './callouts';
import { citationProposals } from './citations';
import { figureProposals } from './figures';
import { fileProposals } from './files';
import { frontMatterProposals, isInFrontMatter } from './frontMatter';
import { headingProposals } from './headings';
import { isWriting, type Place, type Proposal } from './place';
import { referenceProposals } from './references';
import { topicProposals } from './topics';

const IN_PROSE = [topicProposals, headingProposals, calloutProposals, citationProposals, actionProposals, referenceProposals, figureProposals, fileProposals];

/** Everything to offer at a place, best first. `today` is an ISO date. */
export function proposals(place: Place, today: string): Proposal[] {
  if (isInFrontMatter(place)) {
    return frontMatterProposals(place, today);
  }
  return isWriting(place) ? IN_PROSE.flatMap((propose) => propose(place)) : [];
}
