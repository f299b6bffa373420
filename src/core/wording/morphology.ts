/** The written forms of English verbs and nouns, made from the base form when the lexicon is built. */

export interface VerbForms {
  readonly base: string;
  readonly present: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
}

/** Past tense and past participle of verbs that do not take -ed. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  become: ['became', 'become'], begin: ['began', 'begun'], bring: ['brought', 'brought'], build: ['built', 'built'],
  buy: ['bought', 'bought'], catch: ['caught', 'caught'], choose: ['chose', 'chosen'], come: ['came', 'come'],
  cost: ['cost', 'cost'], cut: ['cut', 'cut'], deal: ['dealt', 'dealt'], do: ['did', 'done'], draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'], fall: ['fell', 'fallen'], feel: ['felt', 'felt'], find: ['found', 'found'], get: ['got', 'got'],
  give: ['gave', 'given'], go: ['went', 'gone'], grow: ['grew', 'grown'], hear: ['heard', 'heard'], hide: ['hid', 'hidden'], hit: ['hit', 'hit'],
  hold: ['held', 'held'], hurt: ['hurt', 'hurt'], keep: ['kept', 'kept'], know: ['knew', 'known'], lead: ['led', 'led'], leave: ['left', 'left'],
  let: ['let', 'let'], lose: ['lost', 'lost'], make: ['made', 'made'], mean: ['meant', 'meant'], meet: ['met', 'met'],
  outgrow: ['outgrew', 'outgrown'], overtake: ['overtook', 'overtaken'], pay: ['paid', 'paid'], put: ['put', 'put'], read: ['read', 'read'], rebuild: ['rebuilt', 'rebuilt'], redraw: ['redrew', 'redrawn'],
  rewrite: ['rewrote', 'rewritten'], rise: ['rose', 'risen'], run: ['ran', 'run'], say: ['said', 'said'], see: ['saw', 'seen'],
  seek: ['sought', 'sought'], send: ['sent', 'sent'], set: ['set', 'set'], shake: ['shook', 'shaken'], show: ['showed', 'shown'],
  shrink: ['shrank', 'shrunk'], sit: ['sat', 'sat'], speak: ['spoke', 'spoken'], spend: ['spent', 'spent'], spread: ['spread', 'spread'],
  stand: ['stood', 'stood'], stick: ['stuck', 'stuck'], strive: ['strove', 'striven'], take: ['took', 'taken'], teach: ['taught', 'taught'],
  tell: ['told', 'told'], think: ['thought', 'thought'], understand: ['understood', 'understood'], undergo: ['underwent', 'undergone'], win: ['won', 'won'], withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'], break: ['broke', 'broken'], wear: ['wore', 'worn'], slide: ['slid', 'slid'], sink: ['sank', 'sunk'], creep: ['crept', 'crept'], outweigh: ['outweighed', 'outweighed'], outpace: ['outpaced', 'outpaced'], overrun: ['overran', 'overrun'], underpin: ['underpinned', 'underpinned'],
};

/** Longer verbs that double their last letter although the stress test below cannot tell. */
const DOUBLING = new Set(['admit', 'begin', 'commit', 'embed', 'equip', 'handpick', 'occur', 'permit', 'prefer', 'refer', 'regret', 'submit', 'transfer', 'travel', 'label', 'signal', 'model', 'underpin', 'level', 'format', 'programme']);

const VOWELS = 'aeiou';

/** All written forms of a verb; of "bring up to date" the first word is inflected. */
export function verbForms(verb: string): VerbForms {
  const [head = '', ...tail] = verb.split(' ');
  const rest = tail.length > 0 ? ` ${tail.join(' ')}` : '';
  const stem = stemOf(head);
  const regular = stem.endsWith('e') ? `${stem}d` : `${stem}ed`;
  const [past, participle] = IRREGULAR[head] ?? [regular, regular];
  return { base: verb, present: sForm(head) + rest, past: past + rest, participle: participle + rest, ing: ingForm(head, stem) + rest };
}

/** A noun and its plural; of a longer name the last word is inflected. */
export function nounForms(noun: string): readonly string[] {
  const irregular: Readonly<Record<string, string>> = { child: 'children', person: 'people', man: 'men', woman: 'women', analysis: 'analyses', crisis: 'crises' };
  const words = noun.split(' ');
  const last = words.pop()!;
  return [noun, [...words, irregular[last] ?? sForm(last)].join(' ')];
}

/** The stem that takes -ed: "stopp", "carri", "judge". */
function stemOf(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) {
    return `${verb.slice(0, -1)}i`;
  }
  const shortAndClosed = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb);
  return shortAndClosed || DOUBLING.has(verb) ? verb + verb.at(-1)! : verb;
}

function ingForm(verb: string, stem: string): string {
  if (verb.endsWith('ie')) {
    return `${verb.slice(0, -2)}ying`;
  }
  if (verb.endsWith('e') && !verb.endsWith('ee')) {
    return `${verb.slice(0, -1)}ing`;
  }
  return stem.length > verb.length ? `${stem}ing` : `${verb}ing`;
}

function sForm(word: string): string {
  if (/[^aeiou]y$/.test(word)) {
    return `${word.slice(0, -1)}ies`;
  }
  if (/(?:s|x|z|ch|sh)$/.test(word) || (word.endsWith('o') && !VOWELS.includes(word.at(-2) ?? ''))) {
    return `${word}es`;
  }
  return `${word}s`;
}
