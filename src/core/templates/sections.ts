/** The text of a new section: its heading, and a prompt in brackets that says what to write. */
import type { JudgementArea, Question } from '../framework/schema';

/** A question with its prompt; `depth` is the level of its heading, 1 to 6. */
export function questionSection(question: Question, depth: number): string {
  return `${'#'.repeat(depth)} ${question.heading}\n\n[${question.prompt}]\n`;
}

/** A judgement area with its prompt; `depth` is the level of its heading, 1 to 6. */
export function judgementSection(area: JudgementArea, depth: number): string {
  return `${'#'.repeat(Math.min(depth, 6))} ${area.shortName}\n\n[${area.prompt}]\n`;
}
