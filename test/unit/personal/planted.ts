/** Documents made by the thousand, each with an identifier in some place: what the privacy tests plant and look for. */
import { FRONT_MATTER, joinLines } from '../support/analyse';

/** Numbers that are the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = state * 1664525 + 1013904223 >>> 0;
    return state / 2 ** 32;
  };
}

/** One identifier in one place, as a part of a document. */
export interface Planted {
  readonly body: string;
  /** A line of front matter, an entry of the register, a row of the measure file, where it stands there. */
  readonly head?: string;
  readonly entry?: string;
  readonly row?: string;
  /** The name of a file that is linked. */
  readonly file?: string;
  /** What was planted, as it stands there. */
  readonly identifier: string;
  /** What must never be printed: the telling part of it. */
  readonly secret: string;
  readonly place: string;
  /** No change of the text can mend it: a file has to be renamed. */
  readonly byHand: boolean;
}

const NAMES = ['Jayden', 'Aisha', 'Keira', 'Mohammed', 'Tyler', 'Chloe', 'Ibrahim', 'Zara', 'Callum', 'Niamh', 'Kacper', 'Imogen'];
const DIGITS = (count: number, random: () => number): string => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');

type Maker = (random: () => number) => readonly [identifier: string, secret: string];

/** An identifier with the words that make it one, and its telling part. */
export const IDENTIFIERS: Readonly<Record<string, Maker>> = {
  'an NHS number': (random) => { const number = nhsNumber(random); return [`NHS number ${number}`, number]; },
  'a spaced NHS number': (random) => { const number = nhsNumber(random).replace(/^(...)(...)/u, '$1 $2 '); return [number, number]; },
  'a UPN': (random) => { const number = upn(random); return [`UPN ${number}`, number]; },
  'a National Insurance number': (random) => { const number = `AB${DIGITS(6, random)}C`; return [number, number]; },
  'a date of birth': (random) => { const date = `${10 + Math.floor(random() * 18)}/0${1 + Math.floor(random() * 9)}/20${10 + Math.floor(random() * 9)}`; return [`DOB ${date}`, date]; },
  'a home postcode': (random) => { const code = `CT${1 + Math.floor(random() * 9)} ${1 + Math.floor(random() * 9)}AB`; return [`lives in ${code}`, code]; },
  'a case number': (random) => { const number = `9${DIGITS(5, random)}`; return [`LCS ${number}`, number]; },
  'a court number': (random) => { const number = `ZE25C${DIGITS(5, random)}`; return [number, number]; },
  'a name with an age': (random) => { const name = pick(NAMES, random); return [`${name} (${1 + Math.floor(random() * 17)})`, name]; },
  'a name and an age in words': (random) => { const name = pick(NAMES, random); return [`${name}, aged ${1 + Math.floor(random() * 17)},`, name]; },
  'initials with an age': (random) => { const letters = `${pick(['K', 'J', 'Z', 'QX', 'ZK'], random)}, ${2 + Math.floor(random() * 16)}`; return [`${letters}, was seen`, letters]; },
  'a name with a relative': (random) => { const name = pick(NAMES, random); return [`${name}’s mother`, name]; },
  'a private address': (random) => { const address = `x${DIGITS(5, random)}@gmail.com`; return [address, address]; },
  'a private telephone': (random) => { const number = `07700 9${DIGITS(5, random)}`; return [`mum’s mobile ${number}`, number]; },
};

type Place = (identifier: string, number: number) => Partial<Planted> & Pick<Planted, 'body'>;

const FILLER = ['Help comes sooner than it did.', 'We read 40 records, 12 of them twice.', 'The board met on 12 March 2026.', 'Nine in ten families would come back.', 'See section 17(10) of the Act.'];

