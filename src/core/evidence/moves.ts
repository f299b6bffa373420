/** What must be written anew when files move, so that every path still leads where it led. */
import { URI, Utils } from 'vscode-uri';
import type { Analysis } from '../analysis';
import type { Span } from '../text/span';
import type { Workspace } from '../workspace';
import { pathsInDocument, pathsInRegister, type PathUse } from './pathUses';
import { relativePath, resolvePath } from './resolve';

/** A file or folder that goes from one URI to another. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

export interface PathEdit {
  /** The file to write in, by its name before the move. */
  readonly uri: string;
  readonly span: Span;
  readonly newText: string;
}

/**
 * The edits, in documents and their registers, that follow moves. A path that leads to the same file before and after is
 * left as its author wrote it. Each register is edited once, however many documents share it.
 */
export function editsForMoves(moves: readonly Move[], analyses: readonly Analysis[], workspace: Workspace): PathEdit[] {
  const registers = new Map(analyses.flatMap(({ evidence }) => evidence?.registers ?? []).map((register) => [register.uri, register]));
  const follow = (uri: string) => (use: PathUse): PathEdit[] => {
    const path = movedPath(uri, use.path, moves, workspace);
    return path === undefined ? [] : [{ uri, span: use.span, newText: use.written(path) }];
  };
  return [
    ...analyses.flatMap((analysis) => pathsInDocument(analysis).flatMap(follow(analysis.uri))),
    ...[...registers.values()].flatMap((register) => pathsInRegister(register).flatMap(follow(register.uri))),
  ];
}

/** The path that leads from where a file will be to where its target will be; undefined where the old one still does. */
function movedPath(uri: string, path: string, moves: readonly Move[], workspace: Workspace): string | undefined {
  const target = path === '' ? undefined : resolvePath(uri, path, workspace);
  if (target === undefined) {
    return undefined;
  }
  const [from, to] = [movedTo(uri, moves), movedTo(target, moves)];
  const still = Utils.resolvePath(Utils.dirname(URI.parse(from)), path).toString();
  return (from === uri && to === target) || still === to ? undefined : relativePath(from, to);
}

/** Where a file is after the moves; of folders within each other, the innermost counts. */
function movedTo(uri: string, moves: readonly Move[]): string {
  const [move] = moves.filter(({ from }) => uri === from || uri.startsWith(`${from}/`)).sort((a, b) => b.from.length - a.from.length);
  return move ? move.to + uri.slice(move.from.length) : uri;
}
