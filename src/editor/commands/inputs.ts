/** The inputs of VS Code that ask for one thing, with a button to go back. */
import * as vscode from 'vscode';
import { BACK, type Progress } from './steps';

export interface TextQuestion {
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  /** What is wrong with an answer, in words; undefined when it is right. */
  readonly problem: (text: string) => string | undefined | Promise<string | undefined>;
}

/** Asks for a line of text. */
export function askText({ prompt, value, placeholder, problem }: TextQuestion, progress: Progress): Promise<string | typeof BACK | undefined> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { prompt, value, placeholder, ignoreFocusOut: true });
  return asked(input, progress, async (accept) => {
    const wrong = await problem(input.value.trim());
    input.validationMessage = wrong;
    if (wrong === undefined) {
      accept(input.value.trim());
    }
  }, input.onDidChangeValue(() => { input.validationMessage = undefined; }));
}

export interface Option<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** Asks for one of a few things; `chosen` is the one to begin with. */
export function askOption<Value>(placeholder: string, options: readonly Option<Value>[], chosen: Value | undefined, progress: Progress): Promise<Value | typeof BACK | undefined> {
  const pick = vscode.window.createQuickPick<Option<Value>>();
  Object.assign(pick, { placeholder, ignoreFocusOut: true, matchOnDescription: true, matchOnDetail: true });
  pick.items = options;
  pick.activeItems = [options.find((option) => option.value === chosen) ?? options[0]!];
  return asked(pick, progress, (accept) => {
    const item = pick.activeItems[0];
    if (item) {
      accept(item.value);
    }
  });
}

/** Asks for any number of a few things. */
export function askOptions<Value>(placeholder: string, options: readonly Option<Value>[], chosen: readonly Value[], progress: Progress): Promise<readonly Value[] | typeof BACK | undefined> {
  const pick = vscode.window.createQuickPick<Option<Value>>();
  Object.assign(pick, { placeholder, ignoreFocusOut: true, canSelectMany: true });
  pick.items = options;
  pick.selectedItems = options.filter(({ value }) => chosen.includes(value));
  return asked(pick, progress, (accept) => { accept(pick.selectedItems.map(({ value }) => value)); });
}

type Input = Pick<vscode.InputBox, 'title' | 'step' | 'totalSteps' | 'buttons' | 'onDidTriggerButton' | 'onDidAccept' | 'onDidHide' | 'show' | 'dispose'>;

function asked<Value>(input: Input, progress: Progress, onAccept: (accept: (value: Value) => void) => void | Promise<void>, ...more: vscode.Disposable[]): Promise<Value | typeof BACK | undefined> {
  return new Promise((resolve, reject) => {
    Object.assign(input, progress, { buttons: progress.step > 1 ? [vscode.QuickInputButtons.Back] : [] });
    const done = (value: Value | typeof BACK | undefined): void => {
      resolve(value);
      vscode.Disposable.from(...listeners, ...more, input).dispose();
    };
    const listeners = [
      input.onDidTriggerButton(() => { done(BACK); }),
      input.onDidAccept(() => { Promise.resolve(onAccept(done)).catch(reject); }),
      input.onDidHide(() => { done(undefined); }),
    ];
    input.show();
  });
}
