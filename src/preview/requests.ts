/**
 * What a page may ask of the extension. A page shows what others wrote, so whatever comes from it is
 * checked: anything that is not one of these requests is dropped.
 */
import * as z from 'zod';
import { lazily } from '../core/text/lazily';

const line = lazily(() => z.int().min(0).max(10_000_000));

const request = lazily(() => z.discriminatedUnion('kind', [
  /** The page has nothing yet, or has lost track: it wants everything. */
  z.strictObject({ kind: z.literal('ready') }),
  /** Show a place in the editor: in the document, or in one of the texts beside it by its number. */
  z.strictObject({ kind: z.literal('reveal'), line: line(), column: line(), file: z.int().min(0).max(1_000).optional() }),
  /** Open what a link of the document leads to; the address is as the page has it. */
  z.strictObject({ kind: z.literal('openLink'), href: z.string().min(1).max(10_000) }),
  /** Open the file or address of an entry of the register. */
  z.strictObject({ kind: z.literal('openSource'), id: z.string().min(1).max(1_000) }),
  /** Put a first section into an empty document. */
  z.strictObject({ kind: z.literal('begin') }),
  /** Open the document again. */
  z.strictObject({ kind: z.literal('reopen') }),
]));

export type FromWebview = z.output<ReturnType<typeof request>>;

/** The request that a message is; undefined when it is none. */
export function readRequest(message: unknown): FromWebview | undefined {
  return request().safeParse(message).data;
}

const state = lazily(() => z.object({ uri: z.string().min(1).max(10_000) }));

/** The document whose preview VS Code kept over a reload; undefined when what it kept does not say. */
export function readKeptState(kept: unknown): string | undefined {
  return state().safeParse(kept).data?.uri;
}
