/** What an authority can set about the checks. */
import { FRAMEWORK, type Framework } from '../framework';
import { withOwnEditions, type EditionFile } from '../framework/ownEdition';
import { DEFAULT_PERSONAL, type PersonalSettings } from '../personal/model';
import { DEFAULT_SMALL_NUMBERS, type SmallNumberSettings } from '../personal/smallNumbers/settings';
import { NO_LOCAL_WORDING, type LocalWording } from '../wording';
import type { RuleId } from './ids';
import type { Severity } from './severity';

export interface AnalysisSettings {
  /** Severities that an authority has set; `off` leaves a rule out. */
  readonly severities: ReadonlyMap<RuleId, Severity | 'off'>;
  /** How many months a plan may reach beyond the document's period. */
  readonly planMonths: number;
  /** How many months before the end of the document’s period evidence still speaks for it. */
  readonly evidenceMonths: number;
  /** How small a number of children is withheld, and how. */
  readonly smallNumbers: SmallNumberSettings;
  /** What counts as personal data here, and what does not. */
  readonly personal: PersonalSettings;
  /** The editions and kinds of documents that are known here. */
  readonly framework: Framework;
  /** The authority's own words. */
  readonly wording: LocalWording;
}

export const DEFAULT_SETTINGS: AnalysisSettings = { severities: new Map(), framework: FRAMEWORK, planMonths: 12, evidenceMonths: 12, smallNumbers: DEFAULT_SMALL_NUMBERS, personal: DEFAULT_PERSONAL, wording: NO_LOCAL_WORDING };

/** The same settings with editions of the authority's own besides those that come with the tool. */
export function withEditions(settings: AnalysisSettings, files: readonly EditionFile[]): AnalysisSettings {
  return files.length === 0 ? settings : { ...settings, framework: withOwnEditions(files) };
}

/** The same settings with a list of words besides those that they have. */
export function withWording(settings: AnalysisSettings, more: LocalWording | undefined): AnalysisSettings {
  const { phrases, exceptions, terms } = settings.wording;
  return more ? { ...settings, wording: { phrases: [...phrases, ...more.phrases], exceptions: [...exceptions, ...more.exceptions], terms: [...terms, ...more.terms] } } : settings;
}
