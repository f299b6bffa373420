import { parseArgs } from 'node:util';
import { masking } from '../core/personal/mask';
import { DEFAULT_SETTINGS } from '../core/rules/settings';
import type { Analysis } from '../core/analysis';
import { reportMarkdown } from '../core/report/markdown';
import { analyseFile } from '../node/analyseFile';
import { CannotRun, whyNotOpened } from './cannotRun';
import { reportCsv, reportJson, reportText } from './reportFormats';

type Format = (analysis: Analysis, today: string) => string;

const FORMATS: Readonly<Record<string, Format>> = { text: reportText, json: reportJson, csv: reportCsv, md: reportMarkdown };

/** `ilacs report`: prints how complete a self-evaluation is, why, and what is still open. */
export async function report(args: string[]): Promise<number> {
  const { file, format, showPersonalData } = readArguments(args);
  const analysis = await analyseFile(file, DEFAULT_SETTINGS).catch((error: unknown) => { throw whyNotOpened(file, error); });
  const mask = showPersonalData ? (text: string) => text : masking([analysis]);
  process.stdout.write(mask(format(analysis, new Date().toISOString().slice(0, 10))));
  return 0;
}

function readArguments(args: string[]): { file: string; format: Format; showPersonalData: boolean } {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { 'format': { type: 'string', default: 'text' }, 'show-personal-data': { type: 'boolean', default: false } } });
  } catch (error) {
    throw new CannotRun((error as Error).message);
  }
  const { values: { format: wanted, 'show-personal-data': showPersonalData }, positionals: [file, ...more] } = parsed;
  if (file === undefined || more.length > 0) {
    throw new CannotRun('Name one file to report on: ilacs report my.ilacs.md');
  }
  const format = Object.hasOwn(FORMATS, wanted) ? FORMATS[wanted] : undefined;
  if (!format) {
    throw new CannotRun(`--format is ${Object.keys(FORMATS).join(', ')}, not “${wanted}”.`);
  }
  return { file, format, showPersonalData };
}
