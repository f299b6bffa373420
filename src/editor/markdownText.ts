/** The words of a file as Markdown that shows them, whatever signs they hold. VS Code's own way keeps lines from breaking. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@]/gu, '\\$&').replace(/\s+/gu, ' ');
}
