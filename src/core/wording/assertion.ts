/** Which words of a sentence the author asserts, rather than plans, requires or supposes. */
import type { Lexicon } from './lexicon';
import type { Reading } from './reading';

/** From these words to the end of the clause, what is said is not said to be so. */
const SUPPOSING = 'whether|if|unless|until|how|why|what|lest|so_that|in_order|to_ensure|to_make_sure|to_be|going_to|plan_to|plans_to|planned_to|aim_to|aims_to|aim_is|intend_to|intended_to|intends_to|intention_is|want_to|we_want|hope_to|we_hope|we_expect|need_to|needs_to|determined_that|committed_to|designed_to|agreed_to|priority_is|is_to|are_to|has_to|have_to|would_like|would_want|we_would';

/** A modal governs what stands before it in its clause too: "fewer children will be moved". */
const MODAL = 'will|shall|should|must|may|might|ought';

/** Behind these, "may" is a month. */
const BEFORE_MONTH = 'in|of|since|by|from|until|to|and|during|last|this|early|late|mid|@NUM';

/** Where a clause of its own begins again. */
const NEW_CLAUSE = 'because|but|although|though|while|whereas|since|;|:|—|–|(|)|.';

/** These begin a clause within a clause: a modal in it does not govern what stands before. */
const RELATIVE = 'who|which|that|what|when|where|as|than';

/** Behind a comma these begin a clause. */
const JOINS = 'and|but|so|yet|which|who|with';

/** A sentence that begins with one of these has its main clause behind a comma. */
const FRONTED = 'if|whether|unless|until|what|how|where|when|to|in';

export class Assertion {
  readonly #supposing: number;
  readonly #modal: number;
  readonly #newClause: number;
  readonly #joins: number;
  readonly #fronted: number;
  readonly #comma: number;
  readonly #beforeMonth: number;
  readonly #may: number;
  readonly #relative: number;

  constructor(lexicon: Lexicon) {
    this.#supposing = lexicon.slot(SUPPOSING);
    this.#modal = lexicon.slot(MODAL);
    this.#newClause = lexicon.slot(NEW_CLAUSE);
    this.#joins = lexicon.slot(JOINS);
    this.#fronted = lexicon.slot(FRONTED);
    this.#comma = lexicon.slot(',');
    this.#beforeMonth = lexicon.slot(BEFORE_MONTH);
    this.#may = lexicon.slot('may');
    this.#relative = lexicon.slot(RELATIVE);
  }

  /** For each token, whether it stands in an asserted clause. */
  assertedTokens(reading: Reading): boolean[] {
    const asserted = reading.tokens.map(() => true);
    if (!reading.couldFill(this.#supposing) && !reading.couldFill(this.#modal)) {
      return asserted;
    }
    let clauseStart = 0;
    let supposing = false;
    for (let at = 0; at < asserted.length; at++) {
      if (this.#startsClause(reading, at, supposing)) {
        clauseStart = at + 1;
        supposing = false;
      } else if (!supposing) {
        clauseStart = reading.fills(at, this.#relative) ? at : clauseStart;
        const modal = this.#isModal(reading, at);
        supposing = modal || reading.opens(at, this.#supposing);
        if (modal) {
          asserted.fill(false, clauseStart, at);
        }
      }
      asserted[at] = !supposing;
    }
    return asserted;
  }

  #isModal(reading: Reading, at: number): boolean {
    return reading.fills(at, this.#modal) && !(reading.fills(at, this.#may) && at > 0 && reading.fills(at - 1, this.#beforeMonth));
  }

  #startsClause(reading: Reading, at: number, supposing: boolean): boolean {
    if (reading.fills(at, this.#newClause)) {
      return true;
    }
    return reading.fills(at, this.#comma) && (reading.fills(at + 1, this.#joins) || (supposing && reading.fills(0, this.#fronted)));
  }
}
