import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EDITIONS, FRAMEWORK } from '../../../src/core/framework';
import { topicsOf } from '../../../src/core/framework/topics';
import { CONFIDENCES } from '../../../src/core/framework/sourced';
import { root } from '../content/support';

const FOLDER = path.join(root, 'src/core/framework');

/** Lists whose members are facts that may each be right or wrong on their own. */
const FACTS = new Set(['themes', 'topics', 'routes', 'nextInspections', 'actionPlans']);

interface Stated { readonly source?: unknown; readonly confidence?: unknown }

/** Every object of a tree with the path to it and the source that it inherits. */
function* objects(value: unknown, at: string, inherited: Stated): Iterable<{ readonly at: string; readonly own: Stated; readonly stated: Stated }> {
  if (Array.isArray(value)) {
    for (const [index, member] of value.entries()) {
      yield* objects(member, `${at}[${index}]`, inherited);
    }
  } else if (typeof value === 'object' && value !== null) {
    const own = value as Stated;
    const stated = { source: own.source ?? inherited.source, confidence: own.confidence ?? inherited.confidence };
    yield { at, own, stated };
    for (const [key, member] of Object.entries(value)) {
      yield* objects(member, `${at}.${key}`, stated);
    }
  }
}

const isStated = ({ source, confidence: sure }: Stated): boolean => typeof source === 'string' && source.trim() !== '' && (CONFIDENCES as readonly unknown[]).includes(sure);

describe('facts about the inspection system', () => {
  for (const [name, tree] of [...EDITIONS.map((edition) => [`edition ${edition.id}`, edition] as const), ...FRAMEWORK.kinds.map((kind) => [`kind ${kind.id}`, kind] as const)]) {
    it(`have a source, and say how sure they are: ${name}`, () => {
      assert.deepEqual([...objects(tree, name, {})].filter(({ stated }) => !isStated(stated)).map(({ at }) => at), []);
    });

    it(`each state their own where they can be wrong on their own: ${name}`, () => {
      const single = [...objects(tree, name, {})].filter(({ at }) => FACTS.has(/\.(\w+)\[\d+\]$/u.exec(at)?.[1] ?? ''));
      assert.deepEqual(single.filter(({ own }) => !isStated(own)).map(({ at }) => at), []);
    });
  }

  it('stand in data files that all state theirs', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json') && !name.endsWith('common.json'));
    assert.ok(files.length >= 9);
    for (const file of files) {
      const data = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as unknown;
      const unstated = [...objects(data, file, {})].filter(({ at, stated }) => FACTS.has(/\.(\w+)\[\d+\]$/u.exec(at)?.[1] ?? '') && !isStated(stated));
      assert.deepEqual(unstated.map(({ at }) => at), []);
    }
  });

  it('are those of the newest edition where an authority has an edition of its own', () => {
    assert.deepEqual(topicsOf('wessex-2026'), topicsOf('2026'));
    assert.ok(topicsOf('2026').length >= 7);
  });

  it('are told as to be checked where they are not confirmed', () => {
    const themes = FRAMEWORK.kinds.flatMap((kind) => kind.themes ?? []);
    assert.deepEqual(themes.filter((theme) => theme.confidence !== 'confirmed').map(({ name }) => name), ['Serious youth violence']);
  });
});
