/** Tokens as VS Code makes them: its Markdown grammar with the injections that the package contributes. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, Registry, type IGrammar, type IRawGrammar } from 'vscode-textmate';

const ROOT = path.join(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);

interface GrammarContribution { readonly scopeName: string; readonly path: string; readonly injectTo: readonly string[] }
const { contributes } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { contributes: { grammars: GrammarContribution[] } };
const STOCK: Readonly<Record<string, string>> = { 'text.html.markdown': 'markdown', 'text.html.derivative': 'html-derivative', 'text.html.basic': 'html', 'source.yaml': 'yaml' };

let grammar: Promise<IGrammar> | undefined;

/** Scopes that are there for themes, which know nothing of self-evaluations; each stands beside a name of ours. */
const FOR_THEMES = /^(?:entity\.name\.type|variable)\./u;

/** `text | scopes` for each token that has a scope of ours. */
export async function ilacsTokens(...lines: string[]): Promise<string[]> {
  return (await tokens(...lines)).flatMap(({ text, scopes }) => {
    const own = scopes.filter((scope) => scope.endsWith('.ilacs') && !scope.startsWith('meta.') && !FOR_THEMES.test(scope));
    return own.length > 0 ? [`${text} | ${own.join(' ').replaceAll('.ilacs', '')}`] : [];
  });
}

/** Every token of some lines with its scopes. */
export async function tokens(...lines: string[]): Promise<{ text: string; scopes: string[] }[]> {
  grammar ??= load();
  const loaded = await grammar;
  let state = INITIAL;
  return lines.flatMap((line) => {
    const result = loaded.tokenizeLine(line, state);
    state = result.ruleStack;
    // A line of Markdown can end in a token for the line end that is not there.
    return result.tokens.map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes.flatMap((scope) => scope.split(' ')) }));
  });
}

async function load(): Promise<IGrammar> {
  const wasm = await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: (scope) => Promise.resolve(fileOf(scope)).then((file) => file === undefined ? null : JSON.parse(readFileSync(file, 'utf8')) as IRawGrammar),
    getInjections: (scope) => contributes.grammars.filter((one) => one.injectTo.includes(scope)).map((one) => one.scopeName),
  });
  return (await registry.loadGrammar('text.html.markdown'))!;
}

function fileOf(scope: string): string | undefined {
  const own = contributes.grammars.find((one) => one.scopeName === scope);
  const stock = STOCK[scope];
  return own ? path.join(ROOT, own.path) : stock && require.resolve(`tm-grammars/grammars/${stock}.json`);
}
