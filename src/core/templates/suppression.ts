/**
 * Silencing a finding with a reason: the comment, and where it goes so that it silences this finding,
 * as little else as can be, and leaves the Markdown around it as it is.
 */
import type { Nodes, Paragraph, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import type { SelfEvaluation } from '../dialect/model';
import type { RuleId } from '../rules/ids';
import type { Finding, TextEdit } from '../rules/rule';
import { contains, spanOf, type Span } from '../text/span';

/** What cannot be silenced: a text that was not read, and comments that themselves silence. */
const NOT_SILENCED: readonly RuleId[] = ['unreadable-document', 'suppression-without-reason', 'unused-suppression'];

/** Blocks that hold so much that silencing them as a whole would say more than the author does. */
const HOLDERS = new Set<Nodes['type']>(['list', 'table', 'blockquote', 'footnoteDefinition']);

/**
 * Whether a comment can silence a finding. In a register most are corrected there; but what only looks like
 * personal data may be right as it stands.
 */
export function canSilence(finding: Pick<Finding, 'ruleId' | 'uri'>): boolean {
  return finding.uri === undefined ? !NOT_SILENCED.includes(finding.ruleId) : finding.ruleId === 'personal-data' && /\.ya?ml$/iu.test(finding.uri);
}

/** Why a reason cannot be written into a comment, in words for the author; undefined when it can. */
export function problemWithReason(reason: string): string | undefined {
  if (reason.trim() === '') {
    return 'Give a reason: without one, nothing is silenced.';
  }
  return /--!?>|<!--/u.test(reason) ? 'A reason cannot hold --> or <!--, because these signs end and begin a comment.' : undefined;
}

/**
 * The edit that silences a finding. `others` are the findings in force: a comment before a list or a
 * table silences all of it, so where that would silence another of the same rule it goes inside.
 * `reason` has passed `problemWithReason`.
 */
export function silenceEdit(model: SelfEvaluation, finding: Finding, others: readonly Finding[], reason: string): TextEdit {
  const words = reason.replace(/\s+/gu, ' ').trim();
  const yaml = model.tree.children.find((node) => node.type === 'yaml');
  if (finding.ruleId === 'personal-data' && yaml && contains(spanOf(yaml), finding.span)) {
    return endOfLine(model.text, finding, words);
  }
  const block = model.tree.children.find((node) => node.type !== 'yaml' && contains(spanOf(node), finding.span));
  // Missing front matter is told at the first line, whatever stands there.
  if (!block || finding.ruleId === 'invalid-front-matter') {
    return forDocument(model, finding.ruleId, words);
  }
  const whole = spanOf(block);
  const shared = HOLDERS.has(block.type) && others.some((other) => isAnother(other, finding) && contains(whole, other.span));
  const innermost = shared ? innermostText(block, finding.span) : undefined;
  return innermost
    ? { span: at(endOfText(innermost, model.text)), newText: ` ${comment('ilacs-ignore', finding.ruleId, innermost.type === 'tableCell' ? words.replaceAll('|', '/') : words)}` }
    : { span: at(model.lines.startOf(model.lines.positionAt(whole.start).line)), newText: `${comment('ilacs-ignore', finding.ruleId, words)}\n` };
}

/** In YAML, such as a register, a comment at the end of a line speaks of that line. `reason` has passed `problemWithReason`. */
export function silenceInYaml(text: string, finding: Finding, reason: string): TextEdit {
  return { uri: finding.uri, ...endOfLine(text, finding, reason.replace(/\s+/gu, ' ').trim()) };
}

function endOfLine(text: string, { span, ruleId }: Finding, reason: string): TextEdit {
  const rest = /[^\r\n]*/u.exec(text.slice(span.end))![0];
  return { span: at(span.end + rest.trimEnd().length), newText: ` # ilacs-ignore ${ruleId}: ${reason}` };
}

/** What lies in no block, such as the front matter, is silenced for the document, below the front matter. */
function forDocument(model: SelfEvaluation, ruleId: RuleId, reason: string): TextEdit {
  const line = comment('ilacs-ignore-file', ruleId, reason);
  const yaml = model.tree.children.find((node) => node.type === 'yaml');
  if (yaml) {
    return { span: at(spanOf(yaml).end), newText: `\n\n${line}` };
  }
  // An opening --- stays the first line: its author is still to close it.
  return /^---[ \t]*[\r\n]/u.test(model.text)
    ? { span: at(model.text.length), newText: `\n\n${line}\n` }
    : { span: at(0), newText: `${line}\n\n` };
}

function isAnother(other: Finding, finding: Finding): boolean {
  return other.ruleId === finding.ruleId && other.uri === undefined && (other.span.start !== finding.span.start || other.span.end !== finding.span.end);
}

/** The paragraph or table cell that holds a span. */
function innermostText(block: Nodes, span: Span): Paragraph | TableCell | undefined {
  let found: Paragraph | TableCell | undefined;
  visit(block, (node) => {
    if ((node.type === 'paragraph' || node.type === 'tableCell') && contains(spanOf(node), span)) {
      found = node;
    }
  });
  return found;
}

/** Behind the last word: the place of a table cell goes on to its pipe, and that of a blank last one includes it. */
function endOfText(node: Paragraph | TableCell, text: string): number {
  const last = node.children.at(-1);
  const { start, end } = spanOf(last ?? node);
  return !last && end - 1 > start && text[end - 1] === '|' ? end - 1 : end;
}

function comment(kind: 'ilacs-ignore' | 'ilacs-ignore-file', ruleId: RuleId, reason: string): string {
  return `<!-- ${kind} ${ruleId}: ${reason} -->`;
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}
