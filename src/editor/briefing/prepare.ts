/** ILACS: Prepare Engagement Meeting Pack and ILACS: Focused Visit Briefing… write a document beside the self-evaluation. */
import * as vscode from 'vscode';
import * as z from 'zod';
import { meetingBriefing } from '../../core/briefing/meeting';
import type { Briefing, BriefingKind } from '../../core/briefing/model';
import { visitBriefing } from '../../core/briefing/visit';
import { cohort, topicsOf, type Topic } from '../../core/framework/topics';
import { lazily } from '../../core/text/lazily';
import type { Analyses } from '../analyses';
import { today } from '../commands/documentFor';
import type { Feature } from '../feature';
import { readSettings } from '../settings';
import { sourceFor, type Source } from './origin';
import { provideProposals } from './showChanges';
import { writeBriefing } from './writing';

/** What other extensions and tests may pass, so that nothing is asked. Menus pass what they like. */
const optionsSchema = lazily(() => z.object({
  existing: z.enum(['open', 'refresh', 'new']).optional(),
  confirm: z.boolean().default(true),
  /** The id of a topic, or the words of a cohort. */
  topic: z.string().optional(),
}).catch({ confirm: true }));

export const prepareBriefings: Feature = ({ analyses, commands }) => {
  commands.set('ilacs.prepareMeetingPack', async (document, given) => {
    const source = await sourceFor(document, 'Prepare Engagement Meeting Pack', analyses);
    const briefing = meetingBriefing(source.origin);
    const { existing, confirm } = optionsSchema().parse(given ?? {});
    return writeBriefing({ briefing, origin: source.origin, uri: await meetingPlace(source, analyses), existing, confirm }, analyses);
  });
  commands.set('ilacs.focusedVisitBriefing', async (document, given) => {
    const source = await sourceFor(document, 'Focused Visit Briefing…', analyses);
    const { existing, confirm, topic: named } = optionsSchema().parse(given ?? {});
    const known = named ?? await topicInHand(source, analyses);
    const topic = known === undefined ? await chooseTopic(source) : topicNamed(known, source);
    if (!topic) {
      return undefined;
    }
    const briefing = visitBriefing(topic, source.origin, { today: today(), evidenceMonths: readSettings(source.document).evidenceMonths });
    return writeBriefing({ briefing, origin: source.origin, uri: await placeOf(source, 'focused-visit', topicFact(briefing), `focused-visit-${topic.id}`, analyses), existing, confirm }, analyses);
  });
  return provideProposals();
};

/** Where the briefing for the meeting of this year belongs. */
export function meetingPlace(source: Source, analyses: Analyses): Promise<vscode.Uri> {
  const { engagementMeeting, period } = source.origin.model.frontMatter.facts;
  const year = (engagementMeeting ?? period?.to ?? today()).slice(0, 4);
  return placeOf(source, 'engagement-meeting', undefined, `engagement-meeting-${year}`, analyses);
}

function topicFact({ facts }: Briefing): string | undefined {
  return facts.find(([key]) => key === 'topic')?.[1];
}

/** Where a briefing belongs: in the file in hand, where that is one of its kind, or else beside the self-evaluation. */
async function placeOf({ document: { uri }, made }: Source, kind: BriefingKind, topic: string | undefined, name: string, analyses: Analyses): Promise<vscode.Uri> {
  const own = made && (await analyses.snapshot(made)).model.frontMatter.facts;
  return own?.kind === kind && own.topic === topic ? made!.uri : uri.with({ path: uri.path.replace(/(?:\.ilacs)?\.md$/iu, `-${name}.ilacs.md`) });
}

/** Who asks from within a briefing wants that one brought up to date. */
async function topicInHand({ made }: Source, analyses: Analyses): Promise<string | undefined> {
  const own = made && (await analyses.snapshot(made)).model.frontMatter.facts;
  return own?.kind === 'focused-visit' ? own.topic : undefined;
}

function topicNamed(named: string, { origin }: Source): Topic {
  return topicsOf(origin.model.edition.id).find(({ id }) => id === named) ?? cohort(named);
}

/** A topic of the edition, or a cohort in the author's own words. */
async function chooseTopic(source: Source): Promise<Topic | undefined> {
  const items = topicsOf(source.origin.model.edition.id).map((topic) => ({
    label: topic.name, description: topic.confidence === 'confirmed' ? undefined : 'check: the framework’s wording is not confirmed', topic,
  }));
  const other = { label: '$(edit) Other children…', description: 'a cohort in your own words', topic: undefined };
  const chosen = await vscode.window.showQuickPick([...items, other], { title: 'Focused Visit Briefing', placeHolder: 'Which topic? It gathers what the self-evaluation holds already.', matchOnDescription: true });
  if (!chosen || chosen.topic) {
    return chosen?.topic;
  }
  const words = await vscode.window.showInputBox({
    title: 'Focused Visit Briefing', prompt: 'Which children? Headings, findings, measures and sources that use these words are gathered.', placeHolder: 'unaccompanied children',
    validateInput: (value) => (value.trim() === '' ? 'Type the words by which the self-evaluation speaks of them.' : undefined),
  });
  return words === undefined ? undefined : cohort(words);
}
