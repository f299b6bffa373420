/** In the register, above each entry: how often it is cited, and where. */
import * as vscode from 'vscode';
import { occurrencesOf } from '../../core/evidence/occurrences';
import { linesOf } from '../diagnostics';
import { toRange } from '../documents';
import type { Feature } from '../feature';
import { everyAnalysis, locationOf, usersOf } from './subject';

export const evidenceCodeLens: Feature = ({ analyses }) => {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    analyses.onDidChange(() => { changed.fire(); }),
    vscode.languages.registerCodeLensProvider({ language: 'yaml' }, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document, token) {
        const uri = document.uri.toString();
        const user = usersOf(uri, analyses).at(0);
        const entries = user?.evidence?.registers.find((register) => register.uri === uri)?.entries ?? [];
        if (!user || entries.length === 0) {
          return [];
        }
        const all = await everyAnalysis(analyses, token);
        return entries.map((entry) => {
          const cited = occurrencesOf(entry, all).filter(({ kind }) => kind !== 'definition');
          const range = toRange(linesOf(user, uri), entry.idSpan);
          return new vscode.CodeLens(range, {
            title: inWords(cited.length, new Set(cited.map((occurrence) => occurrence.uri)).size),
            command: cited.length === 0 ? '' : 'editor.action.showReferences',
            arguments: [document.uri, range.start, cited.map((occurrence) => locationOf(occurrence, all))],
          });
        });
      },
    }),
  );
};

function inWords(times: number, documents: number): string {
  if (times === 0) {
    return 'not cited';
  }
  return `cited ${times === 1 ? 'once' : `${times} times`}${documents > 1 ? ` in ${documents} documents` : ''}`;
}
