/** The ids of sources that were cited last in this workspace, newest first: they are offered first. */
import type * as vscode from 'vscode';

const KEY = 'evidence.recent';
const MOST_KEPT = 20;

/** An internal command that a completion runs when it is accepted, with the id of the source. */
export const SOURCE_USED = 'ilacs.sourceUsed';

export function recentSources({ workspaceState }: vscode.ExtensionContext): readonly string[] {
  const kept = workspaceState.get<unknown>(KEY);
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
}

export async function sourceUsed(extension: vscode.ExtensionContext, id: string): Promise<void> {
  const others = recentSources(extension).filter((other) => other !== id);
  await extension.workspaceState.update(KEY, [id, ...others].slice(0, MOST_KEPT));
}
