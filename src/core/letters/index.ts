/** Reads a letter or report of an inspection: Markdown, or text as it is pasted from a PDF, Word or an e-mail. */
import { readFrontMatter } from '../dialect/frontMatter';
import { unreadable } from '../dialect/parse';
import { factsOf, judgementsOf } from './facts';
import { findingsOf } from './findings';
import type { Letter } from './model';
import { partsOf, type Part } from './parts';
import { prepare } from './prepare';

/** What a letter says. Never throws: of a text that cannot be read, `problem` says why. */
export function readLetter(source: string): Letter {
  try {
    const prepared = unreadable(source) ? undefined : prepare(source);
    const problem = unreadable(prepared?.markdown ?? source);
    if (!prepared || problem) {
      return { ...letterFrom([]), problem: problem?.message };
    }
    const letter = letterFrom(partsOf(prepared));
    return withFacts(letter, source);
  } catch (error) {
    if (error instanceof RangeError) {
      return { ...letterFrom([]), problem: 'This text is nested too deeply to be read. Take out the surplus marks.' };
    }
    throw error;
  }
}

/** What a document of the dialect says of itself at its top is surer than what its text seems to say. */
function withFacts(letter: Letter, source: string): Letter {
  const { authority = letter.authority, date = letter.date, inspection: kind = letter.kind } = readFrontMatter(source).facts;
  return { ...letter, authority, date, kind };
}

function letterFrom(parts: readonly Part[]): Letter {
  const lines = parts.map(({ text }) => text);
  const { strength, improvement, priority } = findingsOf(parts);
  return { ...factsOf(lines), judgements: judgementsOf(lines), strengths: strength, improvements: improvement, priorities: priority };
}

export type * from './model';
