/** From the `#id` of a finding to where it is given, and to all that names it. */
import * as vscode from 'vscode';
import { SELECTOR } from '../documents';
import type { Feature } from '../feature';
import { idAt, rangeOf } from './subject';

export const threadNavigation: Feature = ({ analyses }) => vscode.Disposable.from(
  vscode.languages.registerDefinitionProvider(SELECTOR, {
    async provideDefinition(document, position) {
      const subject = await idAt(document, position, analyses);
      return subject?.all.filter(({ kind }) => kind === 'definition').map((definition): vscode.LocationLink => {
        const range = rangeOf(definition, subject.analysis);
        return { originSelectionRange: rangeOf(subject.here, subject.analysis), targetUri: document.uri, targetRange: range, targetSelectionRange: range };
      });
    },
  }),
  vscode.languages.registerReferenceProvider(SELECTOR, {
    async provideReferences(document, position, { includeDeclaration }) {
      const subject = await idAt(document, position, analyses);
      return subject?.all
        .filter(({ kind }) => includeDeclaration || kind !== 'definition')
        .map((occurrence) => new vscode.Location(document.uri, rangeOf(occurrence, subject.analysis)));
    },
  }),
);
