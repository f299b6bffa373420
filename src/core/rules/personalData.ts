import { personalDataBeside, personalDataIn, personalDataInWorkbooks, type FoundIdentifier } from '../personal/find';
import type { IdentifierKind } from '../personal/model';
import { removalOf, replacementFor } from '../personal/removal';
import type { Fix, Report, Rule } from './rule';
import type { Severity } from './severity';

export const personalData: Rule = {
  id: 'personal-data',
  severity: 'error',
  title: 'Personal data of a child or family',
  *words(part, { settings: { personal } }) {
    for (const found of personalDataIn(part, personal)) {
      yield reportOf(found, part.text);
    }
  },
  *partWithEvidence(part, { evidence, settings: { personal } }) {
    for (const found of personalDataInWorkbooks(part, evidence, personal)) {
      yield reportOf(found, undefined);
    }
  },
  *sources(_cited, { evidence, settings: { personal } }) {
    const texts = new Map(evidence.registers.map(({ uri, text }) => [uri, text]));
    for (const found of personalDataBeside(evidence, personal)) {
      yield reportOf(found, found.uri === undefined ? undefined : texts.get(found.uri));
    }
  },
};

const NAMES: Readonly<Record<IdentifierKind, string>> = {
  'nhs-number': 'an NHS number',
  'upn': 'a unique pupil number',
  'national-insurance': 'a National Insurance number',
  'date-of-birth': 'a date of birth',
  'postcode': 'a full postcode',
  'case-number': 'the number of a child’s record',
  'court-number': 'the number of a family court case',
  'person': 'a name or initials beside an age or a relative',
  'email': 'a personal e-mail address',
  'telephone': 'a personal telephone number',
  'home-number': 'the number of a children’s home',
};

/** Where somebody would not look for it, the message says where it is and why that matters. */
const PLACES: Readonly<Partial<Record<FoundIdentifier['place'], string>>> = {
  'comment': ' Comments go wherever this file goes.',
  'file-name': ' It is in the name of a file: rename the file, then the link.',
  'address': ' It is in a web address: link a page without it.',
  'description': ' It is in a description that screen readers read out.',
  'front-matter': ' It is in the front matter, which goes wherever this file goes.',
  'register': ' It is in the evidence register, which lists the sources of every export.',
  'data': ' It is in a measure file: take it out there.',
};

const SEVERITIES: Readonly<Record<FoundIdentifier['certainty'], Severity | undefined>> = { sure: undefined, likely: 'warning', doubtful: 'information' };

/** The message never repeats what was found: it may be kept in a log, the text may not. */
function reportOf(found: FoundIdentifier, source: string | undefined): Report {
  const { kind, certainty, span, place, uri } = found;
  const what = NAMES[kind];
  const message = certainty === 'sure'
    ? `This is ${what}. Take it out, or say it so that nobody can be recognised.${PLACES[place] ?? ''}`
    : certainty === 'likely' ? `This looks like ${what}. Take it out, or say why it is not.${PLACES[place] ?? ''}` : `This has the form of ${what}. Take it out if it is one.${PLACES[place] ?? ''}`;
  return { ...uri === undefined ? {} : { uri }, span, message, severity: SEVERITIES[certainty], fixes: source === undefined ? [] : fixesFor(found, source) };
}

/** A file that is called by a child's name cannot be mended by a change of the text. */
function fixesFor(found: FoundIdentifier, source: string): Fix[] {
  if (found.place === 'file-name' || found.place === 'address' || found.uri !== undefined && /^\s*(?:- )?file:/u.test(lineUpTo(source, found.span.start))) {
    return [];
  }
  const replacement = replacementFor(found, source);
  const replace = replacement ? [{ title: found.kind === 'postcode' ? `Keep only ${replacement.newText}` : `Replace with “${replacement.newText}”`, edits: [inFile(replacement, found)], preferred: true }] : [];
  return [...replace, { title: `Remove ${NAMES[found.kind].replace(/^(?:an?|the) /u, 'the ').replace(/^the name or .*$/u, 'the name')}`, edits: [inFile({ span: removalOf(found, source), newText: '' }, found)] }];
}

function inFile<Edit extends object>(edit: Edit, { uri }: FoundIdentifier): Edit & { uri?: string } {
  return uri === undefined ? edit : { ...edit, uri };
}

function lineUpTo(source: string, offset: number): string {
  return source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
}
