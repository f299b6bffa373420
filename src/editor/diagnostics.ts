/**
 * Findings as diagnostics. Findings in a register are shown in the register, once, however many open
 * documents use it; a finding in the sentence that is being typed waits until its author pauses.
 */
import * as vscode from 'vscode';
import type { Checked } from '../core/analysis';
import { textOf } from '../core/evidence/base';
import type { Finding, RelatedPlace } from '../core/rules/rule';
import type { Severity } from '../core/rules/severity';
import type { Lines } from '../core/text/lines';
import type { CheckedEvent } from './analyses';
import { Calm } from './calm';
import { filesOf, isQuiet, toRange } from './documents';
import type { Feature } from './feature';
import { rulePage } from './rulePage';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export const diagnostics: Feature = ({ extension, analyses }) => {
  const collection = vscode.languages.createDiagnosticCollection('ilacs');
  const registers = new RegisterDiagnostics(collection);

  const show = ({ document, analysis }: CheckedEvent): void => {
    const own = isQuiet(document) ? [] : analysis.findings.filter((finding) => finding.uri === undefined && !calm.waits(document, analysis, finding));
    collection.set(document.uri, own.map((finding) => toDiagnostic(finding, analysis, extension.extensionUri)));
    registers.set(document.uri.toString(), analysis, extension.extensionUri);
  };
  const calm = new Calm((document) => {
    const analysis = analyses.latest(document);
    if (analysis) {
      show({ document, analysis });
    }
  });

  return vscode.Disposable.from(
    collection,
    calm,
    analyses.onDidGlance(show),
    analyses.onDidChange(show),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      const files = new Set([...opened, ...closed].flatMap(filesOf));
      analyses.all().filter(({ document }) => files.has(document.uri.toString())).forEach(show);
    }),
    analyses.onDidClose((document) => {
      collection.delete(document.uri);
      registers.delete(document.uri.toString());
    }),
  );
};

/** The lines that a place of an analysis is counted in: those of the document, of one of its registers or of a measure file. */
export function linesOf(analysis: Checked, uri: string | undefined): Lines {
  return (uri !== undefined && analysis.evidence ? textOf(analysis.evidence, uri)?.lines : undefined) ?? analysis.model.lines;
}

function toDiagnostic(finding: Finding, analysis: Checked, extensionUri: vscode.Uri): vscode.Diagnostic {
  const range = toRange(linesOf(analysis, finding.uri), finding.span);
  const diagnostic = new vscode.Diagnostic(range, finding.message, SEVERITIES[finding.severity]);
  diagnostic.source = 'ILACS';
  diagnostic.code = { value: finding.ruleId, target: rulePage(extensionUri, finding.ruleId) };
  diagnostic.relatedInformation = finding.related?.map((place) => related(place, analysis));
  return diagnostic;
}

function related(place: RelatedPlace, analysis: Checked): vscode.DiagnosticRelatedInformation {
  const uri = vscode.Uri.parse(place.uri ?? analysis.uri);
  return new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, toRange(linesOf(analysis, place.uri), place.span)), place.message);
}

/** What each document says of the registers it uses; a register shows the union, each finding once, and as unused only what none of them cites. */
class RegisterDiagnostics {
  /** What each document said last, in short. */
  readonly #summaries = new Map<string, string>();
  /** An empty list where a document uses a register and finds nothing in it. */
  readonly #byDocument = new Map<string, Map<string, vscode.Diagnostic[]>>();

  constructor(private readonly collection: vscode.DiagnosticCollection) {}

  set(document: string, analysis: Checked, extensionUri: vscode.Uri): void {
    const findings = analysis.findings.filter(({ uri }) => uri !== undefined);
    const summary = JSON.stringify([analysis.evidence?.registers.map(({ uri }) => uri), findings.map(({ uri, ruleId, severity, span, message }) => [uri, ruleId, severity, span.start, span.end, message])]);
    if (this.#summaries.get(document) === summary) {
      // A large register has thousands of hints, and they seldom change while one types.
      return;
    }
    this.#summaries.set(document, summary);
    const before = this.#byDocument.get(document);
    const said = new Map<string, vscode.Diagnostic[]>(analysis.evidence?.registers.map(({ uri }) => [uri, []]));
    findings.forEach((finding) => { append(said, finding.uri!, toDiagnostic(finding, analysis, extensionUri)); });
    this.#byDocument.set(document, said);
    this.#show(new Set([...before?.keys() ?? [], ...said.keys()]));
  }

  delete(document: string): void {
    const before = this.#byDocument.get(document);
    this.#byDocument.delete(document);
    this.#summaries.delete(document);
    this.#show(new Set(before?.keys()));
  }

  #show(registers: ReadonlySet<string>): void {
    for (const register of registers) {
      const all = [...this.#byDocument.values()].flatMap((said) => said.get(register) ?? []);
      const count = [...this.#byDocument.values()].filter((said) => said.has(register)).length;
      const distinct = new Map<string, vscode.Diagnostic[]>();
      for (const diagnostic of all) {
        const key = `${diagnostic.range.start.line}:${diagnostic.range.start.character}:${diagnostic.message}`;
        append(distinct, key, diagnostic);
      }
      const shown = [...distinct.values()].filter(([first, ...more]) => !isUnused(first!) || more.length + 1 === count);
      this.collection.set(vscode.Uri.parse(register), shown.map(([first]) => first!));
    }
  }
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key) ?? [];
  list.push(value);
  lists.set(key, list);
}

function isUnused({ code }: vscode.Diagnostic): boolean {
  return typeof code === 'object' && code.value === 'unused-evidence';
}
