import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Analysis } from '../core/analysis';
import { textOf } from '../core/evidence/base';
import type { Finding } from '../core/rules/rule';

/** Where a finding is, as a terminal and JSON say it: lines and columns from 1. */
export interface Place {
  /** Relative to the working directory, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The flagged text. */
  readonly text: string;
}

/** The path of a URI relative to the working directory. */
export function relativePath(uri: string): string {
  return path.relative(process.cwd(), URI.parse(uri).fsPath).replaceAll(path.sep, '/');
}

/** The place of a finding, in the document in one of its registers or in a measure file. */
export function placeOf({ uri, span }: Finding, analysis: Analysis): Place {
  const { text, lines } = (uri !== undefined && analysis.evidence ? textOf(analysis.evidence, uri) : undefined) ?? analysis.model;
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  return {
    file: relativePath(uri ?? analysis.uri),
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    text: text.slice(span.start, span.end),
  };
}
