/** The briefing on one topic of focused visits: what the service has already, and what is missing. */
import type { PhrasingContent } from 'mdast';
import type { EvidenceEntry } from '../evidence/base';
import { newestDay } from '../evidence/age';
import { topicsOf, type Topic } from '../framework/topics';
import { KIND_NAMES } from '../report/evidenceGroups';
import { dayInWords } from '../text/dates';
import { blockOf, orPrompt, promptBlock, type Keyed } from './blocks';
import { actionWords, findingBlocks, weaknessesOf } from './findings';
import { topicGaps, type GapSettings } from './gaps';
import { gather, type Gathered } from './gather';
import { plainText } from './inline';
import { itemMarkdown, markdownOf, paragraph, strong, tableMarkdown, text } from './markdown';
import { measuresBlock } from './measures';
import { internalNote, section } from './meeting';
import type { Briefing, BriefingBlock, BriefingSection } from './model';
import type { Origin } from './origin';

/** Gathers a topic of the edition, or a cohort, for a focused visit. */
export function visitBriefing(topic: Topic, origin: Origin, settings: GapSettings): Briefing {
  return {
    kind: 'focused-visit',
    title: `Focused visit: ${topic.name}`,
    facts: [['topic', isOfEdition(topic, origin) ? topic.id : topic.name]],
    sections: visitSections(gather(topic, origin), origin, settings),
  };
}

function isOfEdition({ id }: Topic, { model }: Origin): boolean {
  return topicsOf(model.edition.id).some((topic) => topic.id === id);
}

function visitSections(gathered: Gathered, origin: Origin, settings: GapSettings): BriefingSection[] {
  const { topic, findings, actions, measures, sources } = gathered;
  const none = (what: string): string => `The self-evaluation names no ${what} on this topic`;
  const inner = (id: string, heading: string, blocks: (keys: Keyed) => readonly BriefingBlock[]): BriefingSection => section(id, heading, blocks, 3);
  return [
    section('topic', 'What the visit is about', (keys) => [aboutBlock(topic, origin, keys)]),
    section('known', 'What we know', (keys) => orPrompt(sectionBlocks(gathered, origin, keys), keys, `The self-evaluation has no section on this topic. Mark a heading there by {topics="${topic.id}"} at its end, and bring this briefing up to date`)),
    inner('strong', 'What is strong', (keys) => orPrompt(findingBlocks(findings.filter(({ kind }) => kind === 'strength'), origin, keys), keys, none('strength'))),
    inner('not-yet-good', 'What is not yet good enough', (keys) => orPrompt(findingBlocks(weaknessesOf(findings), origin, keys), keys, none('area for improvement'))),
    ...gathered.directions.length > 0 ? [inner('direction', 'Direction of travel', (keys) => directions(gathered, origin, keys))] : [],
    ...measures.length > 0 ? [inner('figures', 'What the figures show', (keys) => [measuresBlock(measures, origin, keys)!])] : [],
    section('how-known', 'How we know it', (keys) => (sources.length > 0 ? [sourcesBlock(sources, keys)] : [promptBlock(keys, 'none', 'The self-evaluation cites no source on this topic')])),
    section('doing', 'What we are doing', (keys) => orPrompt(actions.map((action) => blockOf(keys.next(action.key), 'item', itemMarkdown(actionWords(action, origin)))), keys, none('action'))),
    section('gaps', 'What is missing or out of date', (keys) => gapBlocks(gathered, origin, settings, keys)),
  ];
}

function aboutBlock(topic: Topic, origin: Origin, keys: Keyed): BriefingBlock {
  const check = topic.confidence === 'unconfirmed' ? ' Check the name of this topic: its wording in the framework is not confirmed.' : '';
  return blockOf(keys.next('about'), 'block', markdownOf(paragraph(
    text('This briefing gathers what '), origin.link(origin.model.title ?? origin.file),
    text(` holds on “${topic.name}” already, in its own words. Nothing was written for a visit, and nothing should be: what is missing is mended in ordinary business.${check}${internalNote(origin)}`),
  )));
}

function sectionBlocks({ sections }: Gathered, origin: Origin, keys: Keyed): BriefingBlock[] {
  return sections.map(({ heading }) => {
    const said = origin.saidBelow(heading);
    return blockOf(keys.next(heading.id), 'item', itemMarkdown([
      strong(origin.link(heading.text, heading.id), text('.')), ...plainText(said) === '' ? [] : [text(' '), ...said], ...origin.citedBelow(heading),
    ]));
  });
}

function directions({ directions: callouts }: Gathered, origin: Origin, keys: Keyed): BriefingBlock[] {
  return callouts.map((callout) => {
    const said = origin.saidIn(callout);
    const where = origin.link(callout.section?.heading.text ?? 'The self-evaluation', origin.anchorAt({ id: callout.id, span: callout.span }));
    return blockOf(keys.next(callout.section?.id ?? 'direction'), 'item', itemMarkdown([
      strong(where, text(`: ${callout.direction}.`)), ...plainText(said) === '' ? [] : [text(' '), ...said], ...origin.citedWithin(callout.span),
    ]));
  });
}

function sourcesBlock(sources: readonly EvidenceEntry[], keys: Keyed): BriefingBlock {
  const dayOf = (entry: EvidenceEntry): string | undefined => entry.date ?? newestDay(entry);
  const sorted = [...sources].sort((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? 1 : -1));
  const rows = sorted.map((entry): PhrasingContent[][] => {
    const day = dayOf(entry);
    return [[text(`${entry.title} `), { type: 'html', value: `[@${entry.id}]` }], [text(entry.kind ? KIND_NAMES[entry.kind] : '–')], [text(entry.from.join(', ') || '–')], [text(day ? dayInWords(day) : '–')]];
  });
  return blockOf(keys.next('table'), 'block', tableMarkdown([['Source', 'Kind', 'Whose voice', 'Date'].map((title) => [text(title)]), ...rows], new Set()));
}

function gapBlocks(gathered: Gathered, origin: Origin, settings: GapSettings, keys: Keyed): BriefingBlock[] {
  const gaps = topicGaps(gathered, origin, settings);
  if (gaps.length === 0) {
    return [blockOf(keys.next('none'), 'block', markdownOf(paragraph(text('As far as the checks can tell, nothing is missing on this topic in '), origin.link(origin.model.title ?? origin.file), text('.'))))];
  }
  return gaps.map(({ key, words, span, source }) => blockOf(keys.next(key), 'item', itemMarkdown([
    text(words), ...source === undefined ? [] : [text(' '), { type: 'html', value: `[@${source}]` } as const],
    text(' ('), origin.link('in the self-evaluation', span && origin.anchorAt({ span })), text(')'),
  ])));
}
