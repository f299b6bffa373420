/** Sentences as self-evaluations have them. Numbers, places and sources differ, so that few are the same. */
import type { Random } from './random';

const WHO = ['Social workers', 'Practice supervisors', 'Personal advisers', 'Family help workers', 'Independent reviewing officers', 'Foster carers', 'The adolescent team', 'Team managers', 'Schools and health visitors', 'The virtual school', 'Child protection chairs', 'The leaving care team', 'Kinship carers', 'The emergency duty team'];
const CHILDREN = ['children in care', 'children in need', 'care leavers', 'disabled children', 'children with a child protection plan', 'unaccompanied children', 'young people at risk of exploitation', 'babies and their parents', 'children who go missing', 'brothers and sisters', 'young carers', 'children educated at home'];
const DID = ['visited', 'listened to', 'wrote plans with', 'saw alone', 'heard the views of', 'held reviews with', 'found stable homes for', 'kept the same worker for', 'agreed safety plans with', 'completed assessments of', 'arranged health checks for', 'recorded the wishes of'];
const HOW = ['within five working days', 'in good time', 'more often than a year ago', 'after the change of team in spring', 'when the family asked for it', 'with the help of an interpreter', 'before the first review', 'at home and at school', 'without waiting for a panel', 'as the court had directed'];
const WHAT = ['re-referrals', 'assessments in 45 working days', 'initial child protection conferences', 'return interviews within 72 hours', 'reviews of pathway plans', 'health assessments', 'changes of placement', 'visits to children in care', 'supervision each month', 'repeat child protection plans', 'dental checks', 'personal education plans'];
const PLACES = ['Northport', 'the Coast team', 'Upper Wessex', 'the West locality', 'Marlbridge', 'the city', 'Eastcombe', 'the four rural areas', 'the Harbour family hub', 'Stourford'];
const EFFECT = ['children feel safer at home', 'fewer families came back to us', 'young people tell us that they are heard', 'drift is noticed sooner', 'parents understand what has to change', 'plans have steps and dates', 'more children stay with their relatives', 'care leavers stay in touch', 'siblings see each other each month', 'school attendance rose'];
const LIMIT = ['The records seldom say why', 'This is not yet the same in every team', 'Fathers are still at the edge of this work', 'Recording of the child’s voice is uneven', 'The sample was small', 'We do not yet know whether it lasts', 'Too many plans read alike', 'Agency staff hold a fifth of the posts there'];
const GOOD = ['good', 'strong', 'consistent', 'effective', 'timely', 'purposeful', 'child-centred'];
const MONTHS = ['January', 'March', 'May', 'June', 'September', 'November'];

/** How many ids the register of a generated document has. */
export const SOURCES = 60;

/** One sentence, most often a claim; about one in three cites its source. */
export function sentence(random: Random): string {
  const words = random.of(SHAPES)(random);
  return random.chance(0.34) ? `${words} ${citation(random)}.` : `${words}.`;
}

const SHAPES: readonly ((random: Random) => string)[] = [
  (random) => `${random.of(WHO)} ${random.of(DID)} ${random.whole(11, 480)} ${random.of(CHILDREN)} ${random.of(HOW)}`,
  (random) => `In ${random.of(MONTHS)}, ${random.whole(41, 97)}% of ${random.of(CHILDREN)} in ${random.of(PLACES)} were seen ${random.of(HOW)}, up from ${random.whole(28, 40)}% a year earlier`,
  (random) => `Practice with ${random.of(CHILDREN)} is ${random.of(GOOD)}, and ${random.of(EFFECT)}`,
  (random) => `The rate of ${random.of(WHAT)} is ${figure(random)}, against ${random.whole(20, 90)}.${random.whole(0, 9)}% among our statistical neighbours`,
  (random) => `Auditors looked at ${random.whole(24, 160)} records of ${random.of(CHILDREN)} and found ${random.whole(11, 23)} of them **${random.of(GOOD)}**, most of all in ${random.of(PLACES)}`,
  (random) => `${random.of(LIMIT)}, and in ${random.of(PLACES)} ${random.whole(12, 39)} of ${random.whole(40, 90)} were late`,
  (random) => `Because ${random.of(WHO).toLowerCase()} meet each week, ${random.of(EFFECT)}`,
  (random) => `A parent in ${random.of(PLACES)} wrote: “You came when you said that you would, ${random.whole(2, 9)} times out of ten, and my children know your name”`,
  (random) => `We will keep looking at ${random.of(WHAT)} in ${random.of(PLACES)} until *${random.of(EFFECT)}*`,
  (random) => `The leadership team reads the report on ${random.of(WHAT)} each month, e.g. for ${random.of(PLACES)}, and asks what it means for ${random.of(CHILDREN)}`,
  (random) => `${random.of(WHO)} in ${random.of(PLACES)} say that supervision is ${random.of(GOOD)}; ${random.of(LIMIT).toLowerCase()}`,
];

/** A citation of one or two sources. */
export function citation(random: Random): string {
  const one = (): string => `@source-${random.whole(1, SOURCES)}${random.chance(0.4) ? `, p. ${random.whole(1, 40)}` : ''}`;
  return `[${one()}${random.chance(0.2) ? `; ${one()}` : ''}]`;
}

/** A number that leads to its cell in the file of measures. */
export function figure(random: Random): string {
  return `[${random.whole(10, 99)}%](data/measures.csv#measure-${random.whole(1, 20)}@2026-09)`;
}

/** As many sentences as make about that many words. */
export function paragraph(random: Random, words: number): string {
  const sentences: string[] = [];
  for (let written = 0; written < words;) {
    sentences.push(sentence(random));
    written += countWords(sentences.at(-1)!);
  }
  return sentences.join(' ');
}

/** A few words for a heading or a title, different from most others. */
export function topic(random: Random): string {
  return `${capital(random.of(WHAT))} in ${random.of(PLACES)} for ${random.of(CHILDREN)}`;
}

/** Who answers for an action. */
export function owner(random: Random): string {
  return `${random.of(['Head of', 'Service Manager,', 'Assistant Director,'])} ${random.of(['Family Help', 'Safeguarding', 'Permanence', 'Leaving Care', 'Quality and Practice'])}`;
}

/** Words as a person counts them: what stands between spaces. */
export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
