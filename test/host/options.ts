import { parseArgs } from 'node:util';

/**
 * Reads the command line of a host run, which knows `--grep PATTERN` alone.
 * @returns the variables by which the suite inside VS Code learns of it
 */
export function suiteVariables(args: readonly string[]): Record<string, string> {
  const { values } = parseArgs({ args: [...args], options: { grep: { type: 'string', short: 'g' } } });
  return values.grep ? { ILACS_TEST_GREP: values.grep } : {};
}
