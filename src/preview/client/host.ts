/** The one door to the extension. */
import type { FromWebview } from '../requests';
import type { ThreadFilter } from '../threadFilter';
import type { Tab } from './tabs';

/** What VS Code keeps of a page over a reload. */
export interface KeptState {
  readonly uri: string;
  /** The line at the top of the page, with its fraction. */
  readonly line?: number;
  readonly tab?: Tab;
  readonly filter?: ThreadFilter;
}

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): KeptState | undefined;
  setState(state: KeptState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

export function ask(request: FromWebview): void {
  api.postMessage(request);
}

export function keptState(): KeptState | undefined {
  return api.getState();
}

export function keep(state: KeptState): void {
  api.setState(state);
}
