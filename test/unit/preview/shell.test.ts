import assert from 'node:assert/strict';
import { messageHtml, shellHtml } from '../../../src/preview/shell';

const PARTS = { cspSource: 'https://*.vscode-cdn.net', nonce: 'n0nce', script: 'https://x/preview.js', style: 'https://x/preview.css', title: 'Preview a.ilacs.md' };

describe('the page around a preview', () => {
  const html = shellHtml(PARTS);
  const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)![1]!.replaceAll('&#39;', '\'');

  it('allows nothing that it does not name', () => {
    assert.deepEqual(policy.split('; '), [
      'default-src \'none\'',
      'script-src \'nonce-n0nce\'',
      'style-src https://*.vscode-cdn.net \'nonce-n0nce\'',
      'img-src https://*.vscode-cdn.net',
      'base-uri \'none\'',
      'form-action \'none\'',
    ]);
    assert.doesNotMatch(policy, /unsafe/u);
  });

  it('has no style and no script of its own in its text', () => {
    assert.doesNotMatch(html, /style="|<style|\son[a-z]+=|javascript:/u);
    assert.deepEqual(html.match(/<script[^>]*>/gu), ['<script nonce="n0nce" src="https://x/preview.js">']);
  });

  it('says its language and has landmarks and ways past them', () => {
    assert.match(html, /<html lang="en-GB">/u);
    assert.match(html, /href="#page"[\s\S]*href="#completeness"[\s\S]*<main id="page"[\s\S]*<aside id="completeness"/u);
  });

  it('takes a hostile file name for words', () => {
    const hostile = '"><script>alert(1)</script>';
    assert.doesNotMatch(shellHtml({ ...PARTS, title: hostile }), /<script>/u);
    assert.doesNotMatch(messageHtml({ ...PARTS, title: hostile }, hostile), /<script>/u);
  });
});
