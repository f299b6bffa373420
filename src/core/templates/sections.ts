/** New sections: a heading, and a prompt in brackets that says what to write. */
import type { SectionForm } from '../framework/outline';
import { asText, prompt, template, type Template } from './template';

/** A section; `depth` is the level of its heading, 1 to 6. */
export function sectionTemplate(form: Pick<SectionForm, 'heading' | 'prompt'>, depth: number): Template {
  return template`${'#'.repeat(Math.min(depth, 6))} ${form.heading}\n\n${prompt(form.prompt)}\n`;
}

/** A section with its prompt, as text. */
export function sectionText(form: Pick<SectionForm, 'heading' | 'prompt'>, depth: number): string {
  return asText(sectionTemplate(form, depth));
}
