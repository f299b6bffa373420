/*
 * Stands in for @vscode/spdlog, a native module that the tests do not compile. VS Code starts without it too, but
 * then every log file and output channel stays empty. Same surface as @vscode/spdlog's index.d.ts.
 */
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  #file;
  #level = levels.indexOf('info');
  #plain = false;

  constructor(_kind, _name, file) {
    this.#file = file;
  }

  trace(message) { this.#write(0, message); }
  debug(message) { this.#write(1, message); }
  info(message) { this.#write(2, message); }
  warn(message) { this.#write(3, message); }
  error(message) { this.#write(4, message); }
  critical(message) { this.#write(5, message); }

  getLevel() { return this.#level; }
  setLevel(level) { this.#level = level; }
  setPattern() {}
  clearFormatters() { this.#plain = true; }
  flush() {}
  drop() { this.#file = undefined; }

  #write(level, message) {
    if (level < this.#level || this.#file === undefined) {
      return;
    }
    const date = new Date().toISOString().replace('T', ' ').replace('Z', '');
    try {
      fs.appendFileSync(this.#file, this.#plain ? message : `${date} [${levels[level]}] ${message}\n`);
    } catch {
      // A log that cannot be written must not end the host.
    }
  }
}

async function createLogger(name, file) {
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  return new Logger('file', name, file);
}

// One `exports.x =` each: VS Code loads this file with import(), which finds only such names.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
