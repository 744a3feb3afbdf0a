/** Style names of a plan as exceljs styles. One object a style: exceljs then writes each only once. */
import type ExcelJS from 'exceljs';
import type { PlanCell, StyleName } from '../../core/workbook/plan.js';

const FACE = 'Times New Roman';
const GREY = 'FFEFEFEF';
/** Fills of marked cells; a cell that has one was marked in an earlier round. */
export const ERROR_FILL = 'FFFFC9CE';
export const WARNING_FILL = 'FFFFE8A3';

const font = (size: number, more: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> => ({ name: FACE, size, ...more });
const solid = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const edges = (style: ExcelJS.BorderStyle, argb = 'FF000000'): Partial<ExcelJS.Borders> => {
  const edge = { style, color: { argb } };
  return { top: edge, left: edge, bottom: edge, right: edge };
};

const THIN = edges('thin');
const CENTRE: Partial<ExcelJS.Alignment> = { horizontal: 'center', vertical: 'middle' };
const WRAPPED: Partial<ExcelJS.Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true };
/** Text format: what begins with = + - @ stays text also when somebody enters the cell again, zeros in front stay. */
const TEXT = '@';

const STYLES: Readonly<Record<StyleName, Partial<ExcelJS.Style>>> = {
  heading: { font: font(12), alignment: { ...CENTRE, shrinkToFit: true } },
  title: { font: font(16, { bold: true }), alignment: CENTRE },
  subtitle: { font: font(12, { italic: true }), alignment: CENTRE },
  marginal: { font: font(11, { italic: true }), alignment: CENTRE },
  sample: {
    font: font(13, { bold: true, color: { argb: 'FFB00020' } }),
    alignment: CENTRE,
    border: edges('medium', 'FFB00020'),
  },
  header: { font: font(10.5, { bold: true }), alignment: { ...CENTRE, wrapText: true }, border: THIN },
  'header-rotated': { font: font(10.5), alignment: { ...CENTRE, wrapText: true, textRotation: 90 }, border: THIN },
  identity: {
    font: font(12),
    alignment: { horizontal: 'left', vertical: 'middle', indent: 1 },
    border: THIN,
    numFmt: TEXT,
  },
  'identity-centre': { font: font(11), alignment: CENTRE, border: THIN, numFmt: TEXT },
  own: { font: font(12), alignment: CENTRE, border: THIN },
  'own-text': { font: font(11), alignment: WRAPPED, border: THIN, numFmt: TEXT },
  others: { font: font(12), alignment: CENTRE, border: THIN, fill: solid(GREY) },
  'others-text': { font: font(11), alignment: WRAPPED, border: THIN, fill: solid(GREY), numFmt: TEXT },
  legend: { font: font(10.5, { italic: true }), alignment: { horizontal: 'left', vertical: 'middle' } },
  signature: { font: font(12, { bold: true }), alignment: { ...CENTRE, shrinkToFit: true } },
  'signature-name': { font: font(12, { bold: true }), alignment: CENTRE },
  plain: { font: font(11), alignment: { ...WRAPPED, vertical: 'top' }, border: THIN },
  hidden: { font: font(4, { color: { argb: 'FFFFFFFF' } }), numFmt: ';;;' },
  error: { font: font(11, { bold: true, color: { argb: 'FFB00020' } }), alignment: { vertical: 'top' }, border: THIN },
  warning: {
    font: font(11, { bold: true, color: { argb: 'FF8A5A00' } }),
    alignment: { vertical: 'top' },
    border: THIN,
  },
  done: { font: font(12, { bold: true, color: { argb: 'FF1B6E3C' } }), alignment: CENTRE },
  link: {
    font: font(11, { underline: true, color: { argb: 'FF0563C1' } }),
    alignment: { vertical: 'top' },
    border: THIN,
  },
};

/** Red and doubly underlined for an error, amber, dashed and underlined once for a warning: told apart without colour too. */
const MARKS = {
  error: {
    fill: solid(ERROR_FILL),
    border: edges('medium', 'FFB00020'),
    font: { underline: 'double', color: { argb: 'FFB00020' } },
  },
  warning: {
    fill: solid(WARNING_FILL),
    border: edges('mediumDashed', 'FF8A5A00'),
    font: { underline: true, color: { argb: 'FF8A5A00' } },
  },
} as const;

const OPEN = { locked: false } as const;
const made = new Map<string, Partial<ExcelJS.Style>>();

/** The style of a planned cell. Shared between cells: never change it in place. */
export function styleOf({ style, open = false }: Pick<PlanCell, 'style' | 'open'>): Partial<ExcelJS.Style> {
  const key = `${style} ${open}`;
  let known = made.get(key);
  if (!known) made.set(key, (known = { ...STYLES[style], ...(open ? { protection: OPEN } : {}) }));
  return known;
}

/** A mark laid over whatever style a cell has. */
export const marked = (style: Partial<ExcelJS.Style>, mark: 'error' | 'warning'): Partial<ExcelJS.Style> => ({
  ...style,
  ...MARKS[mark],
  font: { ...style.font, ...MARKS[mark].font },
});

/** A marked cell without its mark; entry cells get their planned style besides. */
export const unmarked = (style: Partial<ExcelJS.Style>): Partial<ExcelJS.Style> => {
  const { underline: _underline, color: _color, ...font } = style.font ?? {};
  return { ...style, font, fill: { type: 'pattern', pattern: 'none' }, border: THIN };
};

/** Whether a cell carries a mark of an earlier round. */
export function isMarked(style: Partial<ExcelJS.Style>): boolean {
  const argb = style.fill?.type === 'pattern' ? style.fill.fgColor?.argb?.toUpperCase() : undefined;
  return argb === ERROR_FILL || argb === WARNING_FILL;
}
