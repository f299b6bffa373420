import Mocha from 'mocha';
import { leaveCounts } from './counts';

/** Mocha's dots, which also leave the counts for `npm test` to add up. */
class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      leaveCounts({ passed: this.stats.passes, failed: this.stats.failures, skipped: this.stats.pending });
    });
  }
}

// Mocha loads reporters with require() and wants the class itself.
module.exports = CountingReporter;