export const PLACES: Readonly<Record<string, Place>> = {
  'a paragraph': (identifier) => ({ body: `In spring ${identifier} it was late.` }),
  'the end of a paragraph': (identifier) => ({ body: `It was late for them: ${identifier}.` }),
  'a nested list': (identifier) => ({ body: `- One\n  - Two: ${identifier}.` }),
  'a table': (identifier) => ({ body: `| What | Who |\n|---|---|\n| Late | ${identifier} |` }),
  'a heading': (identifier) => ({ body: `#### What we saw: ${identifier}\n\nText.` }),
  'a finding': (identifier) => ({ body: `> [!IMPROVEMENT] Waits: ${identifier} {#waits}\n> Text.` }),
  'the body of a finding': (identifier) => ({ body: `> [!IMPROVEMENT] Waits {#waits}\n> Text.\n>\n> - Late: ${identifier}.` }),
  'a quotation': (identifier) => ({ body: `> They said: ${identifier}.` }),
  'a footnote': (identifier, number) => ({ body: `Text.[^${number}]\n\n[^${number}]: See ${identifier}.` }),
  'a comment': (identifier) => ({ body: `<!-- ask about ${identifier} -->\n\nText.` }),
  'a comment in a sentence': (identifier) => ({ body: `Text <!-- ${identifier} --> goes on.` }),
  'the description of an image': (identifier) => ({ body: `![Chart: ${identifier}](images/a.png)` }),
  'the title of an image': (identifier) => ({ body: `![Chart](images/a.png "${identifier}")` }),
  'the words of a link': (identifier) => ({ body: `[Audit: ${identifier}](https://council.example/a)` }),
  'the name of a file': (identifier) => ({ body: `[Audit](<evidence/audit ${identifier}.pdf>)`, file: `evidence/audit ${identifier}.pdf`, byHand: true }),
  'code': (identifier) => ({ body: `The field holds \`${identifier}\` here.` }),
  'the front matter': (identifier, number) => ({ body: 'Text.', head: `note${number}: "${identifier}"` }),
  'the title of a source': (identifier, number) => ({ body: `Text [@a${number}].`, entry: joinLines(`- id: a${number}`, `  title: "Audit: ${identifier}"`, '  kind: audit', `  url: https://council.example/${number}`) }),
  'the owner of a source': (identifier, number) => ({ body: `Text [@a${number}].`, entry: joinLines(`- id: a${number}`, '  title: Audit', '  kind: audit', `  url: https://council.example/${number}`, `  owner: "${identifier}"`) }),
  'a measure file': (identifier, number) => ({ body: `![Chart](m.csv#m${number})`, row: `m${number},2026-06,90,%,"Visits: ${identifier}"`, byHand: true }),
};

/** The `number`th part of a series: every identifier comes in every place. */
export function plantedPart(number: number): Planted {
  const random = randomFrom(number * 2654435761 + 17);
  const [kinds, places] = [Object.values(IDENTIFIERS), Object.entries(PLACES)];
  const [identifier, secret] = kinds[number % kinds.length]!(random);
  const [name, place] = places[Math.floor(number / kinds.length) % places.length]!;
  const around = (): string => Array.from({ length: Math.floor(random() * 3) }, () => pick(FILLER, random)).join(' ');
  const { body, ...rest } = place(identifier, number);
  return { byHand: false, ...rest, body: [around(), body, around()].join('\n\n'), identifier, secret, place: name };
}

/** A shared document of some parts, with the files beside it. */
export function documentOf(parts: readonly Planted[]): { text: string; files: Record<string, string> } {
  const present = (key: 'head' | 'entry' | 'row' | 'file'): string[] => parts.flatMap((part) => part[key] ?? []);
  const head = [...present('head'), 'status: shared', 'authority:'].join('\n');
  return {
    text: FRONT_MATTER.replace('authority:', () => head) + ['# Self-evaluation', ...parts.map(({ body }) => body)].join('\n\n'),
    files: {
      ...Object.fromEntries(present('file').map((file) => [file, ''])),
      'evidence.yaml': `${present('entry').join('\n')}\n`,
      'm.csv': joinLines('measure,period,value,unit,label', ...present('row'), ''),
    },
  };
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!;
}

function nhsNumber(random: () => number): string {
  for (;;) {
    const nine = `999${DIGITS(6, random)}`;
    const sum = [...nine].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
    const check = (11 - sum % 11) % 11;
    if (check < 10) {
      return nine + String(check);
    }
  }
}

function upn(random: () => number): string {
  const rest = `886${DIGITS(9, random)}`;
  const sum = [...rest].reduce((total, digit, place) => total + Number(digit) * (place + 2), 0);
  return 'ABCDEFGHJKLMNPQRTUVWXYZ'[sum % 23]! + rest;
}
