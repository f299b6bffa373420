import { findSourceMap } from 'node:module';

/**
 * Names the places of a stack trace in the TypeScript sources. VS Code shapes stack traces itself, which keeps
 * Node from doing this.
 */
export function atSource(stack: string): string {
  return stack.replace(/(\/[^\s():]+\.js):(\d+):(\d+)/g, (place, file: string, line: string, column: string) => {
    const origin = findSourceMap(file)?.findOrigin(Number(line), Number(column));
    return origin && 'fileName' in origin ? `${origin.fileName.replace('file://', '')}:${origin.lineNumber}:${origin.columnNumber}` : place;
  });
}
