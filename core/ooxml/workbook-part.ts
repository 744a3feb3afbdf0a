/** The workbook part: which sheets there are, named formulas, and from where days are counted (ECMA-376 part 1, 18.2). */
import { isSpreadsheet, isTrue, relationIdOf } from './namespaces.js';
import { readPart, type Rule } from './read-part.js';
import { unescaped } from './text.js';

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: string;
  readonly relationId: string | null;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
}

export interface DefinedName {
  readonly name: string;
  /** Index of the sheet it belongs to, in the order of the sheets; null for the whole workbook. */
  readonly sheet: number | null;
  readonly formula: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  /** Days count from 1904 instead of 1900. */
  readonly date1904: boolean;
}

export function readWorkbookPart(part: string, text: string): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  let naming = { name: '', sheet: null as number | null, formula: '' };

  const sheet: Rule = {
    open: (tag) => {
      const state = tag.value('state');
      sheets.push({
        name: unescaped(tag.value('name') ?? ''),
        sheetId: tag.value('sheetId') ?? '',
        relationId: relationIdOf(tag),
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      });
    },
  };
  const definedName: Rule = {
    open: (tag) => {
      const local = tag.value('localSheetId');
      naming = { name: tag.value('name') ?? '', sheet: local === undefined ? null : Number(local), formula: '' };
    },
    text: (value) => {
      naming.formula += value;
    },
    close: () => names.push(naming),
  };
  const properties: Rule = {
    open: (tag) => {
      date1904 = isTrue(tag.value('date1904'));
    },
  };
  const inside = new Map<string, Rule>([
    ['workbookPr', properties],
    ['sheets', { inside: new Map([['sheet', sheet]]) }],
    ['definedNames', { inside: new Map([['definedName', definedName]]) }],
  ]);
  readPart(part, text, isSpreadsheet, new Map([['workbook', { inside }]]));
  return { sheets, names, date1904 };
}
