/** Markdown text to the model of a self-evaluation. */
import { FRAMEWORK, type Framework } from '../framework';
import { LineIndex } from '../text/lines';
import { Assembly } from './assembly';
import { labelsDefinedIn } from './labels';
import type { SelfEvaluation } from './model';
import { parseMarkdown, tooDeeplyNested, unreadable, type Unreadable } from './parse';
import { readNodes } from './reading';

/**
 * Reads a self-evaluation as a whole. Never throws: a text that is too large or too deeply nested to parse
 * gives a model that is empty but for `unreadable`.
 */
export function parseSelfEvaluation(text: string, framework: Framework = FRAMEWORK): SelfEvaluation {
  const problem = unreadable(text);
  if (problem) {
    return emptyModel(text, problem);
  }
  try {
    return wholeModel(text, text, framework);
  } catch (error) {
    // Nesting that grew over many lines ends in an exhausted stack; anything else is a fault of ours.
    if (error instanceof RangeError) {
      return emptyModel(text, tooDeeplyNested(text, 0));
    }
    throw error;
  }
}

/** The model of a text that was not read, and why. */
export function emptyModel(text: string, problem: Unreadable): SelfEvaluation {
  return { ...wholeModel(text, '', FRAMEWORK), unreadable: problem };
}

/** One part that is the whole; `source` is what of the text is read. */
function wholeModel(text: string, source: string, framework: Framework): SelfEvaluation {
  const nodes = source === '' ? [] : parseMarkdown(source).children;
  const reading = readNodes(nodes, source, labelsDefinedIn(nodes));
  const end = { start: source.length, end: source.length };
  const piece = { text: source, reading, span: { start: 0, end: source.length }, origin: undefined };
  return new Assembly(framework).assemble([piece], { text, lines: new LineIndex(text), end });
}

export type * from './model';
