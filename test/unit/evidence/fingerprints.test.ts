import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { analyseFile } from '../../../src/node/analyseFile';
import { analyseModel, type Analysis } from '../../../src/core/analysis';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { withDeadline } from '../../../src/core/evidence/deadline';
import { EvidenceLibrary } from '../../../src/core/evidence/library';
import { MemoryWorkspace } from '../../../src/core/memoryWorkspace';
import type { FileState, ReadResult } from '../../../src/core/workspace';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings';
import { readRegister } from '../../../src/core/evidence/register';
import { recordFingerprint } from '../../../src/core/evidence/reviewed';
import { analyse, complete, DOCUMENT, EVERY_RULE, flagged, FOLDER, joinLines } from '../support/analyse';

/** SHA-256 of “abc”, as FIPS 180-4 gives it. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const OTHER = 'f'.repeat(64);

function register(sha256: string, more = ''): string {
  return joinLines('- id: audit', '  title: Audit', '  kind: audit', '  file: audit.txt', `  sha256: ${sha256}`, more);
}

describe('changed-evidence', () => {
  const found = (sha256: string, content = 'abc'): Promise<string[]> => flagged('changed-evidence', complete('One [@audit]. Two [it](audit.txt).'), { 'evidence.yaml': register(sha256), 'audit.txt': content });

  it('flags the file in the register and each citation once it is another than the one that was reviewed', async () => {
    assert.deepEqual(await found(OTHER), ['audit', '[it](audit.txt)', 'evidence.yaml: audit.txt']);
  });

  it('leaves what is as it was reviewed, however its fingerprint is written', async () => {
    assert.deepEqual(await found(ABC), []);
    assert.deepEqual(await found(ABC.toUpperCase()), []);
  });

  it('leaves what is not there to the rule that says so', async () => {
    const { analysis } = await analyse(complete('One [@audit].'), { 'evidence.yaml': register(OTHER) });
    assert.deepEqual([...new Set(analysis.findings.map(({ ruleId }) => ruleId))], ['missing-evidence-file']);
  });

  it('can be silenced in the register', async () => {
    const text = register(OTHER).replace('audit.txt', 'audit.txt # ilacs-ignore changed-evidence: it is refreshed every night');
    const { analysis } = await analyse(complete('Words.'), { 'evidence.yaml': text, 'audit.txt': 'abc' }, EVERY_RULE);
    assert.deepEqual(analysis.findings.filter(({ ruleId }) => ruleId === 'changed-evidence'), []);
    assert.equal(analysis.silenced.length, 1);
  });
});

describe('what is read of evidence', () => {
  it('is each register and file once, until it changes', async () => {
    const files = { 'evidence.yaml': `${register(OTHER)}\n- { id: b, title: B, kind: data, file: b.csv }`, 'audit.txt': 'abc', 'b.csv': '' };
    const { analysis, library, workspace } = await analyse(complete('One [@audit; @b].'), files);
    const asked = (): number[] => [workspace.reads, workspace.stats, workspace.byteReads];
    // The register, and where a word list would be; its files; the one with a fingerprint.
    assert.deepEqual(asked(), [2, 2, 1]);
    for (let edit = 0; edit < 5; edit++) {
      await library.gatherAll(analysis.model, DOCUMENT);
    }
    await library.gatherAll(analysis.model, `${FOLDER}/another.ilacs.md`);
    assert.deepEqual(asked(), [2, 2, 1], 'nothing is read for an edit of the text, nor for another document');
    workspace.files.set(`${FOLDER}/evidence.yaml`, register(ABC));
    library.invalidate(`${FOLDER}/evidence.yaml`);
    const again = analyseModel(DOCUMENT, analysis.model, DEFAULT_SETTINGS, await library.gatherAll(analysis.model, DOCUMENT));
    assert.equal(again.model, analysis.model, 'the document is checked again, and not parsed');
    assert.deepEqual([analysis, again].map(({ findings }) => findings.map(({ ruleId }) => ruleId)), [['changed-evidence', 'changed-evidence'], ['single-source-section', 'no-voice', 'unknown-evidence-id']]);
    assert.deepEqual(asked(), [3, 2, 1], 'a changed register is read, its files are not');
    workspace.files.set(`${FOLDER}/audit.txt`, 'changed');
    library.invalidate(`${FOLDER}/audit.txt`);
    await library.gatherAll(analysis.model, DOCUMENT);
    assert.deepEqual(asked(), [3, 3, 2], 'a changed file is read');
  });

  it('holds nothing up: a file is compared only when it is asked for', async () => {
    const { analysis, library, workspace } = await analyse(complete('One [@audit].'), { 'evidence.yaml': register(OTHER), 'audit.txt': 'abc' });
    library.clear();
    const before = workspace.byteReads;
    assert.equal((await library.gather(analysis.model, DOCUMENT)).changed.size, 0);
    assert.equal(workspace.byteReads, before);
  });

  it('does not follow links out of the folder', async () => {
    const base = await mkdtemp(path.join(tmpdir(), 'ilacs-links-'));
    try {
      const council = path.join(base, 'council');
      await mkdir(path.join(council, 'real'), { recursive: true });
      await writeFile(path.join(base, 'secret.txt'), 'abc');
      await writeFile(path.join(council, 'real', 'audit.txt'), 'abc');
      await symlink(path.join(base, 'secret.txt'), path.join(council, 'out.txt'));
      await symlink(base, path.join(council, 'up'));
      await symlink(path.join(council, 'real'), path.join(council, 'in'));
      await writeFile(path.join(council, 'evidence.yaml'), ['out.txt', 'up/secret.txt', 'in/audit.txt'].map((file, index) => `- { id: e${index}, title: T, kind: audit, file: ${file}, sha256: ${OTHER} }`).join('\n'));
      const file = path.join(council, 'a.ilacs.md');
      await writeFile(file, complete('Words.'));
      const { evidence } = await analyseFile(file, DEFAULT_SETTINGS);
      assert.deepEqual([...evidence!.entryFiles.values()], ['outside', 'outside', 'present']);
      assert.deepEqual([...evidence!.changed].map(({ id }) => id), ['e2']);
      await rm(path.join(council, 'evidence.yaml'));
      await symlink(path.join(base, 'secret.txt'), path.join(council, 'evidence.yaml'));
      const { findings } = await analyseFile(file, DEFAULT_SETTINGS);
      assert.match(findings.find(({ ruleId }) => ruleId === 'invalid-register')!.message, /cannot be reached \(it is a link that leads out of this folder\)/u);
    } finally {
      await rm(base, { recursive: true });
    }
  });
});

describe('a drive that does not answer', () => {
  /** Answers for the register alone, or not even for that. */
  class HangingWorkspace extends MemoryWorkspace {
    constructor(private readonly answers: string) {
      super(new Map([[`${FOLDER}/evidence.yaml`, register(OTHER)], [`${FOLDER}/audit.txt`, 'abc']]), FOLDER);
    }

    override read(uri: string): Promise<ReadResult> {
      return this.answers.includes('read') ? super.read(uri) : new Promise(() => undefined);
    }

    override stat(uri: string): Promise<FileState> {
      this.stats += 1;
      return this.answers.includes('stat') ? super.stat(uri) : new Promise(() => undefined);
    }

    override readBytes(): Promise<Uint8Array | undefined> {
      this.byteReads += 1;
      return new Promise(() => undefined);
    }
  }

  const gathered = async (workspace: HangingWorkspace): Promise<{ library: EvidenceLibrary; analysis: Analysis }> => {
    const library = new EvidenceLibrary(workspace, () => '2026-11-24', 20);
    const model = parseSelfEvaluation(complete('One [@audit].'));
    return { library, analysis: analyseModel(DOCUMENT, model, DEFAULT_SETTINGS, await library.gatherAll(model, DOCUMENT)) };
  };

  it('is not told as a missing file', async () => {
    const { analysis } = await gathered(new HangingWorkspace('read'));
    assert.deepEqual([...analysis.evidence!.entryFiles.values()], ['unreachable']);
    assert.ok(!analysis.findings.some(({ ruleId }) => ruleId === 'missing-evidence-file'));
  });

  it('is heard when it answers after all, and asked once', async () => {
    const late = new MemoryWorkspace(new Map([[`${FOLDER}/evidence.yaml`, register(ABC)], [`${FOLDER}/audit.txt`, 'abc']]), FOLDER);
    const wait = <Value>(value: Promise<Value>): Promise<Value> => new Promise((resolve) => { setTimeout(() => { resolve(value); }, 60); });
    const [read, stat] = [late.read.bind(late), late.stat.bind(late)];
    late.read = (uri) => wait(read(uri));
    late.stat = (uri) => wait(stat(uri));
    const model = parseSelfEvaluation(complete('One [@audit].'));
    let seen: readonly string[] = [];
    const library: EvidenceLibrary = new EvidenceLibrary(late, () => '2026-11-24', 20, () => {
      void library.gather(model, DOCUMENT).then(({ registers, missingRegisters, entryFiles }) => { seen = [...seen, registers.length > 0 ? [...entryFiles.values()].join() : missingRegisters[0]!.reason]; });
    });
    await library.gather(model, DOCUMENT);
    await new Promise((resolve) => { setTimeout(resolve, 400); });
    assert.equal(seen.at(-1), 'present');
    assert.deepEqual([late.reads, late.stats], [2, 1]);
  });

  it('is asked again once it has said that it is away', async () => {
    const away = new MemoryWorkspace(new Map([[`${FOLDER}/evidence.yaml`, register(ABC)], [`${FOLDER}/audit.txt`, 'abc']]), FOLDER);
    const [read, stat] = [away.read.bind(away), away.stat.bind(away)];
    away.read = () => Promise.resolve({ kind: 'unreachable', reason: 'no connection' });
    const model = parseSelfEvaluation(complete('One [@audit].'));
    const library = new EvidenceLibrary(away, () => '2026-11-24');
    assert.deepEqual((await library.gather(model, DOCUMENT)).missingRegisters, [{ written: 'evidence.yaml', reason: 'cannot be reached (no connection)', unreachable: true }]);
    away.read = read;
    away.stat = () => Promise.resolve('unreachable');
    assert.deepEqual([...(await library.gather(model, DOCUMENT)).entryFiles.values()], ['unreachable']);
    away.stat = stat;
    assert.deepEqual([...(await library.gather(model, DOCUMENT)).entryFiles.values()], ['present']);
  });

  it('is no matter while the computer itself is busy', async () => {
    const work = new Promise<string>((resolve) => { setImmediate(() => { setImmediate(() => { resolve('answer'); }); }); });
    const answer = withDeadline(work, 40, 'late');
    const end = Date.now() + 120;
    while (Date.now() < end) {
      // Nothing can be heard meanwhile.
    }
    assert.equal(await answer, 'answer');
  });

  it('holds nothing up with its measure files', async () => {
    const model = parseSelfEvaluation(complete('Most are on time: [86%](data/m.csv#a@2026-09) and [80%](data/m.xlsx#a@2026-09).'));
    const library = new EvidenceLibrary(new HangingWorkspace('stat'), () => '2026-11-24', 20);
    const { measures } = await library.gather(model, DOCUMENT);
    const unreachable = { kind: 'unreadable', reason: 'cannot be reached (its drive does not answer)', passing: true };
    assert.deepEqual([...measures], [['data/m.csv', unreachable], ['data/m.xlsx', unreachable]]);
  });

  it('is told where it holds the register', async () => {
    const { analysis } = await gathered(new HangingWorkspace(''));
    assert.deepEqual(analysis.evidence!.registers, []);
    assert.deepEqual(analysis.evidence!.missingRegisters, [{ written: 'evidence.yaml', reason: 'cannot be reached (its drive does not answer)', unreachable: true }]);
  });

  it('is not asked for a fingerprint again and again', async () => {
    const workspace = new HangingWorkspace('read stat');
    const { library, analysis } = await gathered(workspace);
    await library.gatherAll(analysis.model, DOCUMENT);
    assert.equal(workspace.byteReads, 1);
    assert.equal(analysis.evidence!.changed.size, 0);
  });
});

