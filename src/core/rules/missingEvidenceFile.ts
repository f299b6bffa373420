import type { SelfEvaluation } from '../dialect/model';
import type { EvidenceBase, EvidenceFileState } from '../evidence/base';
import { citedPlaces } from '../evidence/cited';
import type { Report, Rule } from './rule';

export const missingEvidenceFile: Rule = {
  id: 'missing-evidence-file',
  severity: 'error',
  title: 'A linked file does not exist',
  *document(model) {
    yield* brokenLinks(model);
  },
  *evidence(model, evidence) {
    for (const link of model.links) {
      const message = whatIsWrong(link.path, evidence.documentFiles.get(link.path));
      if (message && link.kind !== 'web') {
        yield { span: link.urlSpan, message };
      }
    }
    yield* registeredFiles(model, evidence);
  },
};

/** In the register at the file's name, and wherever the entry is cited by its id; a link to the file says it for itself. */
function* registeredFiles(model: SelfEvaluation, evidence: EvidenceBase): Iterable<Report> {
  const cited = citedPlaces(model, evidence);
  const links = new Set(model.links.map((link) => link.span.start));
  for (const [entry, state] of evidence.entryFiles) {
    const message = whatIsWrong(entry.file!, state);
    if (message) {
      const span = entry.valueSpans.get('file') ?? entry.idSpan;
      yield { uri: entry.register, span, message };
      for (const place of (cited.get(entry) ?? []).filter(({ start }) => !links.has(start))) {
        yield { span: place, message: `The file of this source is missing. ${message}`, related: [{ uri: entry.register, span, message: 'It is registered here.' }] };
      }
    }
  }
}

function whatIsWrong(path: string, state: EvidenceFileState | undefined): string | undefined {
  if (state === 'missing') {
    return `There is no file “${path}”. Correct the name, or put the file there.`;
  }
  if (state === 'outside') {
    return `The file “${path}” lies outside this folder, where readers cannot reach it. Copy it into the folder and link it there.`;
  }
  return undefined;
}

const LINK_WITH_SPACES = /\[[^[\]\n]+\]\((?!<)([^()<>\n]*\S[ \t]+[^()<>\n"']*\.[a-z0-9]{2,5})\)/giu;

/** A path with spaces is no link in Markdown: it shows as plain text, and its author cannot see why. */
function* brokenLinks(model: SelfEvaluation): Iterable<Report> {
  for (const prose of model.blocks.flatMap((block) => block.prose)) {
    for (const match of prose.text.matchAll(LINK_WITH_SPACES)) {
      const start = match.index + match[0].length - 1 - match[1]!.length;
      const span = prose.sourceSpan(start, start + match[1]!.length);
      yield {
        span,
        message: `This link does not work, because its path holds spaces. Write it between < and >: (<${match[1]!}>).`,
        fixes: [{ title: 'Write the path between < and >', edits: [{ span, newText: `<${match[1]!}>` }], preferred: true }],
      };
    }
  }
}
