/** The school's pupils as a workbook that an import reads again. */
import type { Grade } from '../law/law.js';
import type { WorkbookPlan } from '../workbook/plan.js';
import type { PupilColumn } from './kinds.js';
import type { KnownPupil } from './known-school.js';
import { type ListedColumn, planList, writtenDay } from './list-book.js';
import { PUPIL_HEADERS } from './pupil-columns.js';

export interface ListedPupil extends Pick<
  KnownPupil,
  'code' | 'name' | 'birthDate' | 'sex' | 'personalId' | 'lifelongCode'
> {
  readonly grade: Grade;
  readonly className: string;
  readonly campus: string | null;
}

/** @param schoolCode Stands in every row, so that another school's file is known by itself. */
export const planPupils = (pupils: readonly ListedPupil[], schoolCode: string): WorkbookPlan => {
  const column = (
    key: PupilColumn,
    width: number,
    text: ListedColumn<ListedPupil>['text'],
  ): ListedColumn<ListedPupil> => ({ header: PUPIL_HEADERS[key], width, text });
  return planList(
    'Học sinh',
    [
      column('code', 16, ({ code }) => code),
      column('name', 30, ({ name }) => name),
      column('birth-date', 13, ({ birthDate }) => writtenDay(birthDate)),
      column('sex', 10, ({ sex }) => (sex === 'F' ? 'Nữ' : 'Nam')),
      column('grade', 8, ({ grade }) => String(grade)),
      column('class', 10, ({ className }) => className),
      column('personal-id', 20, ({ personalId }) => personalId),
      column('lifelong-code', 20, ({ lifelongCode }) => lifelongCode),
      column('campus', 20, ({ campus }) => campus),
      column('school-code', 14, () => schoolCode),
    ],
    pupils,
  );
};
