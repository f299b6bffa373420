/** A self-evaluation as safe HTML, for the preview. */
export type { ImageSource } from './context';
export { hrefOf } from './links';
export { HtmlRenderer, type HtmlBlock } from './renderer';
