import { runTypeScript } from '../tools/runTypeScript.mjs';

runTypeScript(new URL('./support/runScenarios.ts', import.meta.url));
