/** The texts that cells share: plain or in runs; how they are pronounced is not part of them (ECMA-376 part 1, 18.4). */
import { isSpreadsheet } from './namespaces.js';
import { readPart, type Rule } from './read-part.js';
import { cellText } from './text.js';

/** The children of a rich text (CT_Rst) that are its text, given to `add` piece by piece. */
export function richText(add: (piece: string) => void): ReadonlyMap<string, Rule> {
  const t: Rule = { text: add };
  return new Map<string, Rule>([
    ['t', t],
    ['r', { inside: new Map([['t', t]]) }],
  ]);
}

export function readSharedStrings(part: string, text: string): string[] {
  const strings: string[] = [];
  let gathered = '';
  const inside = richText((piece) => {
    gathered += piece;
  });
  const si: Rule = {
    open: () => {
      gathered = '';
    },
    close: () => strings.push(cellText(gathered)),
    inside,
  };
  readPart(part, text, isSpreadsheet, new Map([['sst', { inside: new Map([['si', si]]), isCounted: true }]]));
  return strings;
}
