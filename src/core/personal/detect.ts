/** All detectors over one text. A cheap look comes first, because most texts hold nothing. */
import { caseNumbers } from './caseNumber';
import { emails, telephones } from './contact';
import { courtNumbers } from './courtNumber';
import { datesOfBirth } from './dateOfBirth';
import { homeNumbers } from './homeNumber';
import type { Certainty, Detector, Identifier, PersonalSettings } from './model';
import { nationalInsuranceNumbers } from './nationalInsurance';
import { nhsNumbers } from './nhsNumber';
import { persons } from './persons';
import { postcodes } from './postcode';
import { upns } from './upn';

const TEN_DIGITS = /(?:\d[\s()-]{0,2}){10}/u;
/** Each with what it cannot do without, which is soon looked for. */
const DETECTORS: readonly { readonly detect: Detector; readonly needs: RegExp }[] = [
  { detect: nhsNumbers, needs: TEN_DIGITS },
  { detect: upns, needs: /\d{11}/u },
  { detect: nationalInsuranceNumbers, needs: /\d{2} ?\d{2} ?\d{2} ?[A-D]/iu },
  { detect: datesOfBirth, needs: /\d[/., -]|\d(?:st|nd|rd|th)/u },
  { detect: postcodes, needs: /\d[A-Z]{2}\b|0AA/iu },
  { detect: caseNumbers, needs: /\d{4}|903/u },
  { detect: courtNumbers, needs: /\d{5}/u },
  // Nothing of an address stands before the @ of a citation.
  { detect: emails, needs: /[^\s[(;,]@/u },
  { detect: telephones, needs: TEN_DIGITS },
  { detect: homeNumbers, needs: /\d{6}/u },
  { detect: persons, needs: /\p{Lu}|aged/u },
];
const FIGURES = /[\d@]/u;
const PEOPLE = /\b(?:aged|old|mother|mum|mam|father|dad|parents?|brothers?|sisters?|siblings?|twins?|grand|nan|gran|aunt|uncle|cousin|carers?|adopters?|boyfriend|girlfriend|son|daughter|step)/iu;
const STRENGTH: Readonly<Record<Certainty, number>> = { sure: 3, likely: 2, doubtful: 1 };

export type Detect = (text: string) => readonly Identifier[];

/** Finds the identifiers of a text, in order; where two overlap, the surer one. */
export function detectorFor(settings: PersonalSettings, place: 'text' | 'file-name' = 'text'): Detect {
  return (text) => identifiersIn(text, settings, place);
}

function identifiersIn(written: string, settings: PersonalSettings, place: 'text' | 'file-name'): readonly Identifier[] {
  if (!FIGURES.test(written) && !PEOPLE.test(written)) {
    return [];
  }
  // In the name of a file, signs stand between words.
  const text = place === 'file-name' ? written.replace(/[_/\\?=&]|(?<!\d)-|-(?!\d)|\.(?=[a-z]{2,5}$)/gu, ' ') : written;
  const safe = new Set(settings.safe.map(folded));
  const found = DETECTORS
    .filter(({ needs }) => needs.test(text))
    .flatMap(({ detect }) => [...detect(text, settings, place)])
    .filter(({ start, end }) => !safe.has(folded(text.slice(start, end))))
    .sort((a, b) => STRENGTH[b.certainty] - STRENGTH[a.certainty] || (b.end - b.start) - (a.end - a.start));
  const kept: Identifier[] = [];
  for (const identifier of found) {
    if (!kept.some((other) => identifier.start < other.end && other.start < identifier.end)) {
      kept.push(identifier);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

function folded(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase();
}
