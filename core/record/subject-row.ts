/**
 * One pupil's line of a class-subject, as its teacher signs it (decision 12): a salted digest of it stands in her list, so
 * that one record can later prove what was signed without showing other children's values.
 */
import type { SubjectCode } from '../fields/subjects.js';
import type { SubjectLevel } from '../codes/levels.js';
import { LEVEL_NAMES } from '../fields/level-names.js';
import { canonicalText } from '../xml/canonical.js';
import { element, type XmlElement } from '../xml/element.js';

/** What the subject's teacher answers for. */
export interface SubjectRowValues {
  /** Mã học sinh. */
  readonly pupil: string;
  readonly subject: SubjectCode;
  readonly level: SubjectLevel | null;
  readonly score: number | null;
  readonly remark: string | null;
}

const rowElement = (row: SubjectRowValues, salt: string | null): XmlElement => {
  const values: readonly (readonly [string, string | null])[] = [
    ['MA_HOC_SINH', row.pupil],
    ['MA_MON_HOC', row.subject],
    ['MUC_DAT_DUOC', row.level && LEVEL_NAMES[row.level]],
    ['DIEM_KIEM_TRA_DINH_KY', row.score === null ? null : String(row.score)],
    ['NHAN_XET', row.remark],
    ['CHUOI_NGAU_NHIEN', salt],
  ];
  return element(
    'DONG_MON_HOC',
    {},
    values.flatMap(([tag, text]) => (text === null ? [] : [element(tag, {}, [text])])),
  );
};

/** The row whose canonical text is digested. `salt`: 16 random bytes, Base64, another for each row. */
export const subjectRowElement = (row: SubjectRowValues, salt: string): XmlElement => rowElement(row, salt);

/** Canonical text of a row without salt: two rows say the same exactly when these are equal. */
export const subjectRowText = (row: SubjectRowValues): string => canonicalText(rowElement(row, null));
