/** Which of a workbook's cell formats show a day or a time (ECMA-376 part 1, 18.8.30 and 18.8.45). */
import { isSpreadsheet } from './namespaces.js';
import { isDateFormat } from './number-format.js';
import { readPart, type Rule } from './read-part.js';

/** Formats that need no code: days, times, and the days of East Asia and Thailand. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];

/** For each cell format (`s` of a cell) whether its number is a day or a time. */
export function readDateStyles(part: string, text: string): boolean[] {
  const codes = new Map<string, string>();
  const formats: string[] = [];
  const numFmt: Rule = { open: (tag) => codes.set(tag.value('numFmtId') ?? '', tag.value('formatCode') ?? '') };
  const xf: Rule = { open: (tag) => formats.push(tag.value('numFmtId') ?? '0') };
  const inside = new Map<string, Rule>([
    ['numFmts', { inside: new Map([['numFmt', numFmt]]) }],
    ['cellXfs', { inside: new Map([['xf', xf]]), isCounted: true }],
  ]);
  readPart(part, text, isSpreadsheet, new Map([['styleSheet', { inside }]]));
  const known = new Map<string, boolean>();
  return formats.map((id) => {
    let isDate = known.get(id);
    if (isDate === undefined) {
      const code = codes.get(id);
      isDate = code === undefined ? isBuiltInDate(Number(id)) : isDateFormat(code);
      known.set(id, isDate);
    }
    return isDate;
  });
}

const isBuiltInDate = (id: number): boolean => BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last);
