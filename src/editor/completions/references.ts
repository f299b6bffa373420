import { CALLOUT_NAMES } from '../../core/dialect/callouts';
import { tableOf } from './actions';
import type { Place, Proposal } from './place';

const ID = '[\\p{L}\\p{N}_.:-]*';
const IN_LINK = new RegExp(`\\]\\(<?#(${ID})$`, 'u');
const IN_CELL = new RegExp(`(?:^|[\\s|,;>(])#(${ID})$`, 'u');

interface Target {
  readonly id: string;
  readonly what: string;
  readonly words: string;
}

/** `#` in a link or in the Addresses column: everything that has an id, what no action answers yet first. */
export function referenceProposals(place: Place): Proposal[] {
  const { before, after } = place;
  const typed = IN_LINK.exec(before) ?? (isInAddresses(place) ? IN_CELL.exec(before) : null);
  if (!typed) {
    return [];
  }
  const from = before.length - typed[1]!.length - 1;
  const to = before.length + new RegExp(`^${ID}`, 'u').exec(after)![0].length;
  return targets(place).map(({ id, what, words }) => ({
    kind: 'reference', label: `#${id}`, description: words, detail: what, insert: [`#${id}`], filter: `#${id} ${words}`, from, to,
  }));
}

function isInAddresses(place: Place): boolean {
  const column = tableOf(place)?.columns.get('addresses');
  const pipes = place.before.replace(/\\./gu, '').split('|').length - 1;
  return column !== undefined && column === (/^\s*\|/u.test(place.before) ? pipes - 1 : pipes);
}

function targets({ model }: Place): Target[] {
  const addressed = new Set(model.actionTables.flatMap((table) => table.actions).flatMap((action) => action.addresses.map((address) => address.id)));
  const inspection = (model.frontMatter.facts.lastInspection?.findings ?? []).map(({ id, text }) => ({ id, what: 'Finding of the last inspection', words: text }));
  const callouts = model.callouts.flatMap(({ id, kind, title }) => id === undefined ? [] : [{ id, kind, what: CALLOUT_NAMES[kind], words: title }]);
  const weaknesses = callouts.filter(({ kind }) => kind === 'improvement' || kind === 'priority');
  const findings = [...weaknesses, ...inspection];
  return [
    ...findings.filter(({ id }) => !addressed.has(id)),
    ...findings.filter(({ id }) => addressed.has(id)),
    ...callouts.filter((callout) => !weaknesses.includes(callout)),
    ...model.headings.map(({ id, text }) => ({ id, what: 'Heading', words: text })),
  ];
}
