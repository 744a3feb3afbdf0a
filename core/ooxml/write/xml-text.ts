/** Text as parts of a workbook hold it. */

/** What is not the common case: something to leave out, or to escape. */
const NOT_PLAIN = /[^\n\t\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]/;
const NOT_AS_IT_IS = /[^\n\t\x20-\x25\x27-\x3b=\x3f-\x7e\u00a0-\ud7ff\ue000-\ufffd]/;

/**
 * Text as a cell can hold it: characters XML has no place for are left out, and what Excel would read as a coded
 * character (`_x0041_`) or lose (a lone CR) is coded itself (ISO/IEC 29500-1, 22.9.2.19).
 */
export function writable(text: string): string {
  if (!NOT_PLAIN.test(text) && !text.includes('_x')) return text;
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\r/g, '_x000D_');
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

export const escapeText = (text: string): string =>
  /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (char) => ESCAPED[char]!) : text;
/** A cell's text as XML. What the hidden sheet holds is looked through once. */
export const cellTextXml = (text: string): string =>
  NOT_AS_IT_IS.test(text) || text.includes('_x') ? escapeText(writable(text)) : text;
export const escapeAttribute = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (char) => ESCAPED[char]!);

/** `<x:` of `x:row`; empty where there is no prefix. */
export const prefixOf = (qname: string): string => qname.slice(0, qname.indexOf(':') + 1);
