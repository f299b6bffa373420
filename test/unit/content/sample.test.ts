import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { analyseModel, type Analysis } from '../../../src/core/analysis';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings';
import { EVIDENCE_KINDS, type EvidenceEntry } from '../../../src/core/evidence/base';
import { EvidenceLibrary } from '../../../src/core/evidence/library';
import { readRegister } from '../../../src/core/evidence/register';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import type { SelfEvaluation } from '../../../src/core/dialect/model';
import { workspaceOf } from '../../../src/node/analyseFile';
import { TODAY } from '../support/analyse';
import { root } from './support';

const EXAMPLES = path.join(root, 'examples');
const read = (file: string): string => readFileSync(path.join(EXAMPLES, file), 'utf8');

const sample = parseSelfEvaluation(read('wessex.ilacs.md'));
const draft = parseSelfEvaluation(read('wessex-draft.ilacs.md'));
const register = readRegister('evidence.yaml', read('evidence.yaml'), TODAY);
const draftRegister = readRegister('evidence-draft.yaml', read('evidence-draft.yaml'), TODAY);

/** The cells of a measure file by `measure@period`; our own file holds no line breaks in cells. */
function measures(file: string): Map<string, { value: string; unit: string }> {
  const [header, ...rows] = read(file).trim().split('\n');
  assert.equal(header, 'measure,period,value,unit,target,comparator,label,better');
  return new Map(rows.map((row) => {
    const [measure, period, value, unit] = row.split(',');
    return [`${measure}@${period}`, { value: value!, unit: unit! }];
  }));
}

/** What a figure link states that its cell does not say, at the precision written. */
function disagreements(model: SelfEvaluation): string[] {
  return model.links.filter((link) => link.kind === 'figure').flatMap(({ text, path: file, fragment }) => {
    const cell = measures(file).get(fragment);
    const stated = /^(\d+(?:\.(\d+))?)( ?%| days)?$/u.exec(text);
    const unit = stated?.[3]?.trim() ?? 'count';
    const agrees = cell && stated && unit === cell.unit && Number(cell.value).toFixed(stated[2]?.length ?? 0) === stated[1];
    return agrees ? [] : [`${text} (${fragment}: ${cell?.value ?? 'no such figure'})`];
  });
}

function missingFiles(entries: readonly EvidenceEntry[]): string[] {
  return entries.flatMap((entry) => entry.file ?? []).filter((file) => !existsSync(path.join(EXAMPLES, file)));
}

/** The whole analysis of an example, as of the day on which the sample is set. */
async function analyseExample(file: string, text = read(file)): Promise<Analysis> {
  const uri = URI.file(path.join(EXAMPLES, file)).toString();
  const model = parseSelfEvaluation(text);
  const library = new EvidenceLibrary(workspaceOf(path.join(EXAMPLES, file)), () => TODAY);
  return analyseModel(uri, model, DEFAULT_SETTINGS, await library.gatherAll(model, uri));
}

describe('the sample self-evaluation', () => {
  it('gives nothing to complain of, and is complete', async () => {
    const { findings, completeness } = await analyseExample('wessex.ilacs.md');
    assert.deepEqual(findings.map(({ ruleId, message }) => `${ruleId}: ${message}`), []);
    assert.equal(completeness.score, 1);
  });

  it('is as long as a short real one', () => {
    const words = sample.text.split(/\s+/u).length;
    assert.ok(words >= 3000 && words <= 5000, `${words} words`);
  });

  it('states figures that agree with the measure file', () => {
    assert.ok(sample.links.filter((link) => link.kind === 'figure').length >= 20);
    assert.deepEqual(disagreements(sample), []);
  });

  it('cites what is registered, and all that is registered', () => {
    const ids = register.entries.map((entry) => entry.id).sort();
    assert.deepEqual([...new Set(sample.citations.map((citation) => citation.id))].sort(), ids);
  });

  it('rests on a sound register with evidence of every kind, all of it there', () => {
    assert.deepEqual(register.problems, []);
    assert.ok(register.entries.length >= 18);
    assert.deepEqual(new Set(register.entries.map((entry) => entry.kind)), new Set(EVIDENCE_KINDS));
    assert.deepEqual(missingFiles(register.entries), []);
  });

  it('links files that exist', () => {
    const paths = sample.links.filter((link) => link.kind === 'file' || link.kind === 'figure').map((link) => link.path);
    assert.deepEqual(paths.filter((file) => !existsSync(path.join(EXAMPLES, file))), []);
  });

  it('holds something of all that an export has to show', () => {
    const types = new Set(sample.tree.children.map((node) => node.type));
    assert.deepEqual(['table', 'list', 'blockquote', 'footnoteDefinition'].filter((type) => !types.has(type as 'table')), []);
    assert.ok(sample.links.some((link) => link.image && link.text !== ''));
    assert.ok(sample.links.some((link) => link.kind === 'anchor'));
    assert.deepEqual(new Set(sample.callouts.map((callout) => callout.kind)), new Set(['strength', 'improvement', 'priority', 'direction']));
  });

  it('answers each weakness and each finding of the last inspection with an action, due within a year', () => {
    const addressed = new Set(sample.actionTables.flatMap((table) => table.actions).flatMap((action) => action.addresses.map((address) => address.id)));
    const weaknesses = sample.callouts.filter(({ kind }) => kind === 'improvement' || kind === 'priority').map(({ id }) => id!);
    const findings = sample.frontMatter.facts.lastInspection!.findings.map(({ id }) => id);
    assert.deepEqual([...weaknesses, ...findings].filter((id) => !addressed.has(id)), []);
    const due = sample.actionTables.flatMap((table) => table.actions).map((action) => action.cells.due!.text);
    assert.deepEqual(due.filter((day) => day < '2026-09-30' || day > '2027-09-30'), []);
  });

  it('keeps its evidence small', () => {
    const files = readdirSync(path.join(EXAMPLES, 'evidence'));
    assert.deepEqual(files.filter((file) => statSync(path.join(EXAMPLES, 'evidence', file)).size > 30_000), []);
    assert.deepEqual(files.filter((file) => file.endsWith('.pdf') && !read(`evidence/${file}`).startsWith('%PDF-1.')), []);
  });
});

