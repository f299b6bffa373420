/** A share of 0 to 1 as people read it. What is not wholly done never reads as 100%. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}%`;
}
