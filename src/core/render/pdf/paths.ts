/** A path as a reader may see it: where it begins at a drive, a share or the root, only the file's name. */
export function shownPath(path: string): string {
  const absolute = /^(?:file:|[a-z]:|\/|\\|~)/iu.test(path) || path.includes('../');
  return absolute ? path.split(/[/\\]/u).at(-1)! : path.replace(/^\.\//u, '');
}
