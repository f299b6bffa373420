import assert from 'node:assert/strict';
import { asSnippet, asText, choice, field, joined, prompt, template } from '../../../src/core/templates/template';

describe('a template', () => {
  const callout = template`> [!DIRECTION] ${choice('improved', 'maintained')} {#${field('travel')}}\n> ${prompt('Why?')}\n`;

  it('is written with its prompts in brackets', () => {
    assert.equal(asText(callout), '> [!DIRECTION] improved {#travel}\n> [Why?]\n');
  });

  it('is inserted with a stop at each prompt, in the order of the text', () => {
    assert.equal(asSnippet(callout), '> [!DIRECTION] ${1|improved,maintained|} {#${2:travel}\\}\n> ${3:[Why?]}\n');
  });

  it('inserts signs that mean something to snippets as they are', () => {
    assert.equal(asSnippet(template`£5 or $5 \\ ${prompt('a } b $ c')}`), '£5 or \\$5 \\\\ ${1:[a \\} b \\$ c]}');
    assert.equal(asSnippet(template`${choice('a, b', 'c|d')}`), '${1|a\\, b,c\\|d|}');
  });

  it('holds other templates, and follows others', () => {
    assert.equal(asText(joined(template`${template`a ${prompt('b')}`} c`, ['\n'])), 'a [b] c\n');
  });
});
