/** What we are compared with: the parser alone, and a linter that parses, in their plainest use. */
import { lint } from 'markdownlint/sync';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';

/** One bare parse of a text, with what self-evaluations use: GitHub's extensions and front matter. */
export function bareParse(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  });
}

/** One full run of markdownlint with its default rules. */
export function markdownlint(text: string): unknown {
  return lint({ strings: { 'a.ilacs.md': text } });
}
