/** Which characters a font can print, as the typesetting engine reports it. */

interface FontReport {
  readonly info?: readonly { readonly coverage: readonly number[] }[];
}

/** The code points of a report: its runs are lengths, by turns of what is missing and what is there. */
export function fontCoverage(report: unknown): number[] {
  const found: number[] = [];
  for (const { coverage } of (report as FontReport).info ?? []) {
    let at = 0;
    coverage.forEach((length, index) => {
      if (index % 2 === 1) {
        for (let codePoint = at; codePoint < at + length; codePoint++) {
          found.push(codePoint);
        }
      }
      at += length;
    });
  }
  return found;
}
