/** The engine that sets all PDFs. It is loaded when somebody is about to want one. */
import * as vscode from 'vscode';
import type { EditionKind } from '../../core/sharing';
import type * as pdf from '../../export/pdf';
import type { Make, PdfEngine } from '../../export/pdf';
import { readSettings, setting } from '../settings';
import { VscodeWorkspace } from '../vscodeWorkspace';

export type PdfModule = typeof pdf;

export interface Engine {
  readonly module: PdfModule;
  readonly typesetter: PdfEngine;
}

let engine: PdfEngine | undefined;

/**
 * The module and its engine; one engine serves all exports. Started ahead of an export, it is ready sooner, and rests again
 * where none comes: whoever gives up before then need not hear that it could not be loaded.
 */
export function startEngine(extensionUri: vscode.Uri): Promise<Engine> {
  const starting = start(extensionUri);
  starting.catch(() => undefined);
  return starting;
}

async function start(extensionUri: vscode.Uri): Promise<Engine> {
  const module = await import('../../export/pdf');
  const typesetter = engine ??= module.createPdfEngine(vscode.Uri.joinPath(extensionUri, 'dist').fsPath);
  typesetter.start();
  return { module, typesetter };
}

/** Ends the engine, when the extension does. */
export function stopEngine(): void {
  engine?.dispose();
  engine = undefined;
}

/** How a self-evaluation is made into a PDF, by the settings of its folder. */
export function makerOf({ module, typesetter }: Engine, document: vscode.TextDocument, edition: EditionKind): Make {
  return ([analysis], told) => module.makePdf(typesetter, analysis!, new VscodeWorkspace(), {
    date: new Date().toISOString().slice(0, 10),
    withCompleteness: setting<boolean>('export.completenessAppendix', document),
    edition,
    settings: readSettings(document),
    ...told,
  });
}
