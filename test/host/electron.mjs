import { runTypeScript } from '../tools/runTypeScript.mjs';

runTypeScript(new URL('./runInDesktop.ts', import.meta.url));
