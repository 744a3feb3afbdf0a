/** Texts of cells: characters written as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19), and one kind of line break. */

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** A cell's text as a person sees it. */
export function cellText(text: string): string {
  const plain = unescaped(text);
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
