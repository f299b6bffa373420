/** `ilacs`: the same checks and exports without an editor. */
import { check } from './cli/check';
import { exportDocument } from './cli/export';
import { report } from './cli/report';
import { CannotRun } from './cli/cannotRun';

const HELP = `ilacs: checks, reports on and exports self-evaluations (*.ilacs.md)

  ilacs check FILES… [--format text|json] [--fail-on error|warning|never]
              [--show-personal-data]
      What is missing, and how complete each section is. Personal data is hidden
      in what it prints, unless told otherwise; lines and columns are not.
      Exit code 0: nothing at or above the level; 1: findings; 2: it could not run.

  ilacs report FILE [--format text|json|csv|md] [--show-personal-data]
      How complete it is, criterion by criterion, with why it matters and how to
      meet it; and what is still open, by owner and date.

  ilacs export FILE --to pdf [-o OUT] [--edition internal|public] [--appendix]
      Writes an accessible PDF, checks it, and says what it found.
      The public edition leaves out what is marked as internal. Nothing is written
      of a shared document that holds personal data.
      --appendix adds how complete each section is.
`;

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = { check, report, export: exportDocument };

async function main([name = 'help', ...args]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name) || args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    throw new CannotRun(`There is no command “${name}”.\n\n${HELP}`);
  }
  return command(args);
}

main(process.argv.slice(2)).then(
  (code) => { process.exitCode = code; },
  (error: unknown) => {
    process.stderr.write(`ilacs: ${error instanceof CannotRun ? error.message : error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
