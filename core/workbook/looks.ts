/** How each style of a plan looks, and the marks laid over it: one place for both writers of workbooks. */
import type { StyleName } from './plan.js';

export interface LookFont {
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'single' | 'double';
  readonly color?: string;
}

/** Colours are ARGB in capitals; words are those of ISO/IEC 29500-1, 18.18. */
export interface Look {
  readonly font: LookFont;
  readonly alignment?: {
    readonly horizontal?: 'left' | 'center';
    readonly vertical?: 'top' | 'center';
    readonly wrapText?: boolean;
    readonly shrinkToFit?: boolean;
    readonly textRotation?: number;
    readonly indent?: number;
  };
  /** The same line on all four sides. */
  readonly border?: LookBorder;
  readonly fill?: string;
  readonly format?: string;
}

export interface LookBorder {
  readonly style: 'thin' | 'medium' | 'mediumDashed';
  readonly color: string;
}

const font = (size: number, more: Partial<LookFont> = {}): LookFont => ({ name: 'Times New Roman', size, ...more });

export const THIN: LookBorder = { style: 'thin', color: 'FF000000' };
const RED = 'FFB00020';
const AMBER = 'FF8A5A00';
const BLUE = 'FF1F4E79';
const GREY = 'FFEFEFEF';
const CENTRE = { horizontal: 'center', vertical: 'center' } as const;
const WRAPPED = { horizontal: 'left', vertical: 'center', wrapText: true } as const;
/** Text format: what begins with = + - @ stays text also when somebody enters the cell again, zeros in front stay. */
const TEXT = '@';

export const LOOKS: Readonly<Record<StyleName, Look>> = {
  heading: { font: font(12), alignment: { ...CENTRE, shrinkToFit: true }, format: TEXT },
  title: { font: font(16, { bold: true }), alignment: CENTRE, format: TEXT },
  subtitle: { font: font(12, { italic: true }), alignment: CENTRE, format: TEXT },
  marginal: { font: font(11, { italic: true }), alignment: CENTRE, format: TEXT },
  sample: {
    font: font(13, { bold: true, color: RED }),
    alignment: CENTRE,
    border: { style: 'medium', color: RED },
  },
  header: { font: font(10.5, { bold: true }), alignment: { ...CENTRE, wrapText: true }, border: THIN, format: TEXT },
  'header-rotated': {
    font: font(10.5),
    alignment: { ...CENTRE, wrapText: true, textRotation: 90 },
    border: THIN,
    format: TEXT,
  },
  identity: {
    font: font(12),
    alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
    border: THIN,
    format: TEXT,
  },
  'identity-centre': { font: font(11), alignment: CENTRE, border: THIN, format: TEXT },
  own: { font: font(12), alignment: CENTRE, border: THIN },
  'own-text': { font: font(11), alignment: WRAPPED, border: THIN, format: TEXT },
  others: { font: font(12), alignment: CENTRE, border: THIN, fill: GREY },
  'others-text': { font: font(11), alignment: WRAPPED, border: THIN, fill: GREY, format: TEXT },
  legend: { font: font(10.5, { italic: true }), alignment: { horizontal: 'left', vertical: 'center' } },
  'lock-note': { font: font(10.5, { italic: true, color: BLUE }), alignment: WRAPPED },
  signature: { font: font(12, { bold: true }), alignment: { ...CENTRE, shrinkToFit: true }, format: TEXT },
  'signature-name': { font: font(12, { bold: true }), alignment: CENTRE, format: TEXT },
  plain: { font: font(11), alignment: { ...WRAPPED, vertical: 'top' }, border: THIN, format: TEXT },
  hidden: { font: font(4, { color: 'FFFFFFFF' }), format: ';;;' },
  error: { font: font(11, { bold: true, color: RED }), alignment: { vertical: 'top' }, border: THIN },
  warning: { font: font(11, { bold: true, color: AMBER }), alignment: { vertical: 'top' }, border: THIN },
  done: { font: font(12, { bold: true, color: 'FF1B6E3C' }), alignment: CENTRE },
  link: { font: font(11, { underline: 'single', color: 'FF0563C1' }), alignment: { vertical: 'top' }, border: THIN },
};

export interface Mark {
  readonly fill: string;
  readonly border: LookBorder;
  readonly underline: 'single' | 'double';
  /** Of the letters. */
  readonly color: string;
}

/** Red and doubly underlined for an error, amber, dashed and underlined once for a warning: told apart without colour too. */
export const MARKS: Readonly<Record<'error' | 'warning', Mark>> = {
  error: { fill: 'FFFFC9CE', border: { style: 'medium', color: RED }, underline: 'double', color: RED },
  warning: { fill: 'FFFFE8A3', border: { style: 'mediumDashed', color: AMBER }, underline: 'single', color: AMBER },
};

/**
 * What is closed, over whatever a cell looks like: a conditional format, always true, that knows itself again, so that it goes
 * when the cell opens and nobody's own colours are touched. Slanted letters and a dashed line tell it apart without colour too.
 */
export const SHADE = {
  formula: 'N("hocba.closed")=0',
  fill: 'FFDCE6F1',
  color: BLUE,
  italic: true,
  border: { style: 'dashed', color: BLUE },
} as const;
