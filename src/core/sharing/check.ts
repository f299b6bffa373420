/** What would leave with an export, line by line, with a pass or a reason for each. */
import type { Analysis } from '../analysis';
import { walk } from '../dialect/walk';
import type { Finding } from '../rules/rule';
import type { AnalysisSettings } from '../rules/settings';
import { contains, spanOf, type Span } from '../text/span';
import { withheldOf, type EditionKind, type Withheld } from './edition';

/** `pass`: nothing to do. `look`: the author should know. `stop`: a shared document is not exported with it. */
export type Outcome = 'pass' | 'look' | 'stop';

export interface SharingCheck {
  readonly id: 'personal-data' | 'small-numbers' | 'placeholders' | 'comments' | 'suppressed' | 'links' | 'properties' | 'internal';
  readonly outcome: Outcome;
  /** What it looks at, in a few words. */
  readonly title: string;
  /** What was found, in a sentence. */
  readonly message: string;
  /** Where, for those that are somewhere. */
  readonly places: readonly SharingPlace[];
}

export interface SharingPlace {
  readonly message: string;
  /** The file that it is in; absent means the document itself. */
  readonly uri?: string;
  readonly span: Span;
}

/** Checks a document with its evidence as it would leave in an edition. */
export function checkBeforeSharing(analysis: Analysis, edition: EditionKind, settings: AnalysisSettings): SharingCheck[] {
  const withheld = withheldOf(analysis.model, analysis.evidence);
  const leaves = ({ uri, span }: Pick<Finding, 'uri' | 'span'>): boolean => edition === 'internal' || !staysIn(withheld, uri, span);
  return [
    personalData(analysis, leaves, settings),
    ofRule('small-number', 'small-numbers', 'Small numbers', ['No number of children is small enough to recognise them.', 'number of children is', 'numbers of children are', 'so small that somebody could be recognised'], analysis, leaves, settings),
    ofRule('placeholder-text', 'placeholders', 'Placeholders', ['No placeholder is left.', 'placeholder is', 'placeholders are', 'still to be filled in'], analysis, leaves, settings),
    internal(withheld, edition),
    links(analysis, edition, leaves),
    comments(analysis),
    suppressed(analysis, leaves),
    properties(analysis),
  ];
}

/** Why an export is stopped, in words for the author; undefined when it may go ahead. */
export function whyStopped(checks: readonly SharingCheck[]): string | undefined {
  const stops = checks.filter(({ outcome }) => outcome === 'stop');
  return stops.length === 0 ? undefined : `Nothing was exported. This document is marked as shared, and ${stops.map(({ message }) => message.charAt(0).toLowerCase() + message.slice(1)).join(' ')} Mend each one, or say why it is not personal data, then export again.`;
}

function staysIn({ parts, sources }: Withheld, uri: string | undefined, span: Span): boolean {
  return uri === undefined ? parts.some((part) => contains(part.span, span)) : sources.some((entry) => entry.register === uri && contains(entry.span, span));
}

type Leaves = (finding: Pick<Finding, 'uri' | 'span'>) => boolean;

function personalData({ findings, model }: Analysis, leaves: Leaves, settings: AnalysisSettings): SharingCheck {
  const title = 'Personal data';
  if (settings.severities.get('personal-data') === 'off') {
    return { id: 'personal-data', outcome: 'look', title, message: 'Personal data was not looked for: the check is switched off in Settings.', places: [] };
  }
  const found = findings.filter((finding) => finding.ruleId === 'personal-data' && leaves(finding));
  const [clear, doubtful] = [found.filter(({ severity }) => severity === 'error' || severity === 'warning'), found.filter(({ severity }) => severity === 'information' || severity === 'hint')];
  const places = [...clear, ...doubtful].map(placeOf);
  if (clear.length > 0) {
    const message = `${clear.length} ${clear.length === 1 ? 'passage identifies' : 'passages identify'} a child or family.`;
    return { id: 'personal-data', outcome: model.frontMatter.facts.status === 'shared' ? 'stop' : 'look', title, message, places };
  }
  const message = doubtful.length === 0 ? 'Nothing was found that identifies a child or family.' : `${doubtful.length} ${doubtful.length === 1 ? 'thing has' : 'things have'} the form of personal data only.`;
  return { id: 'personal-data', outcome: doubtful.length === 0 ? 'pass' : 'look', title, message, places };
}

