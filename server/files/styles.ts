/** Style names of a plan as exceljs styles. One object a style: exceljs then writes each only once. */
import type ExcelJS from 'exceljs';
import { type Look, LOOKS } from '../../core/workbook/looks.js';
import type { PlanCell } from '../../core/workbook/plan.js';

const OPEN = { locked: false } as const;
const made = new Map<string, Partial<ExcelJS.Style>>();

/** The style of a planned cell. Shared between cells: never change it in place. */
export function styleOf({ style, open = false }: Pick<PlanCell, 'style' | 'open'>): Partial<ExcelJS.Style> {
  const key = `${style} ${open}`;
  let known = made.get(key);
  if (!known) made.set(key, (known = { ...styleOfLook(LOOKS[style]), ...(open ? { protection: OPEN } : {}) }));
  return known;
}

function styleOfLook({ font, alignment, border, fill, format }: Look): Partial<ExcelJS.Style> {
  const { color, underline, ...face } = font;
  const edge = border && { style: border.style, color: { argb: border.color } };
  return {
    font: {
      ...face,
      ...(underline && { underline: underline === 'single' ? true : underline }),
      ...(color !== undefined && { color: { argb: color } }),
    },
    ...(alignment && { alignment: alignmentOf(alignment) }),
    ...(edge && { border: { top: edge, left: edge, bottom: edge, right: edge } }),
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } } }),
    ...(format !== undefined && { numFmt: format }),
  };
}

const alignmentOf = ({ vertical, ...rest }: NonNullable<Look['alignment']>): Partial<ExcelJS.Alignment> => ({
  ...rest,
  ...(vertical && { vertical: vertical === 'center' ? 'middle' : vertical }),
});
