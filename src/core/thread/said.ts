/** What stands in a cell and says nothing. */
const SAYS_NOTHING = /^(?:[-–—?.…\s]*|(?:tb[cda]|to be (?:confirmed|decided|agreed|advised|determined|appointed|identified)|n\/?a|not applicable|none|nil|all|everyone|everybody|all staff|various|ongoing|on-going|continuous|asap|as soon as possible|in progress|not known|unknown)\.?|\[[^\]]*\])$/iu;

/** The text of a cell, or undefined where it is blank, a prompt in brackets, or a word such as “TBC” that answers nothing. */
export function said(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return SAYS_NOTHING.test(trimmed) ? undefined : trimmed;
}