function ofRule(ruleId: 'small-number' | 'placeholder-text', id: SharingCheck['id'], title: string, [none, one, many, what]: readonly [string, string, string, string], { findings }: Analysis, leaves: Leaves, settings: AnalysisSettings): SharingCheck {
  if (settings.severities.get(ruleId) === 'off') {
    return { id, outcome: 'look', title, message: `${title} were not looked for: the check is switched off in Settings.`, places: [] };
  }
  const found = findings.filter((finding) => finding.ruleId === ruleId && leaves(finding));
  const message = found.length === 0 ? none : `${found.length} ${found.length === 1 ? one : many} ${what}.`;
  return { id, outcome: found.length === 0 ? 'pass' : 'look', title, message, places: found.map(placeOf) };
}

function internal({ parts, sources }: Withheld, edition: EditionKind): SharingCheck {
  const places = [
    ...parts.map(({ title, span }) => ({ message: title || 'A callout', span })),
    ...sources.map((entry) => ({ message: entry.title, uri: entry.register, span: entry.idSpan })),
  ];
  const what = [counted(parts.length, 'internal part', 'internal parts'), counted(sources.length, 'source that is not public', 'sources that are not public')].filter(Boolean).join(' and ');
  const title = 'Internal parts';
  if (places.length === 0) {
    return { id: 'internal', outcome: 'pass', title, message: 'Nothing is marked as internal.', places };
  }
  return edition === 'public'
    ? { id: 'internal', outcome: 'pass', title, message: `The public edition leaves out ${what}.`, places }
    : { id: 'internal', outcome: 'look', title, message: `This edition holds ${what}. The public edition leaves them out.`, places };
}

function links({ model, evidence }: Analysis, edition: EditionKind, leaves: Leaves): SharingCheck {
  const local = model.links.filter((link) => link.kind === 'file' && !link.image && leaves(link));
  const unpublished = model.citations.filter((citation) => {
    const entry = evidence?.entries.get(citation.id);
    return entry !== undefined && !entry.public && leaves(citation);
  });
  const sources = new Set(unpublished.map(({ id }) => id)).size;
  const places = [
    ...local.map((link) => ({ message: `${link.text || 'A link'} leads to a file`, span: link.span })),
    ...unpublished.map((citation) => ({ message: `${evidence!.entries.get(citation.id)!.title} is not published`, span: citation.idSpan })),
  ];
  const message = places.length === 0
    ? 'Every source that is cited is published.'
    : `${[counted(local.length, 'link leads to a file', 'links lead to files'), counted(sources, 'cited source is', 'cited sources are') && `${counted(sources, 'cited source is', 'cited sources are')} not published`].filter(Boolean).join(', and ')}: readers cannot open them.${edition === 'public' ? ' Links to files are plain text in the public edition.' : ''}`;
  return { id: 'links', outcome: places.length === 0 ? 'pass' : 'look', title: 'Evidence links', message, places };
}

/** Comments stay behind in every export, and go along with the Markdown file. */
function comments({ model }: Analysis): SharingCheck {
  const places: SharingPlace[] = [];
  walk([model.tree], (node) => {
    for (const comment of node.type === 'html' ? node.value.matchAll(/<!--(?!\s*ilacs-ignore)/gu) : []) {
      const start = spanOf(node).start + comment.index;
      places.push({ message: 'A comment', span: { start, end: start + 4 } });
    }
  });
  const message = places.length === 0 ? 'There are no comments.' : `${counted(places.length, 'comment stays', 'comments stay')} behind: no export holds them. They do go with the Markdown file.`;
  return { id: 'comments', outcome: 'pass', title: 'Comments', message, places };
}

function suppressed({ silenced }: Analysis, leaves: Leaves): SharingCheck {
  const own = silenced.filter(({ finding }) => leaves(finding));
  const about = own.filter(({ finding: { ruleId } }) => ruleId === 'personal-data' || ruleId === 'small-number');
  const places = own.map(({ finding, reason }) => ({ ...placeOf(finding), message: `${finding.ruleId}: ${reason}` }));
  const message = own.length === 0
    ? 'No finding is silenced.'
    : `${counted(own.length, 'finding is', 'findings are')} silenced with a reason, ${about.length === 0 ? 'none' : about.length} of them about personal data or small numbers. The reasons are in no export.`;
  return { id: 'suppressed', outcome: about.length === 0 ? 'pass' : 'look', title: 'Silenced findings', message, places };
}

function properties({ model }: Analysis): SharingCheck {
  const { authority } = model.frontMatter.facts;
  return { id: 'properties', outcome: 'pass', title: 'Document properties', message: `The file tells its title, ${authority ? `author (${authority}) ` : ''}and day: no user, no path.`, places: [] };
}

function placeOf({ message, uri, span }: Finding): SharingPlace {
  return uri === undefined ? { message, span } : { message, uri, span };
}

function counted(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}
