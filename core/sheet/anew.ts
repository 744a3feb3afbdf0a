/** What a sheet of what is assessed anew tells of a pupil, in a workbook and on the wire; her values stand in the sheet itself. */
import type { PupilOnSheet, SupplementaryOnSheet } from './context.js';
import type { SheetValues } from './values.js';

export type Anew = Pick<SupplementaryOnSheet, 'fields' | 'most'>;

/** Undefined for whoever is assessed as everybody. */
export const anewOf = ({ supplementary }: PupilOnSheet): Anew | undefined =>
  supplementary && { fields: supplementary.fields, most: supplementary.most };

const NO_VALUES = {};

/** The pupil as `anewOf` told of her. When her values came is not known here. */
export const withAnew = (
  pupil: Omit<PupilOnSheet, 'supplementary'>,
  anew: Anew | undefined,
  values: SheetValues,
): PupilOnSheet =>
  anew ? { ...pupil, supplementary: { ...anew, values: values[pupil.id] ?? NO_VALUES, at: null } } : pupil;
