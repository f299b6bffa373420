/** Percent-decoding that leaves alone what was not encoded, such as `100% of cases.pdf`. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
