/** From a citation to its entry, from the entry to its file and its citations, and all links that can be followed. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { EvidenceEntry } from '../../core/evidence/base';
import { occurrencesOf } from '../../core/evidence/occurrences';
import { targetOf } from '../../core/evidence/targets';
import type { Span } from '../../core/text/span';
import { linesOf } from '../diagnostics';
import { isSelfEvaluation, SELECTOR, toRange } from '../documents';
import type { Feature } from '../feature';
import { VscodeWorkspace } from '../vscodeWorkspace';
import { everyAnalysis, locationOf, subjectAt, usersOf } from './subject';

/** Self-evaluations, and the registers that open ones use. */
export const WITH_REGISTERS: vscode.DocumentSelector = [SELECTOR as vscode.DocumentFilter, { language: 'yaml' }];

export const evidenceNavigation: Feature = ({ analyses }) => vscode.Disposable.from(
  vscode.languages.registerDefinitionProvider(WITH_REGISTERS, {
    async provideDefinition(document, position) {
      const subject = await subjectAt(document, position, analyses);
      if (!subject) {
        return undefined;
      }
      const origin = toRange(subject.lines, subject.span);
      const file = isSelfEvaluation(document) ? undefined : uriOf(subject.entry);
      const { uri, range } = file ? new vscode.Location(file, new vscode.Position(0, 0)) : locationOf({ uri: subject.entry.register, span: subject.entry.idSpan }, [subject.analysis]);
      return [{ originSelectionRange: origin, targetUri: uri, targetRange: range, targetSelectionRange: range }];
    },
  }),
  vscode.languages.registerReferenceProvider(WITH_REGISTERS, {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const subject = await subjectAt(document, position, analyses);
      if (!subject) {
        return undefined;
      }
      const all = await everyAnalysis(analyses, token);
      return occurrencesOf(subject.entry, all).filter(({ kind }) => includeDeclaration || kind !== 'definition').map((occurrence) => locationOf(occurrence, all));
    },
  }),
  vscode.languages.registerDocumentLinkProvider(WITH_REGISTERS, {
    async provideDocumentLinks(document) {
      if (isSelfEvaluation(document)) {
        const analysis = await analyses.current(document);
        return citationLinks(analysis);
      }
      const uri = document.uri.toString();
      const user = usersOf(uri, analyses).at(0);
      return user && registerLinks(user, uri);
    },
  }),
  vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols(query) {
      const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
      const known = analyses.all().map(({ analysis }) => analysis);
      const entries = new Map(known.flatMap(({ evidence }) => [...evidence?.entries.values() ?? []]).map((entry) => [`${entry.register}#${entry.id}`, entry]));
      return [...entries.values()]
        .filter(({ id, title }) => words.every((word) => `${id} ${title}`.toLowerCase().includes(word)))
        .map((entry) => new vscode.SymbolInformation(`@${entry.id}`, vscode.SymbolKind.Key, entry.title, locationOf({ uri: entry.register, span: entry.idSpan }, known)));
    },
  }),
);

function uriOf(entry: EvidenceEntry): vscode.Uri | undefined {
  const target = targetOf(entry, new VscodeWorkspace());
  return target === undefined ? undefined : vscode.Uri.parse(target);
}

function citationLinks({ model, evidence }: Analysis): vscode.DocumentLink[] {
  return model.citations.flatMap(({ id, idSpan }) => {
    const entry = evidence?.entries.get(id);
    return entry ? linkTo(entry, toRange(model.lines, idSpan)) : [];
  });
}

function registerLinks(analysis: Analysis, uri: string): vscode.DocumentLink[] {
  const lines = linesOf(analysis, uri);
  return analysis.evidence!.registers.find((register) => register.uri === uri)!.entries.flatMap((entry) => {
    const span: Span | undefined = entry.valueSpans.get('file') ?? entry.valueSpans.get('url');
    return span ? linkTo(entry, toRange(lines, span)) : [];
  });
}

function linkTo(entry: EvidenceEntry, range: vscode.Range): vscode.DocumentLink[] {
  const target = uriOf(entry);
  if (!target) {
    return [];
  }
  const link = new vscode.DocumentLink(range, target);
  link.tooltip = `Open “${entry.title}”`;
  return [link];
}
