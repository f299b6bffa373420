/** Which headings a document needs for another edition: new names, new sections behind those that part, one level down for those that join. */
import type { HeadingEntry, Section, SelfEvaluation } from '../dialect/model';
import { numberingOf, matchSection } from '../framework/headingMatch';
import { outlineOf } from '../framework/outline';
import type { Edition, JudgementArea } from '../framework/schema';
import type { TextEdit } from '../rules/rule';
import { contains } from '../text/span';
import { counterparts } from './lineage';
import type { PlannedChange } from './plannedChange';

interface HeadingChanges { readonly changes: PlannedChange[]; readonly byHand: string[] }

/** The changes in the order of the text, and what is left to the author. */
export function headingChanges(model: SelfEvaluation, to: Edition): HeadingChanges {
  const found: HeadingChanges = { changes: [], byHand: [] };
  model.sections.forEach((section) => {
    if (section.kind === 'judgement') {
      areaChange(section, model, to, found);
    } else {
      const [old, now] = [model.edition, to].map(({ questions }) => questions.find(({ id }) => id === section.id)!.heading);
      found.changes.push(...renamed(section, [[old!, now!]], model, to));
    }
  });
  found.changes.push(...newAreas(model, to));
  return found;
}

function areaChange(section: Section, model: SelfEvaluation, to: Edition, { changes, byHand }: HeadingChanges): void {
  const area = model.edition.areas.find(({ id }) => id === section.id)!;
  const [first, ...others] = counterparts(area, to);
  if (!first) {
    byHand.push(`“${section.heading.text}” is no judgement area of ${to.name}. Your section stays as it is; see whether its text belongs elsewhere.`);
    return;
  }
  const joined = model.sections.filter(({ kind, id }) => kind === 'judgement' && counterparts(model.edition.areas.find((one) => one.id === id)!, to)[0] === first);
  const place = joined.indexOf(section);
  if (place > 0) {
    join(section, joined[place - 1]!, first, model, { changes, byHand });
    return;
  }
  changes.push(...renamed(section, [[area.name, first.name], [area.shortName, first.shortName]], model, to), ...sectionKeys(area, first, model));
  const missing = others.filter(({ id }) => !model.sections.some((other) => other.id === id));
  if (missing.length > 0) {
    changes.push(newSections(missing, section, model, ({ shortName }) => `[Move here what is said above of ${shortName.toLowerCase()}.]`));
  }
}

/** A new name where the heading bears the old one, or would not be recognised under the new edition. The author's own wording stays where it can. */
function renamed({ id, kind, within, heading }: Section, names: readonly (readonly [old: string, now: string])[], model: SelfEvaluation, to: Edition): PlannedChange[] {
  const numbering = numberingOf(heading.text);
  const words = heading.text.slice(numbering.length);
  const official = names.find(([old]) => sameWords(old, words));
  const form = matchSection(outlineOf(model.kind, to), heading.text, heading.hasOwnId ? heading.id : undefined, within);
  const isKnown = form !== undefined && (kind === 'question' ? form.id === id : form.kind === kind && sameArea(form.id, id, model, to));
  const now = official?.[1] ?? (isKnown ? words : names.at(-1)![1]);
  return now === words || (official && sameWords(now, words)) ? [] : [{ what: `“${heading.text}” is called “${numbering}${now}”`, edits: [{ span: heading.textSpan, newText: `${numbering}${escaped(now)}` }, ...keepAnchor(heading, model)] }];
}

function sameArea(now: string, before: string, { edition }: SelfEvaluation, to: Edition): boolean {
  return counterparts(edition.areas.find(({ id }) => id === before)!, to)[0]?.id === now;
}

function sameWords(a: string, b: string): boolean {
  return a.toLowerCase().replace(/’/gu, '\'').trim() === b.toLowerCase().replace(/’/gu, '\'').trim();
}

