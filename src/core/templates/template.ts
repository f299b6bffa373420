/**
 * Text with places for an author to fill. The same template is written to a file, where its prompts
 * stand in brackets until someone answers them, and inserted as a snippet, where each prompt is a stop.
 */

/** A question or hint that an author replaces; `placeholder-text` finds the ones that are left. */
interface Prompt {
  readonly prompt: string;
}

/** A value that is good as it stands but that an author may want to change. */
interface Field {
  readonly field: string;
}

/** One of a few words; the first is written where nobody can choose. */
interface Choice {
  readonly choice: readonly [string, ...string[]];
}

type Part = string | Prompt | Field | Choice;
export type Template = readonly Part[];

/** What an author is asked to write: `[What difference has this made?]` until it is answered. */
export function prompt(words: string): Prompt {
  return { prompt: words };
}

/** A value to start from, such as an id. */
export function field(value: string): Field {
  return { field: value };
}

/** A word out of a few. */
export function choice(...words: [string, ...string[]]): Choice {
  return { choice: words };
}

/** Builds a template: literal text with prompts, fields, choices and other templates in it. */
export function template(literals: TemplateStringsArray, ...values: readonly (Part | Template)[]): Template {
  return literals.flatMap((literal, index): Part[] => {
    const value = values[index];
    const parts = value === undefined ? [] : Array.isArray(value) ? value as Template : [value as Part];
    return [literal, ...parts];
  });
}

/** Templates one after another. */
export function joined(...templates: readonly Template[]): Template {
  return templates.flat();
}

/** The template without the line end at its end, for places that have one. */
export function withoutLineEnd(parts: Template): Template {
  const last = parts.at(-1);
  return typeof last === 'string' ? [...parts.slice(0, -1), last.trimEnd()] : parts;
}

/** The template as plain text. */
export function asText(parts: Template): string {
  return parts.map((part) => typeof part === 'string' ? part : wordsOf(part)).join('');
}

/** The template as a snippet of VS Code; the stops are in the order of the text. */
export function asSnippet(parts: Template): string {
  let stop = 0;
  return parts.map((part) => {
    if (typeof part === 'string') {
      return part.replace(/[\\$}]/gu, '\\$&');
    }
    stop += 1;
    return 'choice' in part
      ? `\${${stop}|${part.choice.map((word) => word.replace(/[\\,|$}]/gu, '\\$&')).join(',')}|}`
      : `\${${stop}:${wordsOf(part).replace(/[\\$}]/gu, '\\$&')}}`;
  }).join('');
}

function wordsOf(part: Prompt | Field | Choice): string {
  return 'prompt' in part ? `[${part.prompt}]` : 'field' in part ? part.field : part.choice[0];
}
