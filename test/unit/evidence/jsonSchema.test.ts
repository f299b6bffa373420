import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { registerJsonSchema } from '../../../src/core/evidence/jsonSchema';
import { root } from '../content/support';

const FILE = path.join(root, 'media/evidence.schema.json');

describe('the JSON schema of the register', () => {
  it('is the one that the checks use (write it anew with WRITE_SCHEMA=1)', () => {
    const made = `${JSON.stringify(registerJsonSchema(), undefined, 2)}\n`;
    if (process.env['WRITE_SCHEMA'] === '1') {
      writeFileSync(FILE, made);
    }
    assert.equal(readFileSync(FILE, 'utf8'), made);
  });

  it('says what each key means, and asks for what an entry cannot be without', () => {
    const { items } = registerJsonSchema() as { items: { properties: Record<string, { description?: string; enum?: string[] }>; required: string[] } };
    assert.deepEqual(Object.entries(items.properties).filter(([, { description }]) => !description), []);
    assert.deepEqual(items.required, ['id', 'title', 'kind']);
    assert.deepEqual(items.properties['kind']?.enum, ['data', 'audit', 'feedback', 'report', 'learning', 'external']);
  });
});
