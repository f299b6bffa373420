import assert from 'node:assert/strict';
import * as nodeFs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileInUseError } from '../../../src/export/errors';
import { writeAtomically, type FileSystem } from '../../../src/export/writeAtomically';

const OLD = Buffer.from('the earlier file');
const NEW = Buffer.from('the new file');

/** Fails one operation as an operating system would. */
function failing(operation: 'open' | 'rename', code: string, times = Infinity): FileSystem {
  let left = times;
  const fail = async (...args: never[]): Promise<never> => {
    if (left > 0) {
      left -= 1;
      throw Object.assign(new Error(`${code}: not permitted`), { code });
    }
    return (nodeFs[operation] as unknown as (...args: never[]) => Promise<never>)(...args);
  };
  return { ...nodeFs, [operation]: fail };
}

describe('Writing a file', () => {
  let folder: string;
  let target: string;
  beforeEach(async () => {
    folder = await nodeFs.mkdtemp(join(tmpdir(), 'ilacs-write-'));
    target = join(folder, 'Self-evaluation £ 2026.pdf');
  });
  afterEach(() => nodeFs.rm(folder, { recursive: true }));

  /** That nothing but the earlier file is there, and that it is whole. */
  async function assertUntouched(): Promise<void> {
    assert.deepEqual(await nodeFs.readdir(folder), ['Self-evaluation £ 2026.pdf']);
    assert.deepEqual(await nodeFs.readFile(target), OLD);
  }

  it('makes a new file, and leaves nothing beside it', async () => {
    await writeAtomically(target, NEW);
    assert.deepEqual(await nodeFs.readdir(folder), ['Self-evaluation £ 2026.pdf']);
    assert.deepEqual(await nodeFs.readFile(target), NEW);
  });

  it('takes the place of an earlier file', async () => {
    await nodeFs.writeFile(target, OLD);
    await writeAtomically(target, NEW);
    assert.deepEqual(await nodeFs.readFile(target), NEW);
  });

  it('changes the file behind a symbolic link, and the link stays', async () => {
    const real = join(folder, 'real.pdf');
    await nodeFs.writeFile(real, OLD);
    await nodeFs.symlink(real, target);
    await writeAtomically(target, NEW);
    assert.deepEqual(await nodeFs.readFile(real), NEW);
    assert.ok((await nodeFs.lstat(target)).isSymbolicLink());
  });

  for (const code of ['EBUSY', 'EPERM', 'EACCES']) {
    it(`says that another program has the file open when the system says ${code}`, async () => {
      await nodeFs.writeFile(target, OLD);
      await assert.rejects(writeAtomically(target, NEW, { fs: failing('rename', code) }), (error: Error) => {
        assert.ok(error instanceof FileInUseError);
        assert.equal(error.message, '“Self-evaluation £ 2026.pdf” is open in another program. Close it there and export again, or choose another name.');
        return true;
      });
      await assertUntouched();
    });
  }

  it('waits a moment for a virus scanner', async () => {
    await writeAtomically(target, NEW, { fs: failing('rename', 'EBUSY', 2) });
    assert.deepEqual(await nodeFs.readFile(target), NEW);
  });

  for (const [code, message] of [
    ['EACCES', /Files cannot be saved in “.*”\. Choose another folder/],
    ['EROFS', /Files cannot be saved/],
    ['ENOSPC', /no room left on the disk/],
    ['EIO', /could not be saved/],
  ] as const) {
    it(`leaves the earlier file whole when it cannot begin: ${code}`, async () => {
      await nodeFs.writeFile(target, OLD);
      await assert.rejects(writeAtomically(target, NEW, { fs: failing('open', code) }), { name: 'ExportError', message });
      await assertUntouched();
    });
  }

  it('leaves the earlier file whole when the disk is full half way', async () => {
    await nodeFs.writeFile(target, OLD);
    const open = async (...args: Parameters<typeof nodeFs.open>): Promise<nodeFs.FileHandle> => {
      const file = await nodeFs.open(...args);
      file.writeFile = () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
      return file;
    };
    await assert.rejects(writeAtomically(target, NEW, { fs: { ...nodeFs, open } }), { name: 'ExportError', message: /no room left/ });
    await assertUntouched();
  });

  it('leaves the earlier file whole when it is cancelled, before or half way', async () => {
    await nodeFs.writeFile(target, OLD);
    await assert.rejects(writeAtomically(target, NEW, { signal: AbortSignal.abort() }), { name: 'AbortError' });
    await assertUntouched();

    const stop = new AbortController();
    const open = async (...args: Parameters<typeof nodeFs.open>): Promise<nodeFs.FileHandle> => {
      stop.abort();
      return nodeFs.open(...args);
    };
    await assert.rejects(writeAtomically(target, NEW, { signal: stop.signal, fs: { ...nodeFs, open } }), { name: 'AbortError' });
    await assertUntouched();
  });

  it('says what is wrong with the place', async () => {
    await assert.rejects(writeAtomically(join(folder, 'none', 'x.pdf'), NEW), { message: /The folder “.*none” does not exist/ });
    await assert.rejects(writeAtomically(folder, NEW), { message: /is a folder/ });
  });
});
