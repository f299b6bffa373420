/** New callouts, each with prompts for what makes it useful. */
import { CALLOUT_NAMES } from '../dialect/callouts';
import type { CalloutKind, SelfEvaluation } from '../dialect/model';
import { choice, field, prompt, template, type Template } from './template';

/** In the order in which an author meets them. */
export const CALLOUT_KINDS = ['strength', 'improvement', 'priority', 'direction'] as const satisfies readonly CalloutKind[];

/** What each callout is for, for lists. */
export const CALLOUT_PURPOSES: Readonly<Record<CalloutKind, string>> = {
  strength: 'Something that works well, and the difference it makes for children.',
  improvement: 'What is not yet good enough, and the action that will change it. Candour is good practice.',
  priority: 'A serious weakness that needs action soon.',
  direction: 'Whether practice has improved, been maintained or deteriorated since the last inspection.',
};

/** A callout with its name for lists. */
export function calloutName(kind: CalloutKind): string {
  return CALLOUT_NAMES[kind];
}

const DIRECTION_PROMPT = 'What has changed for children since the last inspection, why, and how do you know?';

/** A direction of travel that leaves the word to the author, for places where none can be chosen. */
export function undecidedDirection(): Template {
  return template`> [!DIRECTION] ${prompt('improved, maintained or deteriorated')}\n> ${prompt(DIRECTION_PROMPT)}\n`;
}

/** A callout to fill in. Weaknesses get an id of their own, so that an action can name them. */
export function calloutTemplate(kind: CalloutKind, model: SelfEvaluation): Template {
  switch (kind) {
    case 'strength':
      return template`> [!STRENGTH] ${prompt('What works well, in a few words')}\n> ${prompt('What difference does it make for children, and how do you know?')}\n`;
    case 'improvement':
      return template`> [!IMPROVEMENT] ${prompt('What is not yet good enough, in a few words')} {#${field(freeId(model))}}\n> ${prompt('What is it like for children now, and how do you know?')}\n`;
    case 'priority':
      return template`> [!PRIORITY] ${prompt('What is seriously weak, in a few words')} {#${field(freeId(model))}}\n> ${prompt('Which children are at risk of harm because of it, and how do you know?')}\n`;
    case 'direction':
      return template`> [!DIRECTION] ${choice('improved', 'maintained', 'deteriorated')}\n> ${prompt(DIRECTION_PROMPT)}\n`;
  }
}

/** The first of `finding-1`, `finding-2` … that nothing in the document is called yet. */
function freeId(model: SelfEvaluation): string {
  const taken = new Set([...model.anchors.keys(), ...model.frontMatter.facts.lastInspection?.findings.map((finding) => finding.id) ?? []]);
  let number = 1;
  while (taken.has(`finding-${number}`)) {
    number += 1;
  }
  return `finding-${number}`;
}
