import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Runs a script in a process of its own. @returns the last number that it printed. @throws what it said when it failed */
export function inFreshProcess(folder: string, script: string): number {
  const file = path.join(folder, 'script.cjs');
  writeFileSync(file, script);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  const answer = Number(stdout.trim().split('\n').at(-1));
  if (status !== 0 || !Number.isFinite(answer) || stdout.trim() === '') {
    throw new Error(`${stderr}${stdout}`.slice(-1500));
  }
  return answer;
}
