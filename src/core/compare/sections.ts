import type { DirectionOfTravel, Section, SelfEvaluation } from '../dialect/model';
import { responsibilityAt } from '../dialect/responsibility';
import { contains } from '../text/span';
import type { Change, ChangeGroup } from './model';

/** "Care leavers": from what to what. */
export interface Turn { readonly section: string; readonly from: DirectionOfTravel; readonly to: DirectionOfTravel }

/** What became of each question and judgement section. What stands in a section within it is told there. */
export function compareSections(before: SelfEvaluation, after: SelfEvaluation): ChangeGroup & { readonly turns: readonly Turn[] } {
  const turns: Turn[] = [];
  const changes = after.sections.flatMap((section): Change[] => {
    const old = before.sections.find(({ id }) => id === section.id);
    const what = section.heading.text;
    if (!old) {
      return [{ kind: 'new', what, details: [], span: section.heading.span }];
    }
    const [from, to] = [directionOf(before, old), directionOf(after, section)];
    if (from && to && from !== to) {
      turns.push({ section: what, from, to });
    }
    const details = [...turn(from, to), ...responsible(before, old, after, section), ...rewriting(wordsOf(before, old), wordsOf(after, section))];
    return details.length === 0 ? [] : [{ kind: 'changed', what, details, span: section.heading.span }];
  });
  const gone = before.sections.filter(({ id }) => !after.sections.some((section) => section.id === id));
  return { id: 'sections', title: 'Sections', changes: [...changes, ...gone.map(({ heading }): Change => ({ kind: 'gone', what: heading.text, details: [], span: undefined }))], turns };
}

function directionOf({ callouts }: SelfEvaluation, section: Section): DirectionOfTravel | undefined {
  return section.kind === 'judgement' ? callouts.find(({ direction, span }) => direction !== undefined && contains(section.span, span))?.direction : undefined;
}

function turn(from: DirectionOfTravel | undefined, to: DirectionOfTravel | undefined): string[] {
  return from === to ? [] : [`direction of travel ${to ?? 'taken out'}${from ? `, before ${from}` : ', before none'}`];
}

function responsible(before: SelfEvaluation, old: Section, after: SelfEvaluation, now: Section): string[] {
  const [was, is] = [responsibilityAt(before, old.heading.span.start), responsibilityAt(after, now.heading.span.start)];
  const words = (what: string, from: string | undefined, to: string | undefined): string[] => from === to ? [] : [`${what} ${to ?? 'taken out'}, before ${from ?? 'none'}`];
  return [...words('owner', was.owner, is.owner), ...words('status', was.status, is.status)];
}

/** The author's words of a section, without those of the sections within it. */
function wordsOf(model: SelfEvaluation, { id }: Section): string[] {
  return model.blocks
    .filter((block) => block.section?.id === id && block.kind !== 'heading' && !block.inActionTable)
    .flatMap((block) => block.prose.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
}

/** How much of a text is another now; word by word as in a bag, so that moving a paragraph is no change. */
function rewriting(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  before.forEach((word) => { left.set(word, (left.get(word) ?? 0) + 1); });
  let kept = 0;
  for (const word of after) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      kept += 1;
      left.set(word, count - 1);
    }
  }
  const [added, removed] = [after.length - kept, before.length - kept];
  return added + removed === 0 ? [] : [`text changed: ${counted(added)} added, ${counted(removed)} taken out, of ${before.length}`];
}

function counted(words: number): string {
  return `${words} word${words === 1 ? '' : 's'}`;
}
