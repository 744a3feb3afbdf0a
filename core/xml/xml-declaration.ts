/** The XML declaration (XML 1.0, productions 23 to 32 and 80). */
const DECLARATION =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;

/** The place behind the declaration that begins at `at`, or -1 where it is none. */
export function endOfDeclaration(text: string, at: number): number {
  DECLARATION.lastIndex = at;
  const found = DECLARATION.exec(text);
  return found ? at + found[0].length : -1;
}
