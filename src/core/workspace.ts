/**
 * What the core may ask of the place where files live. There are three implementations: VS Code's,
 * Node's and one in memory for tests. Files are named by URI (`file:///…`, `vscode-remote://…`), never
 * by path.
 */
export interface Workspace {
  /** The text of a file. Never throws: what went wrong is in the answer. */
  read(uri: string): Promise<ReadResult>;
  /** The bytes of a file, say a picture; undefined when it cannot be read. Never throws. */
  readBytes(uri: string): Promise<Uint8Array | undefined>;
  /** What is at a URI, without reading it. Never throws. */
  stat(uri: string): Promise<FileState>;
  /** The names of the files in a folder, in the order of the alphabet; none where it is not there or cannot be read. Never throws. */
  list(uri: string): Promise<readonly string[]>;
  /** Whether a URI lies inside the folders that this document may speak of. */
  includes(uri: string): boolean;
}

export type ReadResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** It is there, but is not text in UTF-8. */
  | { readonly kind: 'not-text' }
  /** It may be there, but could not be reached: no permission, a drive that does not answer, too large. */
  | { readonly kind: 'unreachable'; readonly reason: string };

/** `outside`: a link that leads out of the folders that may be spoken of. */
export type FileState = 'file' | 'folder' | 'missing' | 'outside' | 'unreachable';
