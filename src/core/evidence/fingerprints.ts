/** SHA-256 of evidence files: whether a file is still what its register says was reviewed. */
import type { Workspace } from '../workspace';
import type { EvidenceEntry, EvidenceFileState } from './base';
import { withDeadline } from './deadline';
import { targetOf } from './targets';

/** A network drive is not asked for everything at once. */
const AT_ONCE = 4;

/** The fingerprint of a file, 64 hexadecimal digits; undefined when it cannot be read. Never throws. */
export async function fingerprintOf(uri: string, workspace: Workspace): Promise<string | undefined> {
  const bytes = await workspace.readBytes(uri);
  if (!bytes) {
    return undefined;
  }
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class Fingerprints {
  /** By the URI of the file; undefined where it could not be read in time, which is not tried again until the file changes. */
  readonly #known = new Map<string, string | undefined>();
  readonly #reading = new Map<string, Promise<void>>();

  /** A file that takes longer than `deadline` milliseconds is not compared. */
  constructor(private readonly workspace: Workspace, private readonly deadline: number) {}

  /** Forgets the fingerprint of a file, or of all in a folder, because it changed, appeared or went. */
  invalidate(uri: string): void {
    for (const known of [...this.#known.keys(), ...this.#reading.keys()]) {
      if (known === uri || known.startsWith(`${uri}/`)) {
        this.#known.delete(known);
        this.#reading.delete(known);
      }
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#known.clear();
    this.#reading.clear();
  }

  /** The entries whose file is known to be another than the one that was reviewed. */
  changed(entryFiles: ReadonlyMap<EvidenceEntry, EvidenceFileState>): Set<EvidenceEntry> {
    return new Set(this.#withFingerprint(entryFiles).flatMap(({ entry, uri }) => {
      const now = this.#known.get(uri);
      return now !== undefined && now !== entry.sha256!.toLowerCase() ? [entry] : [];
    }));
  }

  /** Reads the files whose fingerprint is recorded, but not known yet. @returns whether there were any */
  async read(entryFiles: ReadonlyMap<EvidenceEntry, EvidenceFileState>): Promise<boolean> {
    const unread = [...new Set(this.#withFingerprint(entryFiles).map(({ uri }) => uri))].filter((uri) => !this.#known.has(uri));
    const waiting = unread.values();
    const reader = async (): Promise<void> => {
      for (const uri of waiting) {
        await this.#read(uri);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, reader));
    return unread.length > 0;
  }

  /** Documents that share a register ask for the same files. */
  #read(uri: string): Promise<void> {
    const reading = this.#reading.get(uri) ?? withDeadline(fingerprintOf(uri, this.workspace), this.deadline, undefined).then((fingerprint) => {
      // What changed while it was read is read again.
      if (this.#reading.get(uri) === reading) {
        this.#known.set(uri, fingerprint);
        this.#reading.delete(uri);
      }
    });
    this.#reading.set(uri, reading);
    return reading;
  }

  #withFingerprint(entryFiles: ReadonlyMap<EvidenceEntry, EvidenceFileState>): { entry: EvidenceEntry; uri: string }[] {
    return [...entryFiles].flatMap(([entry, state]) => {
      const uri = entry.sha256 !== undefined && state === 'present' ? targetOf(entry, this.workspace) : undefined;
      return uri === undefined ? [] : [{ entry, uri }];
    });
  }
}
