/** The editions of the inspection framework that the tool knows. */
import common from './editions/common.json';
import edition2018 from './editions/2018.json';
import edition2023 from './editions/2023.json';
import edition2026 from './editions/2026.json';
import { editionSchema, type Edition } from './schema';

/** Oldest first. What the editions share stands once, in `common.json`; an edition may state its own. */
export const EDITIONS: readonly Edition[] = [edition2018, edition2023, edition2026]
  .map((own) => editionSchema.parse({ ...common, ...own }));

/** The edition in force for documents that name none. */
export const NEWEST_EDITION: Edition = EDITIONS[EDITIONS.length - 1]!;

/** The edition of that id, or undefined. */
export function editionOf(id: string): Edition | undefined {
  return EDITIONS.find((edition) => edition.id === id);
}
