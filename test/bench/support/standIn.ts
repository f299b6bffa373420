/**
 * A stand-in for VS Code's `vscode` module, to load the extension outside a window: it answers everything, and has in
 * earnest only what an opened document needs to get its findings.
 */

/** The body of a script that begins with this can load `dist/extension.js`; `context` is what it activates with. */
export const STAND_IN = `
  const anything = new Proxy(function () {}, {
    get: (target, key) => key === 'prototype' ? target.prototype : key === Symbol.toPrimitive ? () => '' : key === 'textDocuments' ? globalThis.openDocuments : key === 'then' ? undefined : key === 'EventEmitter' ? Emitter : key === 'createDiagnosticCollection' ? () => diagnostics : key === 'getConfiguration' ? () => configuration : key === Symbol.iterator ? function* () {} : anything,
    set: () => true, getPrototypeOf: () => anything, apply: () => anything, construct: () => anything,
  });
  class Emitter {
    #hearers = new Set();
    event = (hearer) => { this.#hearers.add(hearer); return { dispose() {} }; };
    fire(value) { this.#hearers.forEach((hearer) => hearer(value)); }
    dispose() {}
  }
  const configuration = { get: () => undefined, inspect: () => undefined };
  const diagnostics = { set: (...told) => { globalThis.onDiagnostics?.(...told); }, delete() {}, dispose() {} };
  const { Module } = require('node:module');
  const load = Module._load;
  Module._load = function (name, ...rest) { return name === 'vscode' ? anything : load.call(this, name, ...rest); };
  const state = { get: (name, otherwise) => otherwise, update: async () => undefined };
  const context = { subscriptions: [], extensionUri: anything, workspaceState: state, globalState: state };
  globalThis.openDocuments = [];
`;
