/** The briefing for the annual engagement meeting. */
import { dayInWords } from '../text/dates';
import { blockOf, Keyed, orPrompt, promptBlock } from './blocks';
import { changeBlocks } from './changes';
import { directionBlocks } from './directions';
import { findingBlocks, toldFindings, weaknessesOf } from './findings';
import { focusBlocks } from './focus';
import { markdownOf, paragraph, text } from './markdown';
import { isTelling, measuresBlock, measuresOf } from './measures';
import type { Briefing, BriefingBlock, BriefingSection } from './model';
import type { Origin } from './origin';
import { progressBlocks } from './progress';

/** The heading under which agreements are noted, and from which they go to the plan. */
export const AGREED = 'agreed';

/** Everything that the meeting discusses, from the self-evaluation, and the places for what is said there. */
export function meetingBriefing(origin: Origin): Briefing {
  const { engagementMeeting } = origin.model.frontMatter.facts;
  return {
    kind: 'engagement-meeting',
    title: `Annual engagement meeting${engagementMeeting ? `, ${dayInWords(engagementMeeting)}` : ''}`,
    facts: engagementMeeting ? [['date', engagementMeeting]] : [],
    sections: [...gatheredSections(origin), ...notedSections()],
  };
}

function gatheredSections(origin: Origin): BriefingSection[] {
  const findings = toldFindings(origin);
  const mend = 'Add it there, and bring this briefing up to date';
  return [
    section('about', 'About this briefing', (keys) => [aboutBlock(origin, keys)]),
    section('strong', 'What is strong', (keys) => orPrompt(findingBlocks(findings.filter(({ kind }) => kind === 'strength'), origin, keys), keys, `The self-evaluation names no strength. ${mend}`)),
    section('not-yet-good', 'What is not yet good enough, and the plan', (keys) => orPrompt(findingBlocks(weaknessesOf(findings), origin, keys, { withPlan: true }), keys, `The self-evaluation names no area for improvement. ${mend}`)),
    ...origin.model.frontMatter.facts.lastInspection?.findings.length ? [section('last-inspection', 'What the last inspection found, and what was done', (keys) => progressBlocks(origin, keys))] : [],
    section('direction', 'Direction of travel', (keys) => directionBlocks(origin, keys)),
    section('figures', 'What the figures show', (keys) => {
      const table = measuresBlock(measuresOf(origin).filter(isTelling), origin, keys);
      return table ? [table] : [promptBlock(keys, 'none', 'No measure of the self-evaluation moved or misses its target. Link its figures to their data, and bring this briefing up to date')];
    }),
    section('changes', 'What has changed', (keys) => changeBlocks(origin, keys)),
    section('focused-visit', 'Where a focused visit would help', (keys) => orPrompt(focusBlocks(origin, keys), keys, 'On no topic of focused visits does the self-evaluation name a weakness')),
  ];
}

/** The author's own: begun once, and never touched again once a word is written. */
function notedSections(): BriefingSection[] {
  return [
    section('discussed', 'What was discussed', (keys) => [promptBlock(keys, 'prompt', 'Who was there, what was discussed, and what the inspector asked')]),
    section(AGREED, 'What was agreed', (keys) => [blockOf(keys.next('prompt'), 'item', '- [What was agreed, by whom and by when; on each item, choose the light bulb to add it to the plan]')]),
    section('ofsted-letter', 'Ofsted’s letter', (keys) => [promptBlock(keys, 'prompt', 'The date of the letter that summarises the meeting, what it says, and whether that is what you heard')]),
  ];
}

function aboutBlock(origin: Origin, keys: Keyed): BriefingBlock {
  const title = origin.model.title ?? origin.file;
  return blockOf(keys.next('about'), 'block', markdownOf(paragraph(
    text('This briefing is made from '), origin.link(title),
    text(`, in its own words. Each line leads to its place there and names the sources that it rests on.${internalNote(origin)}`),
  )));
}

/** Said where something is left out. */
export function internalNote({ internalParts }: Origin): string {
  return internalParts === 0 ? '' : ' What is marked there as internal is left out.';
}

/** A section whose blocks have keys of their own. */
export function section(id: string, heading: string, blocks: (keys: Keyed) => readonly BriefingBlock[], depth: BriefingSection['depth'] = 2): BriefingSection {
  return { id, heading, depth, blocks: blocks(new Keyed(id)) };
}
