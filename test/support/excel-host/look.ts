/** How a cell looks to a person: the trial page's grid and tests of marks ask this. */
import type ExcelJS from 'exceljs';
import { overlap } from './address.js';
import { readFormula } from './formula.js';
import { type Rule, areas, formattingsOf } from './kind-conditional-format.js';
import type { Place } from './kinds.js';

export interface Look {
  readonly value: string | number | boolean;
  readonly formula: string | number | boolean;
  readonly numberFormat: string;
  readonly locked: boolean;
  /** `#RRGGBB` of custom conditional formats that apply; the first in Excel's order wins. */
  readonly fill: string | null;
  readonly color: string | null;
  readonly underline: 'single' | 'double' | null;
  readonly italic: boolean;
  /** Of the upper edge, by a conditional format. */
  readonly border: ExcelJS.BorderStyle | null;
}

const hash = (colour: Partial<ExcelJS.Color> | undefined): string | null =>
  colour?.argb ? `#${colour.argb.slice(2)}` : null;

/** A custom formula without references to cells; others are not shown here. */
function applies({ type, formulae }: Rule): boolean {
  if (type !== 'expression' || !formulae?.[0]) return false;
  let refersToCells = false;
  const value = readFormula(formulae[0])?.(() => {
    refersToCells = true;
    return '';
  });
  return !refersToCells && value === true;
}

export function lookOf({ sheet, rect }: Place): Look {
  const cell = sheet.find(rect.top, rect.left);
  const content = sheet.content(rect.top, rect.left);
  const styles = formattingsOf(sheet)
    .filter(({ ref }) => areas(ref).some((area) => overlap(area, { ...rect, bottom: rect.top, right: rect.left })))
    .flatMap(({ rules }) => rules)
    .filter(applies)
    .sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0))
    .map(({ style }) => style);
  const first = <T>(of: (style: Rule['style']) => T | null): T | null =>
    styles.map(of).find((value) => value !== null) ?? null;
  return {
    value: content.value,
    formula: content.formula,
    numberFormat: cell?.numFmt ?? 'General',
    locked: sheet.isLocked(rect.top, rect.left),
    fill: first((style) => hash(style?.fill?.bgColor)),
    color: first((style) => hash(style?.font?.color)),
    italic: first((style) => style?.font?.italic ?? null) ?? false,
    border: first((style) => style?.border?.top?.style ?? null),
    underline: first((style) => {
      const underline = style?.font?.underline;
      return underline ? (underline === 'double' ? 'double' : 'single') : null;
    }),
  };
}
