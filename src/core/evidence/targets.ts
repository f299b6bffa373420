/** What the entries of registers point at. */
import type { Workspace } from '../workspace';
import type { EvidenceEntry } from './base';
import { resolvePath } from './resolve';

/** The URI of an entry's file, or else its address; undefined where it has none that may be opened. */
export function targetOf({ file, url, register }: EvidenceEntry, workspace: Workspace): string | undefined {
  return file === undefined ? url : resolvePath(register, file, workspace);
}

/** Entries by what they point at; of those that point at the same, the first. */
export function entriesByTarget(entries: Iterable<EvidenceEntry>, workspace: Workspace): Map<string, EvidenceEntry> {
  const byTarget = new Map<string, EvidenceEntry>();
  for (const entry of entries) {
    const target = targetOf(entry, workspace);
    if (target !== undefined && !byTarget.has(target)) {
      byTarget.set(target, entry);
    }
  }
  return byTarget;
}
