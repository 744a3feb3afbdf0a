import type { Capacity } from '../codes/capacities.js';

/** The office of who leads the school as a record names it; a comma parts lines of a print (decision 19). */
export const OFFICE_WORDS: Readonly<Record<Capacity, string>> = {
  principal: 'Hiệu trưởng',
  acting: 'Q. Hiệu trưởng',
  'in-charge': 'KT. Hiệu trưởng, Phó Hiệu trưởng',
};

/** Of a vice principal under a written delegation. */
export const DELEGATED_OFFICE = OFFICE_WORDS['in-charge'];

/** The same as the lines above a signature on paper: `KT. HIỆU TRƯỞNG`, `PHÓ HIỆU TRƯỞNG`. */
export const officeLines = (capacity: Capacity): string[] => OFFICE_WORDS[capacity].toLocaleUpperCase('vi').split(', ');
