import { parseArgs } from 'node:util';
import type { Analysis } from '../core/analysis';
import { masked, masking } from '../core/personal/mask';
import { DEFAULT_SETTINGS } from '../core/rules/settings';
import { analyseFile } from '../node/analyseFile';
import { CannotRun, whyNotOpened } from './cannotRun';
import { toJson } from './json';
import { toText } from './text';

const LEVELS = { error: ['error'], warning: ['error', 'warning'], never: [] } as const;

/** `ilacs check`: prints findings and completeness; the exit code says whether any reached the level. */
export async function check(args: string[]): Promise<number> {
  const { files, format, level, showPersonalData } = readArguments(args);
  const analyses: Analysis[] = [];
  for (const file of files) {
    analyses.push(await analyseFile(file, DEFAULT_SETTINGS).catch((error: unknown) => { throw whyNotOpened(file, error); }));
  }
  const mask = showPersonalData ? (text: string) => text : masking(analyses);
  process.stdout.write(format === 'json' ? `${JSON.stringify(masked(toJson(analyses), mask), undefined, 2)}\n` : mask(toText(analyses)));
  const failing: readonly string[] = LEVELS[level];
  return analyses.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity))) ? 1 : 0;
}

function readArguments(args: string[]): { files: string[]; format: 'text' | 'json'; level: keyof typeof LEVELS; showPersonalData: boolean } {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { 'format': { type: 'string', default: 'text' }, 'fail-on': { type: 'string', default: 'error' }, 'show-personal-data': { type: 'boolean', default: false } } });
  } catch (error) {
    throw new CannotRun((error as Error).message);
  }
  const { values: { format, 'fail-on': level, 'show-personal-data': showPersonalData }, positionals: files } = parsed;
  if (files.length === 0) {
    throw new CannotRun('Name the files to check: ilacs check my.ilacs.md');
  }
  if (format !== 'text' && format !== 'json') {
    throw new CannotRun(`--format is text or json, not “${format}”.`);
  }
  if (level !== 'error' && level !== 'warning' && level !== 'never') {
    throw new CannotRun(`--fail-on is error, warning or never, not “${level}”.`);
  }
  return { files, format, level, showPersonalData };
}
