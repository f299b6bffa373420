// `npm start`: builds the project and does its job on the sample: checks it, and makes its PDF.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensurePackages, node, projectRoot } from './setup.mjs';

/** The complete sample in examples/; the one beside it, named a draft, has faults on purpose. */
function findSample() {
  const name = readdirSync(path.join(projectRoot, 'examples')).find((file) => file.endsWith('.ilacs.md') && !file.includes('draft'));
  if (!name) {
    throw new Error('There is no sample in examples/.');
  }
  return path.join('examples', name);
}

/** Ends the process where a step could not be done; its own messages are above. */
function must(status, what) {
  if (status !== 0) {
    console.error(`\n${what} failed. The messages are above.`);
    process.exit(1);
  }
}

function main() {
  ensurePackages();
  const sample = findSample();
  console.log('Building…');
  must(node(['esbuild.js', '--quiet']), 'The build');

  console.log(`\nChecking ${sample}\n`);
  must(node(['dist/cli.js', 'check', sample, '--fail-on', 'never']), 'The check');

  const pdf = path.join('out', `${path.basename(sample, '.ilacs.md')}.pdf`);
  mkdirSync(path.join(projectRoot, 'out'), { recursive: true });
  console.log('\nMaking its PDF\n');
  must(node(['dist/cli.js', 'export', sample, '--to', 'pdf', '-o', pdf]), 'The export');

  console.log(whatNext(sample, pdf));
}

function whatNext(sample, pdf) {
  const { name, version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  return `
The PDF is ${path.join(projectRoot, pdf)}

To open the sample in VS Code, either install the extension:
    npm run package
    code --install-extension ${name}-${version}.vsix
    code examples ${sample}
or run it from here, without installing (F5 in VS Code does the same):
    code --extensionDevelopmentPath="${projectRoot}" examples
`;
}

main();
