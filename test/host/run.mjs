import { runTypeScript } from '../tools/runTypeScript.mjs';

runTypeScript(new URL('./runSuite.ts', import.meta.url));
