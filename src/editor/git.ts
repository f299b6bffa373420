/** Earlier versions of a file, from the git extension that comes with VS Code. */
import * as vscode from 'vscode';

/** As much of the git extension's API (version 1) as is used here. */
interface GitExtension {
  /** Throws when git is not installed, or is switched off. */
  getAPI(version: 1): GitApi;
}
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<unknown>;
  getRepository(uri: vscode.Uri): Repository | null;
  openRepository?(root: vscode.Uri): Promise<Repository | null>;
}
interface Repository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
  show(ref: string, path: string): Promise<string>;
}
interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
  readonly authorName?: string;
}

export interface EarlierVersion {
  readonly hash: string;
  /** The first line of its message. */
  readonly title: string;
  readonly date: Date | undefined;
  readonly author: string | undefined;
  /** Its text. Rejects when git cannot give it, say because the file had another name then. */
  read(): Promise<string>;
}

const MOST = 100;
const START_MS = 5_000;

/** The versions of a file that git knows, newest first; or why there are none, in words. */
export async function earlierVersions(uri: vscode.Uri): Promise<{ readonly versions: readonly EarlierVersion[] } | { readonly why: string }> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) {
    return { why: 'VS Code’s git extension is switched off, so earlier versions are not known.' };
  }
  let api: GitApi;
  try {
    api = (await extension.activate()).getAPI(1);
  } catch {
    return { why: 'git is not installed, or is switched off in Settings, so earlier versions are not known.' };
  }
  await initialised(api);
  const repository = api.getRepository(uri) ?? await api.openRepository?.(vscode.Uri.joinPath(uri, '..')).catch(() => null);
  if (!repository) {
    return { why: 'This file is not kept in git, so earlier versions are not known.' };
  }
  const commits = await repository.log({ maxEntries: MOST, path: uri.fsPath }).catch((): readonly Commit[] => []);
  if (commits.length === 0) {
    return { why: 'git has no version of this file yet.' };
  }
  return { versions: commits.map(({ hash, message, authorDate, authorName }) => ({ hash, title: message.split('\n')[0]!, date: authorDate, author: authorName, read: () => repository.show(hash, uri.fsPath) })) };
}

/** The git extension looks for repositories when it starts; that is waited for, but not for ever. */
async function initialised(api: GitApi): Promise<void> {
  if (api.state === 'initialized') {
    return;
  }
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, START_MS);
    const listener = api.onDidChangeState(() => {
      if (api.state === 'initialized') {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      }
    });
  });
}