/** A heading without an id of its own is pointed at by its words: where something does, the old words become its id. */
function keepAnchor({ id, hasOwnId, span, textSpan }: HeadingEntry, { links, actionTables, frontMatter, text }: SelfEvaluation): TextEdit[] {
  const named = links.some(({ kind, fragment }) => kind === 'anchor' && fragment === id)
    || actionTables.some(({ actions }) => actions.some(({ addresses }) => addresses.some((address) => address.id === id)))
    || Object.hasOwn(frontMatter.facts.sections ?? {}, id);
  if (hasOwnId || !named) {
    return [];
  }
  const attribute = /^\s*\{/u.exec(text.slice(textSpan.end, span.end));
  const at = textSpan.end + (attribute?.[0].length ?? 0);
  return [{ span: { start: at, end: at }, newText: attribute ? `#${id} ` : ` {#${id}}` }];
}

/** Who answers for an area that is called otherwise from now on. */
function sectionKeys(area: JudgementArea, now: JudgementArea, { frontMatter }: SelfEvaluation): PlannedChange[] {
  const span = area.id === now.id || Object.hasOwn(frontMatter.facts.sections ?? {}, now.id) ? undefined : frontMatter.keySpan(['sections', area.id]);
  return span ? [{ what: `The front matter names who answers for “${now.shortName}”`, edits: [{ span, newText: now.id }] }] : [];
}

/** A section that joins the one before it becomes a part of it, with all its headings one level down. */
function join(section: Section, before: Section, area: JudgementArea, model: SelfEvaluation, { changes, byHand }: HeadingChanges): void {
  const headings = model.headings.filter(({ span }) => contains(section.span, span));
  const canMove = before.span.end === section.span.start && headings.every(({ depth, span }) => depth < 6 && model.text[span.start] === '#');
  if (canMove) {
    changes.push({ what: `“${section.heading.text}” becomes a part of “${area.shortName}”`, edits: headings.map(({ span }) => ({ span: { start: span.start, end: span.start }, newText: '#' })) });
  } else {
    byHand.push(`“${section.heading.text}” is now judged as part of “${area.shortName}”. Move the section below that heading, as a part of it.`);
  }
}

/** Areas that continue nothing begin at the end of the question about practice. */
function newAreas(model: SelfEvaluation, to: Edition): PlannedChange[] {
  const wanted = to.areas.filter((area) => !model.edition.areas.some((old) => counterparts(old, to).includes(area)));
  const question = model.sections.find(({ kind, role }) => kind === 'question' && role === 'practice');
  const missing = wanted.filter(({ id }) => !model.sections.some((section) => section.id === id));
  const last = model.sections.findLast(({ within }) => question !== undefined && within === question.id);
  return question && missing.length > 0 ? [newSections(missing, last ?? question, model, ({ prompt }) => `[${prompt}]`, last ? 0 : 1)] : [];
}

function newSections(areas: readonly JudgementArea[], behind: Section, { text }: SelfEvaluation, body: (area: JudgementArea) => string, deeper = 0): PlannedChange {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const hashes = '#'.repeat(Math.min(behind.heading.depth + deeper, 6));
  const { end } = behind.span;
  const gap = text.slice(0, end).endsWith(`${lineEnd}${lineEnd}`) ? '' : text.slice(0, end).endsWith(lineEnd) ? lineEnd : `${lineEnd}${lineEnd}`;
  const sections = areas.map((area) => [`${hashes} ${escaped(area.shortName)}`, '', body(area), ''].join(lineEnd)).join(lineEnd);
  return { what: `A new section begins: ${areas.map(({ shortName }) => `“${shortName}”`).join(', ')}`, edits: [{ span: { start: end, end }, newText: `${gap}${sections}${end < text.length ? lineEnd : ''}` }] };
}

/** Names are words, whatever signs an authority's own edition has in them. */
function escaped(name: string): string {
  return name.replace(/[\\`*_{}[\]<>]/gu, '\\$&');
}
