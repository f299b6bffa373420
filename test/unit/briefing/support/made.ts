/** Briefings of the sample and of small documents, as their text. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Analysis } from '../../../../src/core/analysis';
import { briefingDocument } from '../../../../src/core/briefing/document';
import { meetingBriefing } from '../../../../src/core/briefing/meeting';
import type { Briefing } from '../../../../src/core/briefing/model';
import { Origin } from '../../../../src/core/briefing/origin';
import { visitBriefing } from '../../../../src/core/briefing/visit';
import { parseSelfEvaluation } from '../../../../src/core/dialect';
import type { SelfEvaluation } from '../../../../src/core/dialect/model';
import type { Topic } from '../../../../src/core/framework/topics';
import { DEFAULT_SETTINGS } from '../../../../src/core/rules/settings';
import { spanOf } from '../../../../src/core/text/span';
import { analyseFile } from '../../../../src/node/analyseFile';
import { analyse } from '../../support/analyse';

export const EXAMPLES = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../examples');
export const SETTINGS = { today: '2026-11-23', evidenceMonths: 12 };
export const FILE = 'self-evaluation.ilacs.md';

let sample: Promise<Analysis> | undefined;

export function theSample(): Promise<Analysis> {
  return sample ??= analyseFile(path.join(EXAMPLES, 'wessex.ilacs.md'), DEFAULT_SETTINGS);
}

/** The briefing of a text with the files beside it, and its document. */
export async function madeFrom(text: string, files: Readonly<Record<string, string>> = {}, topic?: Topic): Promise<{ briefing: Briefing; document: string; origin: Origin }> {
  const { analysis } = await analyse(text, files);
  return madeOf(analysis, FILE, topic);
}

export async function madeOf(analysis: Analysis, file: string, topic?: Topic): Promise<{ briefing: Briefing; document: string; origin: Origin }> {
  const origin = new Origin(analysis, file);
  const briefing = topic ? visitBriefing(topic, origin, SETTINGS) : meetingBriefing(origin);
  return { briefing, document: await briefingDocument(briefing, origin), origin };
}

/** The text of a section by the id of its heading, without heading and blank lines around it. */
export function sectionText(document: string, id: string): string {
  const { headings } = parseSelfEvaluation(document);
  const at = headings.findIndex((heading) => heading.id === id);
  if (at < 0) {
    throw new Error(`No section ${id} in:\n${document}`);
  }
  const end = headings[at + 1]?.span.start ?? document.indexOf('<!-- ilacs-made');
  return document.slice(headings[at]!.span.end, end).trim();
}

/** Everything that says something: paragraphs, items and rows that are neither headings nor prompts. */
export function statementsOf({ tree, text }: SelfEvaluation): string[] {
  const slice = (node: Parameters<typeof spanOf>[0]): string => text.slice(spanOf(node).start, spanOf(node).end);
  return tree.children.flatMap((node): string[] => {
    switch (node.type) {
      case 'list': return node.children.map(slice);
      case 'table': return node.children.slice(1).map(slice);
      case 'paragraph': return [slice(node)];
      default: return [];
    }
  }).filter((statement) => !/^(?:- )?\[(?!@)[^[\]]*\]$/u.test(statement));
}
