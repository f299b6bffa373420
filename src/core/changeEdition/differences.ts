/** What differs between two editions of the inspection framework, in words for those who write to them. */
import type { Edition, JudgementArea } from '../framework/schema';
import { counterparts } from './lineage';

export interface Difference {
  readonly kind: 'added' | 'gone' | 'changed';
  /** A sentence without its full stop: "“Care leavers” becomes a judgement of its own". */
  readonly what: string;
  readonly detail?: string;
}

/** All differences that an author meets, the judgements first. Empty where only dates and names differ. */
export function differences(from: Edition, to: Edition): Difference[] {
  return [...areasThatChange(from, to), ...areasThatAppear(from, to), ...overall(from, to), ...questions(from, to), ...prompts(from, to), ...criteria(from, to)];
}

function areasThatChange(from: Edition, to: Edition): Difference[] {
  const told = new Set<JudgementArea>();
  return from.areas.flatMap((area): Difference[] => {
    const after = counterparts(area, to);
    const [only] = after;
    if (!only) {
      return [{ kind: 'gone', what: `“${area.shortName}” is no longer a judgement area`, detail: 'What you wrote about it stays where it is.' }];
    }
    if (after.length > 1) {
      return [{ kind: 'changed', what: `“${area.shortName}” becomes ${after.length} judgement areas: ${listed(after)}`, detail: 'Your section takes the first name; the others begin a section behind it.' }];
    }
    const before = from.areas.filter((other) => counterparts(other, to).includes(only));
    if (before.length > 1) {
      const first = !told.has(only);
      told.add(only);
      return first ? [{ kind: 'changed', what: `${listed(before)} become one judgement area: “${only.shortName}”`, detail: 'The first section takes the new name; the others become headings within it.' }] : [];
    }
    if (area.shortName !== only.shortName) {
      return [{ kind: 'changed', what: `“${area.shortName}” is called “${only.shortName}”`, detail: `In full: “${only.name}”.` }];
    }
    return area.name === only.name ? [] : [{ kind: 'changed', what: `“${area.shortName}” has another full name`, detail: `“${only.name}”` }];
  });
}

function areasThatAppear(from: Edition, to: Edition): Difference[] {
  return to.areas.filter((area) => !from.areas.some((other) => counterparts(other, to).includes(area)))
    .map(({ shortName, prompt }) => ({ kind: 'added', what: `“${shortName}” becomes a judgement area`, detail: prompt }));
}

function overall(from: Edition, to: Edition): Difference[] {
  if (from.overallEffectiveness === to.overallEffectiveness) {
    return [];
  }
  return to.overallEffectiveness
    ? [{ kind: 'added', what: 'Inspections end in a judgement of overall effectiveness' }]
    : [{ kind: 'gone', what: 'Overall effectiveness is no longer judged', detail: 'Grades of the last inspection stay in the front matter as they are.' }];
}

function questions(from: Edition, to: Edition): Difference[] {
  return from.questions.flatMap((question): Difference[] => {
    const after = to.questions.find(({ id }) => id === question.id);
    return !after || after.heading === question.heading ? [] : [{ kind: 'changed', what: `“${question.heading}” is asked as “${after.heading}”` }];
  });
}

/** Of parts that both have under the same name, only what is asked there. */
function prompts(from: Edition, to: Edition): Difference[] {
  const before = new Map([...from.questions, ...from.areas].map(({ id, prompt }) => [id, prompt]));
  return [...to.questions, ...to.areas].filter(({ id, prompt }) => before.has(id) && before.get(id) !== prompt)
    .map((part) => ({ kind: 'changed', what: `More or other things are asked under “${'heading' in part ? part.heading : part.shortName}”`, detail: part.prompt }));
}

function criteria(from: Edition, to: Edition): Difference[] {
  const before = new Map(from.criteria.map((criterion) => [criterion.id, criterion]));
  return to.criteria.flatMap((criterion): Difference[] => {
    const old = before.get(criterion.id);
    return old?.needs === criterion.needs && old.weight === criterion.weight && old.how === criterion.how ? []
      : [{ kind: old ? 'changed' : 'added', what: `Completeness asks otherwise for ${criterion.needs}`, detail: criterion.how }];
  });
}

function listed(areas: readonly JudgementArea[]): string {
  const names = areas.map(({ shortName }) => `“${shortName}”`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