describe('marking evidence as reviewed', () => {
  const marked = (text: string, id = 'audit'): string => {
    const { span, newText } = recordFingerprint(id, ABC, text);
    return text.slice(0, span.start) + newText + text.slice(span.end);
  };

  it('adds a line to the entry, in its indentation and line ends, and keeps every sign of the rest', () => {
    for (const [before, after] of [
      ['- id: audit\n  title: A\n  kind: audit\n  file: a.txt\n- id: b\n', `- id: audit\n  title: A\n  kind: audit\n  file: a.txt\n  sha256: ${ABC}\n- id: b\n`],
      ['  -  id: audit\r\n     title: A   # the first\r\n     kind: audit\r\n     file: "a.txt" # here\r\n\r\n# Ends.\r\n', `  -  id: audit\r\n     title: A   # the first\r\n     kind: audit\r\n     file: "a.txt" # here\r\n     sha256: ${ABC}\r\n\r\n# Ends.\r\n`],
      ['- id: audit\n  file: a.txt\n  title: >\n    Long\n    title\n\n- id: b\n', `- id: audit\n  file: a.txt\n  title: >\n    Long\n    title\n  sha256: ${ABC}\n\n- id: b\n`],
      ['- id: audit\n  title: A\n  kind: feedback\n  file: a.txt\n  from:\n    - children\n    - families', `- id: audit\n  title: A\n  kind: feedback\n  file: a.txt\n  from:\n    - children\n    - families\n  sha256: ${ABC}`],
      ['- { id: audit, title: A, kind: audit, file: a.txt }\n', `- { id: audit, title: A, kind: audit, file: a.txt, sha256: ${ABC} }\n`],
    ] as const) {
      assert.equal(marked(before), after);
      assert.equal(readRegister('', marked(before), '2026-11-24').entries[0]!.sha256, ABC);
    }
  });

  it('replaces the fingerprint that is there', () => {
    assert.equal(marked(register(OTHER, '# the end')), register(ABC, '# the end'));
  });

  it('refuses, in words, what it cannot add to safely', () => {
    for (const text of ['- id: b\n', '- &a { id: b, file: x }\n- *a\n', '- id: "audit\n', 'id: audit\n']) {
      assert.throws(() => marked(text), /cannot be added to as the register is written\. Add the line “sha256: /u);
    }
  });
});
