import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../../src/core/rules';

interface Setting { readonly default: unknown; readonly enum?: readonly string[]; readonly description?: string; readonly markdownDescription?: string; readonly scope?: string }
interface Manifest {
  readonly main: string;
  readonly bin: { readonly ilacs: string };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly alt?: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
    readonly configurationDefaults: object;
    readonly walkthroughs: readonly { readonly steps: readonly { readonly description: string; readonly completionEvents?: readonly string[] }[] }[];
  };
}

const { contributes } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../package.json'), 'utf8')) as Manifest;
const commands = contributes.commands.map(({ command }) => command);
const settings = new Map(contributes.configuration.flatMap(({ properties }) => Object.entries(properties)));

describe('the manifest', () => {
  it('has a setting for each rule, with the severity that the rule has', () => {
    const ofRules = [...settings].filter(([name]) => name.startsWith('ilacs.rules.'));
    assert.deepEqual(ofRules.map(([name, { default: severity }]) => [name, severity]).sort(), RULES.map(({ id, severity }) => [`ilacs.rules.${id}`, severity]).sort());
    assert.ok(ofRules.every(([, { enum: values }]) => values?.join() === 'error,warning,information,hint,off'));
  });

  it('describes every setting in words', () => {
    for (const [name, { description, markdownDescription, scope }] of settings) {
      assert.match(description ?? markdownDescription ?? '', /^[A-Z].{20,}\.$/u, name);
      assert.equal(scope, 'resource', name);
    }
  });

  it('puts every command under one category, and knows every command that it shows', () => {
    assert.ok(contributes.commands.every(({ category, title }) => category === 'ILACS' && title !== ''));
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const shown = [
      ...Object.values(contributes.menus).flat().flatMap(({ command, alt }) => alt ? [command, alt] : [command]),
      ...contributes.keybindings.map(({ command }) => command),
      ...steps.flatMap(({ description, completionEvents = [] }) => [...description.matchAll(/\(command:([\w.]+)\)/gu)].map((link) => link[1]!).concat(completionEvents.map((event) => event.replace('onCommand:', '')))),
    ];
    assert.deepEqual(shown.filter((command) => !commands.includes(command)), []);
  });

  it('shows its buttons and keys beside self-evaluations only', () => {
    const conditions = [...contributes.keybindings, ...['editor/title', 'editor/context'].flatMap((menu) => contributes.menus[menu]!)].map(({ when }) => when ?? '');
    assert.ok(conditions.every((when) => when.includes('ilacs')), conditions.join('\n'));
  });

  it('changes no setting of Markdown or of the editor at large', () => {
    assert.deepEqual(Object.keys(contributes.configurationDefaults), ['workbench.editorAssociations']);
  });
});
