/**
 * How many cells of a sheet's part are filled, counted over its bytes. It shares nothing with the reader on purpose: the
 * scanner, its namespaces and its rules stand nowhere here, so that what one of them misses the other finds.
 */

const [LT, GT, SLASH, BANG, QUESTION, COLON, DOUBLE, SINGLE] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x3a, 0x22, 0x27];
const COMMENT_END = Buffer.from('-->');
const SECTION = Buffer.from('<![CDATA[');
const SECTION_END = Buffer.from(']]>');
const INSTRUCTION_END = Buffer.from('?>');

/** Elements from the root down to where a value or a text of a cell stands; prefixes do not count. */
const WAYS = ['worksheet/sheetData/row/c/v', 'worksheet/sheetData/row/c/is/t', 'worksheet/sheetData/row/c/is/r/t'].map(
  (way) => way.split('/').map((name) => Buffer.from(name)),
);
const CELL_DEPTH = 4;

/** `part` in UTF-8. Counts as far as it goes in a part that is none: the reader refuses that one anyway. */
export function countFilled(part: Uint8Array): number {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  let count = 0;
  let depth = 0;
  let isFilled = false;
  /** For each way how many of its steps are open, as long as every open element is one of its steps. */
  const walked = WAYS.map(() => 0);
  const holdsValue = (): boolean => WAYS.some((way, i) => walked[i] === way.length && depth === way.length);
  const enter = (start: number, end: number): void => {
    WAYS.forEach((way, i) => {
      if (walked[i] === depth && way[depth]?.equals(bytes.subarray(start, end))) walked[i] = depth + 1;
    });
    depth++;
    if (depth === CELL_DEPTH) isFilled = false;
  };
  const leave = (): void => {
    if (depth === CELL_DEPTH && isFilled && walked[0] === CELL_DEPTH) count++;
    depth--;
    for (let i = 0; i < walked.length; i++) walked[i] = Math.min(walked[i]!, depth);
  };

  for (let at = 0; at < bytes.length;) {
    const open = bytes.indexOf(LT, at);
    const textEnd = open < 0 ? bytes.length : open;
    if (textEnd > at && holdsValue()) isFilled = true;
    if (open < 0) break;
    const next = bytes[open + 1];
    if (next === BANG) {
      const isSection = bytes.subarray(open, open + SECTION.length).equals(SECTION);
      const end = bytes.indexOf(isSection ? SECTION_END : COMMENT_END, open + (isSection ? SECTION.length : 4));
      if (end < 0) break;
      if (isSection && end > open + SECTION.length && holdsValue()) isFilled = true;
      at = end + 3;
    } else if (next === QUESTION) {
      const end = bytes.indexOf(INSTRUCTION_END, open);
      if (end < 0) break;
      at = end + 2;
    } else if (next === SLASH) {
      leave();
      at = bytes.indexOf(GT, open) + 1;
      if (at === 0) break;
    } else {
      const end = endOfTag(bytes, open);
      if (end < 0) break;
      let [from, to] = [open + 1, open + 1];
      for (; to < end && bytes[to]! > 0x20 && bytes[to] !== SLASH && bytes[to] !== GT; to++) {
        if (bytes[to] === COLON) from = to + 1;
      }
      enter(from, to);
      if (bytes[end - 1] === SLASH) leave();
      at = end + 1;
    }
  }
  return count;
}

/** The place of the `>` that ends a tag, not one inside quotes; -1 without one. */
function endOfTag(bytes: Buffer, start: number): number {
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === GT) return i;
    if (byte === DOUBLE || byte === SINGLE) {
      i = bytes.indexOf(byte, i + 1);
      if (i < 0) return -1;
    }
  }
  return -1;
}
