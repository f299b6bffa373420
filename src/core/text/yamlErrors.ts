const YAML_ERRORS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'the same key stands twice. Keep one of them.',
  TAB_AS_INDENT: 'it is indented with a tab. Use spaces.',
  BAD_INDENT: 'the spaces at the start of the line do not fit the lines around it.',
  MISSING_CHAR: 'a sign is missing, such as a closing quotation mark, a bracket or the colon behind a key.',
  BLOCK_AS_IMPLICIT_KEY: 'a colon followed by a space is inside a value. Put the value in quotation marks.',
  MULTILINE_IMPLICIT_KEY: 'a key has no colon behind it, or a value goes on over two lines. Put the value in quotation marks.',
};

/** What an error code of the YAML parser means, to someone who has never heard of YAML. */
export function inPlainWords(code: string): string {
  return YAML_ERRORS[code] ?? 'it should be keys and values, such as “title: Practice audit summary”.';
}
