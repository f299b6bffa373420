/** New sections: a heading, and a prompt in brackets that says what to write. */
import type { JudgementArea, Question } from '../framework/schema';
import { asText, prompt, template, type Template } from './template';

/** A question; `depth` is the level of its heading, 1 to 6. */
export function questionTemplate(question: Question, depth: number): Template {
  return template`${hashes(depth)} ${question.heading}\n\n${prompt(question.prompt)}\n`;
}

/** A judgement area; `depth` is the level of its heading, 1 to 6. */
export function judgementTemplate(area: JudgementArea, depth: number): Template {
  return template`${hashes(depth)} ${area.shortName}\n\n${prompt(area.prompt)}\n`;
}

/** A question with its prompt, as text. */
export function questionSection(question: Question, depth: number): string {
  return asText(questionTemplate(question, depth));
}

/** A judgement area with its prompt, as text. */
export function judgementSection(area: JudgementArea, depth: number): string {
  return asText(judgementTemplate(area, depth));
}

function hashes(depth: number): string {
  return '#'.repeat(Math.min(depth, 6));
}
