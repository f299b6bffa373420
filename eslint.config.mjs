import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The core runs in Node, in a web worker and in a test alike, so it may know nothing of where it runs. */
const coreStandsAlone = {
  files: ['src/core/**/*.ts'],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        { group: ['vscode', 'node:*', 'fs', 'path', 'os', 'url', 'worker_threads'], message: 'The core imports neither vscode nor node:*.' },
        { group: ['**/editor/**', '**/preview/**', '**/export/**', '**/node/**'], message: 'The core does not know its faces.' },
      ],
    }],
    'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname', 'window', 'document'],
  },
};

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', 'test/host/vscode', '.test-artifacts'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 450 }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.mjs', 'esbuild.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', URL: 'readonly', require: 'readonly', module: 'writable', __dirname: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  coreStandsAlone,
);
