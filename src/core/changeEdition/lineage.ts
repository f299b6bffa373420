import type { Edition, JudgementArea } from '../framework/schema';

/** The areas of another edition that judge what an area judges: the one of the same id, those that continue it, or those that it continues. */
export function counterparts({ id, continues = [] }: JudgementArea, { areas }: Edition): JudgementArea[] {
  const same = areas.filter((area) => area.id === id);
  const after = areas.filter((area) => area.continues?.includes(id));
  return same.length > 0 ? same : after.length > 0 ? after : areas.filter((area) => continues.includes(area.id));
}
