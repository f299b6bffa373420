import type { Part } from '../dialect/model';
import { fileSpan, type EvidenceFileState } from '../evidence/base';
import { citedInPart } from '../evidence/cited';
import type { Report, Rule } from './rule';

export const missingEvidenceFile: Rule = {
  id: 'missing-evidence-file',
  severity: 'error',
  title: 'A linked file does not exist',
  *part(part) {
    yield* brokenLinks(part);
  },
  *partWithEvidence(part, { frontMatter, evidence }) {
    for (const link of part.links) {
      const message = whatIsWrong(link.path, evidence.documentFiles.get(link.path));
      if (message && link.kind !== 'web') {
        yield { span: link.urlSpan, message };
      }
    }
    const links = new Set(part.links.map((link) => link.span.start));
    for (const [entry, places] of citedInPart(part, frontMatter, evidence)) {
      const message = entry.file === undefined ? undefined : whatIsWrong(entry.file, evidence.entryFiles.get(entry));
      // A link to the file says it for itself.
      for (const span of message ? places.filter(({ start }) => !links.has(start)) : []) {
        yield { span, message: `The file of this source is missing. ${message}`, related: [{ uri: entry.register, span: fileSpan(entry), message: 'It is registered here.' }] };
      }
    }
  },
  *sources(_cited, { evidence }) {
    for (const [entry, state] of evidence.entryFiles) {
      const message = whatIsWrong(entry.file!, state);
      if (message) {
        yield { uri: entry.register, span: fileSpan(entry), message };
      }
    }
  },
};

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
function* brokenLinks({ blocks }: Part): Iterable<Report> {
  for (const prose of blocks.flatMap((block) => block.prose)) {
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