describe('the faulty draft', () => {
  interface Planted { readonly file: string; readonly ruleId: string; readonly line: number; readonly text: string }
  const planted = JSON.parse(readFileSync(path.join(root, 'test/fixtures/planted.json'), 'utf8')) as Planted[];

  it('has each fault where the list says', () => {
    const misplaced = planted.filter(({ file, line, text }) => !readFileSync(path.join(root, file), 'utf8').split('\n')[line - 1]?.includes(text));
    assert.deepEqual(misplaced, []);
  });

  it('has no other fault, and each is found once', async () => {
    const { findings, model, evidence } = await analyseExample('wessex-draft.ilacs.md');
    const found = findings.map(({ uri, ruleId, span }) => {
      const lines = uri === undefined ? model.lines : evidence!.registers.find((other) => other.uri === uri)!.lines;
      return `${uri === undefined ? 'wessex-draft.ilacs.md' : path.basename(uri)}:${lines.positionAt(span.start).line + 1} ${ruleId}`;
    });
    assert.deepEqual(found.sort(), planted.map(({ file, line, ruleId }) => `${path.basename(file)}:${line} ${ruleId}`).sort());
  });

  const mends = [
    ['inspection-finding-unanswered', 'to one team | |', 'to one team | return-interviews |'],
    ['finding-without-action', 'health assessments | |', 'health assessments | #initial-health |'],
    ['missing-direction', '[!DIRECTION] little change', '[!DIRECTION] maintained'],
    ['dangling-reference', '#repeat-plan |', '#repeat-plans |'],
    ['action-without-owner', '| All |', '| Principal Social Worker |'],
    ['action-due-out-of-range', '2028-03-31', '2027-05-31'],
    ['action-without-due', '| Ongoing |', '| 2027-03-31 |'],
    ['action-without-success-measure', '2027-03-31 | | Proposed', '2027-03-31 | 9 in 10 have one | Proposed'],
  ] as const;
  for (const [ruleId, fault, mended] of mends) {
    it(`loses ${ruleId} when it is mended, and nothing else`, async () => {
      const text = read('wessex-draft.ilacs.md');
      assert.equal(text.split(fault).length, 2, 'the fault is there once');
      const found = async (one: string): Promise<string[]> => {
        const { findings, model } = await analyseExample('wessex-draft.ilacs.md', one);
        return findings.map(({ uri, ruleId: id, span }) => `${uri ?? model.lines.positionAt(span.start).line} ${id}`);
      };
      const [before, after] = [await found(text), await found(text.replace(fault, mended))];
      assert.deepEqual(before.filter((one) => !after.includes(one)).map((one) => one.split(' ')[1]), [ruleId]);
      assert.equal(after.length, before.length - 1);
    });
  }

  it('states figures that agree with the measure file, and else rests on what is there', () => {
    assert.deepEqual(disagreements(draft), []);
    assert.deepEqual(missingFiles(draftRegister.entries), []);
    const ids = new Set(draftRegister.entries.map((entry) => entry.id));
    const unknown = draft.citations.filter((citation) => !ids.has(citation.id)).map((citation) => citation.id);
    assert.deepEqual(unknown, planted.filter(({ ruleId }) => ruleId === 'unknown-evidence-id').map(({ text }) => text));
  });
});
