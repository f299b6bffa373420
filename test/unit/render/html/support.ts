import assert from 'node:assert/strict';
import { HtmlRenderer, type HtmlBlock } from '../../../../src/core/render/html';
import { analyse, FRONT_MATTER } from '../../support/analyse';

/** The blocks of a document, each image of the workspace at `https://webview/…`. */
export async function blocksOf(text: string, files: Readonly<Record<string, string>> = {}, renderer = newRenderer()): Promise<HtmlBlock[]> {
  const { analysis } = await analyse(text, files);
  return renderer.render(analysis.model, analysis.evidence);
}

export function newRenderer(): HtmlRenderer {
  return new HtmlRenderer((link) => (link.path.startsWith('..') ? undefined : `https://webview/${link.path}`));
}

/** The HTML of a text below valid front matter, without the head that the front matter gives. */
export async function htmlOf(text: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const blocks = await blocksOf(`${FRONT_MATTER}\n# Title\n\n${text}`, files);
  return blocks.slice(2).map(({ html }) => html).join('\n');
}

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The opening tags of HTML as the renderer writes it; fails when anything else looks like markup. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const rest = html.replace(/<(\/?)([a-z][a-z0-9]*)((?:\s[a-z-]+(?:="[^"]*")?)*)>/gu, (_, closing: string, name: string, attributes: string) => {
    if (closing === '') {
      tags.push({ name, attributes: new Map([...attributes.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/gu)].map(([, key, value]) => [key!, value ?? ''])) });
    }
    return '';
  });
  assert.doesNotMatch(rest, /</u, `something that is no tag of ours: ${html}`);
  return tags;
}
