import * as fs from 'node:fs';
import * as path from 'node:path';
import { projectRoot } from './paths';

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

/**
 * What the extension hosts logged as errors of ours: each entry (its stack included) that is an error and names
 * our extension or its files. Empty where all went well.
 */
export function ourErrors(logsFolder: string): string[] {
  return logFiles(logsFolder)
    .filter((file) => path.basename(file) === HOST_LOG)
    .flatMap((file) => entries(fs.readFileSync(file, 'utf8')))
    .filter((entry) => /^\S+ \S+ \[(?:error|critical)\]/.test(entry) && ourMarks.some((mark) => entry.includes(mark)));
}

/** An entry begins with a date; a stack trace continues it. */
function entries(log: string): string[] {
  return log.split(/\n(?=\d{4}-\d\d-\d\d )/).map((entry) => entry.trimEnd());
}
