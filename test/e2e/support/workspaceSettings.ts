import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Session } from './scenario';

/** Settings of the workspace count at once, without a reload. */
export function writeSettings({ workspace }: Session, settings: Readonly<Record<string, string>>): void {
  fs.mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
  fs.writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify(settings));
}
