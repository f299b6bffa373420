/** The form of a register as a JSON schema, for YAML editors that complete and check by one. It is kept in `media/evidence.schema.json`. */
import * as z from 'zod';
import { entrySchema } from './register';

/** What each key means, as an editor shows it while an entry is written. */
const MEANINGS: Readonly<Record<keyof z.input<ReturnType<typeof entrySchema>>, string>> = {
  id: 'What citations name it by, such as audit-2026-q2: letters, digits, - and _ only.',
  title: 'What it is called. Readers see this in the list of sources.',
  kind: 'data: management information and performance data · audit: practice audits, dip samples, observations · feedback: what children, families, carers, staff or partners said · report: in-house reports · learning: complaints, reviews, serious incidents · external: Ofsted letters, peer challenge, courts, national data.',
  from: 'Feedback only: whose voice it is, such as [children, families].',
  date: 'The day on which it was made, as year-month-day.',
  period: 'What it covers: 2026-09, 2026-Q3, 2026, 2025-26 or from/to.',
  file: 'Where it is, from the folder of this register.',
  url: 'Its web address, in place of a file.',
  owner: 'Who answers for it, by role.',
  partner: 'Whose evidence it is, where several agencies work together: council, police, health, probation, education or other.',
  purpose: 'routine, unless it was made for inspection.',
  sha256: 'Kept by the tool: the fingerprint of the file when it was last reviewed.',
  public: 'Whether it is published. What is not stays out of the public edition.',
};

/** A register: a list of entries, with what each key means. */
export function registerJsonSchema(): object {
  const { $schema, ...entry } = z.toJSONSchema(entrySchema(), { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  const properties = Object.fromEntries(Object.entries(entry.properties ?? {}).map(([key, property]) => [key, { ...property as object, description: MEANINGS[key as keyof typeof MEANINGS] }]));
  return { $schema, title: 'ILACS evidence register', type: 'array', items: { ...entry, properties } };
}
