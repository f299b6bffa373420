/** What stands around a find, and what it says: several detectors judge a shape by its surroundings. */

/** The text before and after a find, at most `reach` characters each, never beyond a line of its own. */
export function around(text: string, start: number, end: number, reach = 60): { readonly before: string; readonly after: string } {
  return { before: text.slice(Math.max(0, start - reach), start), after: text.slice(end, end + reach) };
}

/** Words of a private life: they make a postcode a home and a telephone number somebody's own. */
export const PRIVATE_LIFE = /\b(?:mother|mum|mam|father|dad|parents?|carers?|homes? address|home|lives?|lived|living|address|family|child(?:ren)?|boy|girl|baby|young person|he|she|his|her|him|guardian|grand\p{L}+|aunt|uncle|brother|sister|siblings?|neighbour|moved)\b/iu;

/** Words of an office or a service that is meant to be reached. */
export const PUBLIC_OFFICE = /\b(?:council|county hall|city hall|town hall|civic|office|offices|ofsted|centre|hub|hospital|school|academy|college|nursery|surgery|clinic|library|court|duty|helpline|hotline|advice line|switchboard|contact us|write to|call us|ring us|front door|mash|out[- ]of[- ]hours|emergency|enquiries|press|freephone|headquarters|po box|department|tribunal|police)\b/iu;

/** Just before a number: it counts papers, orders or money rather than people. */
export const A_REFERENCE = /\b(?:ref(?:erence)?|document|paper|report|minute|item|contract|licen[cs]e|(?:purchase )?order|invoice|version|policy|form|grant|account|isbn|serial|asset|budget|cost|charity|company|tender|procurement)s?\b(?:['’]s)?(?: (?:no\.?|number|code|id|is))*[ :#(]*$/iu;
