import type { Options } from 'remark-rehype';

/** What makes HTML of one kind of Markdown node, as `remark-rehype` calls it. */
export type Handlers = NonNullable<Options['handlers']>;
export type Handler = NonNullable<Handlers[keyof Handlers]>;
export type State = Parameters<Handler>[0];
