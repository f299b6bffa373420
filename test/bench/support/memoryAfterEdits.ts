/** Edits a document ten thousand times, and prints as JSON what its process holds at first and at last, in bytes. */
import { selfEvaluation } from '../../support/generate';
import { evidenceFor } from './council';
import { session } from './edits';
import { OpenDocument } from './keystroke';

const WORDS = 15_000;
const [SETTLED, ALL] = [100, 10_000];
/** Where edits are slow, fewer must do; how many there were is printed. */
const MOST_MILLISECONDS = 300_000;

async function main(): Promise<void> {
  const text = selfEvaluation(WORDS);
  const document = new OpenDocument(text, await evidenceFor(text));
  let [edits, start] = [0, 0];
  // Another seed each time, so that whoever keeps old versions is found out.
  for (let seed = 1; edits < ALL && performance.now() < MOST_MILLISECONDS; seed++) {
    for (const step of session(text, seed)) {
      document.patch(document.findings(step.change));
      edits += 1;
      if (edits === SETTLED) {
        start = held();
      }
    }
  }
  console.log(JSON.stringify({ words: WORDS, edits, start, end: held() }));
}

function held(): number {
  globalThis.gc!();
  globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

void main();
