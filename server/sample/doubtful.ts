/** Deliberate doubts for the class with mistakes: values the database may hold, each of which draws a warning. */
import type { FieldKey } from '../../core/fields/field-key.js';
import type { SheetContext } from '../../core/sheet/context.js';
import type { PupilId, SheetValues } from '../../core/sheet/values.js';
import { withResults } from './values.js';

type Row = Partial<Record<FieldKey, string>>;

/** A complete year-end sheet with one doubt of each kind, on pupils far apart in the list. */
export function doubtful(context: SheetContext, values: SheetValues): SheetValues {
  const rows: Record<PupilId, Row> = {};
  for (const [pupil, row] of Object.entries(values)) {
    rows[pupil] = Object.fromEntries(
      Object.entries(row).filter(([field]) => !field.startsWith('result.') && !field.startsWith('award.')),
    );
  }
  const [, neighbour] = context.pupils;
  const change = (index: number, changes: Row): void => {
    const pupil = context.pupils[index];
    if (pupil) rows[pupil.id] = { ...rows[pupil.id], ...changes };
  };
  // T beside a five; C beside an eight; a test of nought.
  change(2, { 'subject.TOAN.level': 'HTT', 'subject.TOAN.score': '5' });
  change(4, { 'subject.KH.level': 'CHT', 'subject.KH.score': '8' });
  change(6, { 'subject.TV.level': 'CHT', 'subject.TV.score': '0' });
  change(9, { 'subject.TV.remark': `${neighbour?.name ?? ''} đọc to, rõ ràng; cần rèn thêm chữ viết.` });
  change(12, {
    'subject.TOAN.level': 'HTT',
    'subject.TOAN.remark': 'Em chưa hoàn thành các bài đã học, cần cố gắng nhiều.',
  });
  change(15, { 'subject.DD.remark': 'Em biết giúp đỡ bạn bè, ddi học đầy dđủ và toôn trọng thầy cô.' });
  const gap = context.pupils[18];
  if (gap) {
    const { 'trait.TRUNG_THUC': _trait, 'subject.GDTC.remark': _remark, ...rest } = rows[gap.id] ?? {};
    rows[gap.id] = rest;
  }
  return withResults(context, rows);
}
