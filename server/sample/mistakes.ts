/** What people do to a class workbook, one of each kind. */
import type { CellValue } from 'exceljs';
import type { FieldKey } from '../../core/fields/field-key.js';

interface At {
  /** Index in the class list. */
  readonly pupil: number;
  /** The cell; for a whole row, one of its cells. */
  readonly field: FieldKey;
}

export type Mistake =
  | (At & { readonly kind: 'value'; readonly value: CellValue })
  /** Another pupil's row pasted over this one: one doubled, one vanished. */
  | (At & { readonly kind: 'copied-over'; readonly from: number })
  /** The pupil's code changed, or deleted. */
  | (At & { readonly kind: 'code'; readonly id: string | null });

const value = (pupil: number, field: FieldKey, typed: CellValue): Mistake => ({
  kind: 'value',
  pupil,
  field,
  value: typed,
});

export const MISTAKES: readonly Mistake[] = [
  // Scores: with a comma, with a point, too high, in words, nought, as a date, as formulas, as an error.
  value(0, 'subject.TV.score', '8,5'),
  value(1, 'subject.TOAN.score', 8.5),
  value(3, 'subject.TOAN.score', 11),
  value(5, 'subject.LSDL.score', 'chín'),
  value(7, 'subject.KH.score', 0),
  value(8, 'subject.TV.score', new Date(Date.UTC(2026, 4, 8))),
  value(10, 'subject.TOAN.score', { formula: 'AVERAGE(8,9)', result: 8.5 }),
  value(10, 'subject.TV.score', { formula: '4+4', result: 8 }),
  value(11, 'subject.LSDL.score', { error: '#N/A' }),
  // Levels: unknown, of the other family, and spellings that are understood (words, small letters, Ð for Đ).
  value(0, 'subject.DD.level', 'G'),
  value(1, 'subject.DD.level', 'Đ'),
  value(3, 'trait.NHAN_AI', 'H'),
  value(5, 'subject.TV.level', 'hoàn thành tốt'),
  value(7, 'subject.HDTN.level', 't'),
  value(8, 'trait.YEU_NUOC', '\u00d0'),
  value(11, 'subject.TOAN.score', '9'),
  // A value deleted, and one in a column that is somebody else's.
  value(13, 'trait.CHAM_CHI', null),
  value(13, 'subject.NN1.score', 10),
  // Result, award, promotion.
  value(14, 'result.HTXS', 'X'),
  value(14, 'result.HT', 'X'),
  value(16, 'award.YEAR_END', 'có'),
  value(17, 'promotion.NOT_PROMOTED', 'X'),
  // Remarks: too long, another pupil's, against the level, broken typing, old encodings.
  value(18, 'subject.TV.remark', 'Em đọc to, rõ ràng. '.repeat(30).trim()),
  value(19, 'subject.TOAN.remark', 'Em còn yếu, chưa hoàn thành các bài tập.'),
  value(20, 'subject.TV.remark', 'Em dđọc bài hoôm nay rất tôtts.'),
  value(21, 'subject.TV.remark', 'Em ®äc to, râ rµng, viÕt ®Ñp.'),
  value(22, 'subject.TV.remark', 'Em ñoïc to, roõ raøng, vieát ñeïp.'),
  // Height in millimetres, weight in words, absences by halves.
  value(0, 'health.height', 1350),
  value(1, 'health.weight', 'nặng'),
  value(3, 'absence.excused', '2,5'),
  // Rows: pasted over, with a mistyped code, without a code.
  { kind: 'copied-over', pupil: 26, field: 'subject.TV.level', from: 25 },
  { kind: 'code', pupil: 28, field: 'subject.TV.level', id: '9999999999' },
  { kind: 'code', pupil: 30, field: 'subject.TV.level', id: null },
];
