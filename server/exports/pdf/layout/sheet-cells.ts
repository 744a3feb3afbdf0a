/** How a planned cell looks on paper: the workbook's own sizes, in points at full size. */
import type { Align, Face } from '../../../../core/record/print/content.js';
import type { StyleName } from '../../../../core/workbook/plan.js';

export interface CellLook {
  readonly size: number;
  readonly face: Face;
  readonly align: Align;
  readonly ruled: boolean;
  readonly upright?: boolean;
  readonly colour?: string;
}

const RED = '#b00020';
const plain = (size: number, face: Face, align: Align): CellLook => ({ size, face, align, ruled: false });
const ruled = (size: number, face: Face, align: Align): CellLook => ({ size, face, align, ruled: true });

/** What a printed form can hold; marks of findings are not for paper. */
const LOOKS: Readonly<Partial<Record<StyleName, CellLook>>> = {
  heading: plain(12, 'regular', 'center'),
  title: plain(16, 'bold', 'center'),
  subtitle: plain(12, 'italic', 'center'),
  marginal: plain(11, 'italic', 'center'),
  sample: { ...ruled(13, 'bold', 'center'), colour: RED },
  header: ruled(10.5, 'bold', 'center'),
  'header-rotated': { ...ruled(10.5, 'regular', 'center'), upright: true },
  identity: ruled(12, 'regular', 'left'),
  'identity-centre': ruled(11, 'regular', 'center'),
  own: ruled(12, 'regular', 'center'),
  'own-text': ruled(11, 'regular', 'left'),
  others: ruled(12, 'regular', 'center'),
  'others-text': ruled(11, 'regular', 'left'),
  legend: plain(10.5, 'italic', 'left'),
  signature: plain(12, 'bold', 'center'),
  'signature-name': plain(12, 'bold', 'center'),
};

/** Null for what is not printed. */
export const lookOf = (style: StyleName): CellLook | null => LOOKS[style] ?? null;
