/**
 * The form of a kind of document, such as a self-evaluation or a letter. A kind is data in this form, one file per
 * kind: a new kind is a new file, its place in the list of `index.ts`, and no new logic.
 */
import * as z from 'zod';
import { RULE_IDS } from '../rules/ids';
import { criterionSchema, SECTION_ROLES } from './schema';
import { sourced } from './sourced';

const id = z.string().regex(/^[a-z0-9-]+$/);

/** How much a section is missed: `needed` is an error, `suggested` is told, and nothing is said of an `optional` one. */
export const SECTION_NEEDS = ['needed', 'suggested', 'optional'] as const;

const kindSection = z.strictObject({
  id,
  /** `partner` is a section that one partner answers for. */
  kind: z.enum(['part', 'partner']),
  role: z.enum(SECTION_ROLES),
  need: z.enum(SECTION_NEEDS),
  /** The section that it stands in. */
  within: id.optional(),
  /** Whose evidence it rests on. */
  partner: id.optional(),
  /** The heading that the tool writes for an author. */
  heading: z.string(),
  /** Other wordings that are recognised; see `headingMatch.ts` for what else is tolerated. */
  wordings: z.array(z.string()).min(1),
  /** What an author is asked to write there. */
  prompt: z.string(),
});

/** A criterion of the edition by its id, asked of the kind's own sections; or one of its own, stated in full. */
const kindCriterion = criterionSchema().partial().required({ id: true, of: true });

/** What a joint inspection was about, and from when. */
const theme = z.strictObject({ id, name: z.string(), /** A year or a month. */ from: z.string().regex(/^\d{4}(?:-\d{2})?$/), ...sourced() });

export const kindSchema = z.strictObject({
  id,
  /** What people call it. */
  name: z.string(),
  /** In two words at most, for places that have no room. */
  shortName: z.string(),
  /** The heading that a new one begins with. */
  title: z.string(),
  /** What it is for, for lists. */
  purpose: z.string(),
  /** What an author reads in place of a document that is still empty. */
  begins: z.strictObject({ title: z.string(), text: z.string() }),
  /** What a new file is called, between the authority and the year. */
  fileName: id,
  /** Keys of the front matter that it cannot do without, those that are asked for besides when one is begun, and all others that may be of use. */
  frontMatter: z.strictObject({ needed: z.array(z.string()), asked: z.array(z.string()), offered: z.array(z.string()) }),
  /** Its own sections, or the questions and judgement areas of the document's edition. */
  sections: z.union([z.literal('edition'), z.array(kindSection).min(1)]),
  criteria: z.union([z.literal('edition'), z.array(kindCriterion)]),
  /** Rules that make no sense for it. */
  quietRules: z.array(z.enum(RULE_IDS)),
  themes: z.array(theme).optional(),
  ...sourced(),
});

export type DocumentKind = z.infer<typeof kindSchema>;
export type KindSection = z.infer<typeof kindSection>;
export type SectionNeed = (typeof SECTION_NEEDS)[number];
export type Theme = z.infer<typeof theme>;
