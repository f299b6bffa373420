import type { ReadResult } from '../workspace';

/** Bytes as text: UTF-8 with or without a byte order mark. Anything else is no text of ours. */
export function decodeText(bytes: Uint8Array): ReadResult {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? { kind: 'not-text' } : { kind: 'text', text };
  } catch {
    return { kind: 'not-text' };
  }
}
