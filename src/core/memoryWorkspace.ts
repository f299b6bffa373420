import type { FileState, ReadResult, Workspace } from './workspace';

/** A workspace of texts in memory, for tests and for checking what is on no disk; counts what it is asked. */
export class MemoryWorkspace implements Workspace {
  reads = 0;
  stats = 0;
  byteReads = 0;

  /** `files` by URI; everything below `root` belongs to the workspace. */
  constructor(readonly files: Map<string, string>, private readonly root: string) {}

  read(uri: string): Promise<ReadResult> {
    this.reads += 1;
    const text = this.files.get(uri);
    return Promise.resolve(text === undefined ? { kind: 'missing' } : { kind: 'text', text });
  }

  readBytes(uri: string): Promise<Uint8Array | undefined> {
    this.byteReads += 1;
    const text = this.files.get(uri);
    return Promise.resolve(text === undefined ? undefined : new TextEncoder().encode(text));
  }

  stat(uri: string): Promise<FileState> {
    this.stats += 1;
    const folder = [...this.files.keys()].some((other) => other.startsWith(`${uri}/`));
    return Promise.resolve(this.files.has(uri) ? 'file' : folder ? 'folder' : 'missing');
  }

  list(uri: string): Promise<readonly string[]> {
    const names = [...this.files.keys()].filter((other) => other.startsWith(`${uri}/`)).map((other) => other.slice(uri.length + 1));
    return Promise.resolve(names.filter((name) => !name.includes('/')).sort());
  }

  includes(uri: string): boolean {
    return uri === this.root || uri.startsWith(`${this.root}/`);
  }
}
