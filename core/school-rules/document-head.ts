import type { Day } from '../codes/day.js';
import { BLANK, type IssuingSchool, type OfficialDocument } from './official-document.js';

/** Number and day of a decision; null where it is still to be numbered. */
export interface Numbered {
  readonly number: string;
  readonly day: Day;
}

type Head = Pick<OfficialDocument, 'authority' | 'school' | 'number' | 'place' | 'day' | 'signer'>;

/** `kind`: what stands behind the number while nobody has given one: `QĐ`. */
export const headOf = (
  { authority, name, place, signer }: IssuingSchool,
  numbered: Numbered | null,
  kind: string,
): Head => ({
  authority,
  school: name,
  number: numbered?.number ?? `${BLANK}/${kind}`,
  place,
  day: numbered?.day ?? null,
  signer,
});

/** `HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC …`: the office as a body, whoever signs in it. */
export const issuerOf = ({ name }: Pick<IssuingSchool, 'name'>): string =>
  `HIỆU TRƯỞNG ${name.toLocaleUpperCase('vi')}`;
