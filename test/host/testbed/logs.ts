import * as fs from 'node:fs';
import * as path from 'node:path';
import { projectRoot, vscodeFolder } from './paths';

const HOST_LOG = 'remoteexthost.log';

/** Every log file that VS Code wrote below a folder, the extension hosts' and the output channels' among them. */
export function logFiles(logsFolder: string): string[] {
  if (!fs.existsSync(logsFolder)) {
    return [];
  }
  return fs
    .readdirSync(logsFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.log'))
    .map((name) => path.join(logsFolder, name))
    .sort();
}

/** Any of these in an error marks it as ours: the extension's id or commands, the bundle, the compiled tests. */
const ourMarks = ['ilacs', path.join(projectRoot, 'dist'), path.join(projectRoot, 'out')];

/** VS Code tells of a promise that failed unheard only when it has waited this long for somebody to hear. */
export const LAST_ERRORS_AFTER_MS = 1_500;

/**
 * What the extension hosts logged as errors of ours: each entry (its stack included, less VS Code's own part) that
 * is an error and names our extension or its files. Empty where all went well.
 */
export function ourErrors(logsFolder: string): string[] {
  return logFiles(logsFolder)
    .filter((file) => path.basename(file) === HOST_LOG)
    .flatMap((file) => entries(fs.readFileSync(file, 'utf8')))
    .filter(isOurError);
}

/** An entry begins with a date; a stack trace continues it. */
function entries(log: string): string[] {
  return log
    .split('\n')
    .filter((line) => !line.includes(vscodeFolder))
    .join('\n')
    .split(/\n(?=\d{4}-\d\d-\d\d )/)
    .map((entry) => entry.trimEnd());
}

function isOurError(entry: string): boolean {
  // Others' errors may well name a self-evaluation: it is the file that is open.
  const told = entry.replaceAll('.ilacs.md', '');
  return /^\S+ \S+ \[(?:error|critical)\]/.test(entry) && ourMarks.some((mark) => told.includes(mark));
}
