/** The files that a new document begins with. */
import { editionOf, FRAMEWORK, kindOf, NEWEST_EDITION, type Framework } from '../framework';
import type { DocumentKind } from '../framework/kindSchema';
import { outlineOf } from '../framework/outline';
import { blankActionTable } from './actions';
import { frontMatterText, type DocumentFacts } from './frontMatter';
import { sectionText } from './sections';

/** The header row of a measure file; what its columns mean is described in the guide to the format. */
export const MEASURES_STARTER = 'measure,period,value,unit,target,comparator,label,better\n';

/** A register without entries that says how to add one. */
export const REGISTER_STARTER = `# The evidence register: what the self-evaluation rests on.
# List what the service makes in ordinary business: performance data, audits, feedback, reports.
# Cite an entry in the text by its id: [@audit-2026-q2] or [@audit-2026-q2, p. 4].
#
# An entry looks like this. Take away the # at the start of its lines, and change it:
#
# - id: audit-2026-q2                # letters, digits, - and _ only
#   title: Practice audit summary, quarter 2
#   kind: audit                      # data, audit, feedback, report, learning or external
#   date: 2026-10-14                 # when it was made
#   period: 2026-Q3                  # what it covers
#   file: evidence/audit-2026-q2.pdf # or url: https://…
#   owner: Principal Social Worker
#
# Feedback also says whose voice it is:
#
# - id: voice-2026
#   title: What children in care told us
#   kind: feedback
#   from: [children]
#   date: 2026-09-30
#   file: evidence/voice-2026.pdf
`;

/** A new document of a kind: its facts, its sections with what to write in each, and a blank table of actions where it plans. */
export function newDocument(facts: DocumentFacts, framework: Framework = FRAMEWORK): string {
  const kind = kindOf(facts.kind, framework);
  const { sections } = outlineOf(kind, editionOf(facts.edition, framework) ?? NEWEST_EDITION);
  const parts = sections.map((form) => sectionText(form, form.within === undefined ? 2 : 3).concat(form.role === 'plan' ? `\n${blankActionTable()}` : ''));
  return [frontMatterText(facts, kind.frontMatter.offered), `# ${kind.title}\n`, ...parts].join('\n');
}

/** A name for the file: `wessex-self-evaluation-2026`. The extension is added where it is written. */
export function suggestedName(authority: string, day: string, kind: DocumentKind = kindOf(undefined)): string {
  const place = authority
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\b(?:council|county|city|borough|metropolitan|royal|london|district|unitary|authority|of|the)\b/gu, ' ')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
  return [place, kind.fileName, day.slice(0, 4)].filter(Boolean).join('-');
}

/** What is wrong with a file name, in words; undefined when it is right. Windows is the strictest, and files travel. */
export function problemWithName(name: string): string | undefined {
  if (name.replace(/\.ilacs\.md$/iu, '').trim() === '') {
    return 'Type a name for the file.';
  }
  // eslint-disable-next-line no-control-regex
  if (/[\\/:*?"<>|\u0000-\u001f]/u.test(name)) {
    return 'A file name cannot hold any of \\ / : * ? " < > |';
  }
  return /^\.|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(name) ? 'Choose a name that begins with a letter or digit and does not end in a full stop.' : undefined;
}
