/** A number in digits as they are written here: `1,204.5`. `Intl` does the same, but takes as long to begin as a page takes to check. */
export function inDigits(number: number, leastDecimals = 0, mostDecimals = 6): string {
  // Of a large number, toFixed() alone would show how the computer keeps it: 93744228962.600006.
  const [whole = '', rest = ''] = String(Number(number.toFixed(mostDecimals))).split('.');
  const decimals = rest.padEnd(leastDecimals, '0');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')}${decimals === '' ? '' : `.${decimals}`}`;
}
