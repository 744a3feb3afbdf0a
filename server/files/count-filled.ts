/**
 * How many cells of a sheet's part are filled, counted over its bytes. It shares nothing with the reader on purpose: the
 * scanner, its namespaces and its rules stand nowhere here, so that what one of them misses the other finds.
 */

const [LT, GT, SLASH, BANG, QUESTION, COLON, DOUBLE, SINGLE] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x3a, 0x22, 0x27];
const COMMENT_END = Buffer.from('-->');
const SECTION = Buffer.from('<![CDATA[');
const SECTION_END = Buffer.from(']]>');
const INSTRUCTION_END = Buffer.from('?>');

/** Elements from the root down to where a value or a text of a cell stands, and where each leads; prefixes do not count. */
const STEPS: readonly (readonly (readonly [name: string, to: number])[])[] = [
  [['worksheet', 1]],
  [['sheetData', 2]],
  [['row', 3]],
  [['c', 4]],
  [
    ['v', 5],
    ['is', 6],
  ],
  [],
  [
    ['t', 5],
    ['r', 7],
  ],
  [['t', 5]],
];
const [CELL, VALUE, ASTRAY] = [4, 5, -1];
const NAMES = STEPS.map((steps) => steps.map(([name, to]) => ({ name: Buffer.from(name), to })));

/** `part` in UTF-8. Counts as far as it goes in a part that is none: the reader refuses that one anyway. */
export function countFilled(part: Uint8Array): number {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  let count = 0;
  let isFilled = false;
  /** Where the open elements have led so far, and how many stand open beside the way. */
  const way = [0];
  let astray = 0;
  let here = 0;
  const enter = (start: number, end: number): void => {
    const next = astray > 0 ? ASTRAY : stepTo(bytes, start, end, here);
    if (next === ASTRAY) {
      astray++;
      return;
    }
    way.push(next);
    here = next;
    if (here === CELL) isFilled = false;
  };
  const leave = (): void => {
    if (astray > 0) {
      astray--;
      return;
    }
    if (here === CELL && isFilled) count++;
    way.pop();
    here = way.at(-1) ?? 0;
  };

  for (let at = 0; at < bytes.length;) {
    let open = at;
    while (open < bytes.length && bytes[open] !== LT) open++;
    if (open > at && here === VALUE && astray === 0) isFilled = true;
    if (open >= bytes.length) break;
    const next = bytes[open + 1];
    if (next === BANG) {
      const isSection = isAt(SECTION, bytes, open);
      const end = bytes.indexOf(isSection ? SECTION_END : COMMENT_END, open + (isSection ? SECTION.length : 4));
      if (end < 0) break;
      if (isSection && end > open + SECTION.length && here === VALUE && astray === 0) isFilled = true;
      at = end + 3;
    } else if (next === QUESTION) {
      const end = bytes.indexOf(INSTRUCTION_END, open);
      if (end < 0) break;
      at = end + 2;
    } else if (next === SLASH) {
      leave();
      at = open + 2;
      while (at < bytes.length && bytes[at] !== GT) at++;
      at++;
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

function stepTo(bytes: Buffer, start: number, end: number, here: number): number {
  for (const { name, to } of NAMES[here]!) {
    if (name.length === end - start && isAt(name, bytes, start)) return to;
  }
  return ASTRAY;
}

function isAt(what: Buffer, bytes: Buffer, start: number): boolean {
  for (let i = 0; i < what.length; i++) if (what[i] !== bytes[start + i]) return false;
  return true;
}

/** The place of the `>` that ends a tag, not one inside quotes; -1 without one. */
function endOfTag(bytes: Buffer, start: number): number {
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === GT) return i;
    if (byte === DOUBLE || byte === SINGLE) {
      for (i++; bytes[i] !== byte; i++) if (i >= bytes.length) return -1;
    }
  }
  return -1;
}
