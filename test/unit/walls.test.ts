import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/u.test(name)).map((name) => path.join(root, folder, name));
}

describe('the house', () => {
  it('has a core that knows neither VS Code nor Node nor the faces around it', () => {
    const leaks = sources('src/core').filter((file) => /from '(?:vscode|node:[^']*|fs|path|os)'|from '(?:\.\.\/)+(?:editor|preview|export|node|cli)\//u.test(readFileSync(file, 'utf8')));
    assert.deepEqual(leaks, []);
  });

  it('has no room of more than 450 lines', () => {
    const large = [...sources('src'), ...sources('test')].filter((file) => !file.includes('node_modules') && readFileSync(file, 'utf8').split('\n').length > 450);
    assert.deepEqual(large, []);
  });

  it('never reaches for the network', () => {
    const callers = sources('src').filter((file) => /\bfetch\(|from '(?:node:)?(?:https?|net|dgram|tls)'|XMLHttpRequest|WebSocket/u.test(readFileSync(file, 'utf8')));
    assert.deepEqual(callers, []);
  });
});
