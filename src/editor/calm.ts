/** Keeps quiet about the sentence that is being typed. */
import * as vscode from 'vscode';
import type { Checked } from '../core/analysis';
import { sourceOf } from '../core/dialect/partwise';
import type { RuleId } from '../core/rules/ids';
import type { Finding } from '../core/rules/rule';
import { touches } from '../core/text/span';
import { isSelfEvaluation } from './documents';
import { setting } from './settings';

/** Rules that judge wording, which is not finished while it is being typed. */
const ABOUT_WORDING: readonly RuleId[] = ['missing-evidence', 'inspection-only', 'placeholder-text', 'unknown-evidence-id'];

/** Without a key for this long, an author is reading what was written. */
const PAUSE_MS = 1_500;

interface Typing {
  readonly timer: ReturnType<typeof setTimeout>;
  /** Where the last key fell. */
  readonly offset: number;
}

export class Calm implements vscode.Disposable {
  readonly #typing = new Map<vscode.TextDocument, Typing>();
  readonly #disposable: vscode.Disposable;

  /** `onCalm` is called when findings that waited may be shown. */
  constructor(private readonly onCalm: (document: vscode.TextDocument) => void) {
    this.#disposable = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((event) => { this.#typed(event); }),
      vscode.window.onDidChangeTextEditorSelection((event) => { this.#moved(event); }),
      vscode.workspace.onDidCloseTextDocument((document) => { this.#stop(document); }),
    );
  }

  /** Whether a finding is about wording that is being typed just now. */
  waits(document: vscode.TextDocument, analysis: Checked, finding: Finding): boolean {
    const typing = this.#typing.get(document);
    return typing !== undefined
      && ABOUT_WORDING.includes(finding.ruleId)
      && touches({ start: finding.span.start, end: endOfLine(analysis, finding.span.end) }, typing.offset);
  }

  dispose(): void {
    this.#typing.forEach(({ timer }) => { clearTimeout(timer); });
    this.#disposable.dispose();
  }

  #typed({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const last = contentChanges[0];
    if (!last || !isSelfEvaluation(document) || !setting<boolean>('calmWhileTyping', document)) {
      return;
    }
    clearTimeout(this.#typing.get(document)?.timer);
    const timer = setTimeout(() => { this.#stop(document); }, PAUSE_MS);
    this.#typing.set(document, { timer, offset: last.rangeOffset + last.text.length });
  }

  /** A cursor that leaves the line has left the sentence. */
  #moved({ textEditor: { document }, selections }: vscode.TextEditorSelectionChangeEvent): void {
    const typing = this.#typing.get(document);
    if (typing && selections[0]?.active.line !== document.positionAt(typing.offset).line) {
      this.#stop(document);
    }
  }

  #stop(document: vscode.TextDocument): void {
    const typing = this.#typing.get(document);
    if (typing) {
      clearTimeout(typing.timer);
      this.#typing.delete(document);
      this.onCalm(document);
    }
  }
}

/** What follows a sentence on its line is most often its citation. */
function endOfLine({ model }: Checked, offset: number): number {
  const { lines } = model;
  const rest = sourceOf(model, { start: offset, end: lines.startOf(lines.positionAt(offset).line + 1) });
  return offset + rest.replace(/[\r\n]+$/u, '').length;
}
