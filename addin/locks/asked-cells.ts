/** Cells meant by a request, as an address names them: what a push was refused. */
import type { SheetBody } from '../../core/contract/sheet.js';
import { isFieldKey } from '../../core/fields/field-key.js';

export interface AskedCell {
  readonly pupil: string;
  readonly field: string;
}

/** `PUPIL FIELD,PUPIL FIELD`; what is no cell of hers on this sheet is left out. */
export function askedCells(text: string, { pupils, own }: Pick<SheetBody, 'pupils' | 'own'>): AskedCell[] {
  const known = new Set(pupils.map(({ id }) => id));
  const mine = new Set(own.filter(isFieldKey));
  return text.split(',').flatMap((cell): AskedCell[] => {
    const [pupil = '', field = ''] = cell.split(' ');
    return known.has(pupil) && isFieldKey(field) && mine.has(field) ? [{ pupil, field }] : [];
  });
}
