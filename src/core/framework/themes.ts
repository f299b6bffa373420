/** What joint inspections were about. */
import { dayInWords } from '../text/dates';
import type { DocumentKind, Theme } from './kindSchema';

/** A theme with when it began; one that is not confirmed says so. */
export function themeInWords({ name, from, confidence }: Theme): string {
  return `${name} (from ${from.length === 4 ? from : dayInWords(`${from}-01`).replace(/^1 /u, '')}${confidence === 'confirmed' ? '' : '; check'})`;
}

/** The name of a theme that a document names by its id; an author's own words stand as they are. */
export function themeName(theme: string, { themes }: DocumentKind): string {
  return themes?.find(({ id }) => id === theme)?.name ?? theme;
}
