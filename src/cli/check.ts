import { parseArgs } from 'node:util';
import type { Analysis } from '../core/analysis';
import { DEFAULT_SETTINGS } from '../core/rules/settings';
import { analyseFile } from '../node/analyseFile';
import { CannotRun, whyNotOpened } from './cannotRun';
import { toJson } from './json';
import { toText } from './text';

const LEVELS = { error: ['error'], warning: ['error', 'warning'], never: [] } as const;

/** `ilacs check`: prints findings and completeness; the exit code says whether any reached the level. */
export async function check(args: string[]): Promise<number> {
  const { files, format, level } = readArguments(args);
  const analyses: Analysis[] = [];
  for (const file of files) {
    analyses.push(await analyseFile(file, DEFAULT_SETTINGS).catch((error: unknown) => { throw whyNotOpened(file, error); }));
  }
  process.stdout.write(format === 'json' ? `${JSON.stringify(toJson(analyses), undefined, 2)}\n` : toText(analyses));
  const failing: readonly string[] = LEVELS[level];
  return analyses.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity))) ? 1 : 0;
}

function readArguments(args: string[]): { files: string[]; format: 'text' | 'json'; level: keyof typeof LEVELS } {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { 'format': { type: 'string', default: 'text' }, 'fail-on': { type: 'string', default: 'error' } } });
  } catch (error) {
    throw new CannotRun((error as Error).message);
  }
  const { values: { format, 'fail-on': level }, positionals: files } = parsed;
  if (files.length === 0) {
    throw new CannotRun('Name the files to check: ilacs check my.ilacs.md');
  }
  if (format !== 'text' && format !== 'json') {
    throw new CannotRun(`--format is text or json, not “${format}”.`);
  }
  if (level !== 'error' && level !== 'warning' && level !== 'never') {
    throw new CannotRun(`--fail-on is error, warning or never, not “${level}”.`);
  }
  return { files, format, level };
}
