/** A complete year-end sheet taken back to where a class stands ten days before closing. */
import { type FieldKey, fieldSpec } from '../../core/fields/field-key.js';
import type { PupilId, SheetValues } from '../../core/sheet/values.js';
import type { Progress } from './classes.js';

type Row = Partial<Record<FieldKey, string>>;

const without = (row: Readonly<Row>, gone: (field: FieldKey) => boolean): Row =>
  Object.fromEntries((Object.entries(row) as [FieldKey, string][]).filter(([field]) => !gone(field)));

/** What the homeroom teacher writes last, once every teacher has finished. */
const isLast = (field: FieldKey): boolean =>
  field.startsWith('result.') ||
  field.startsWith('award.') ||
  field === 'homeroom.remark' ||
  field.startsWith('health.');

/**
 * @param order the pupils in class order
 * `complete` all there · `few-gaps` three cells of two pupils missing · `half` the second half of the list empty ·
 * `most` the homeroom teacher's last columns empty, and one subject not begun.
 */
export function takeBack(values: SheetValues, progress: Progress, order: readonly PupilId[]): SheetValues {
  const rows: Record<PupilId, Row> = { ...values };
  switch (progress) {
    case 'complete':
    case 'doubtful':
      break;
    case 'few-gaps':
      clear(rows, order[6], ['subject.TOAN.score', 'trait.CHAM_CHI']);
      clear(rows, order[20], ['subject.HDTN.level']);
      break;
    case 'half':
      for (const pupil of order.slice(Math.floor(order.length / 2))) rows[pupil] = {};
      break;
    case 'most':
      for (const pupil of order) {
        rows[pupil] = without(rows[pupil] ?? {}, (field) => isLast(field) || fieldSpec(field).subject === 'AN');
      }
  }
  return rows;
}

/** Without these values; and without the results ticked from them. */
function clear(rows: Record<PupilId, Row>, pupil: PupilId | undefined, fields: readonly FieldKey[]): void {
  if (pupil === undefined) return;
  rows[pupil] = without(
    rows[pupil] ?? {},
    (field) => fields.includes(field) || field.startsWith('result.') || field.startsWith('award.'),
  );
}
