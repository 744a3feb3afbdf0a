/** The people of a school as a workbook that an import reads again. */
import type { WorkbookPlan } from '../workbook/plan.js';
import type { KnownPerson } from './compare-teachers.js';
import type { TeacherColumn } from './kinds.js';
import { type ListedColumn, planList } from './list-book.js';
import { TEACHER_HEADERS } from './teacher-columns.js';

type ListedPerson = Pick<KnownPerson, 'staffCode' | 'name' | 'personalId' | 'account'>;

/** @param schoolCode Stands in every row, so that another school's file is known by itself. */
export const planPeople = (people: readonly ListedPerson[], schoolCode: string): WorkbookPlan => {
  const column = (
    key: TeacherColumn,
    width: number,
    text: ListedColumn<ListedPerson>['text'],
  ): ListedColumn<ListedPerson> => ({ header: TEACHER_HEADERS[key], width, text });
  return planList(
    'Giáo viên',
    [
      column('staff-code', 16, ({ staffCode }) => staffCode),
      column('name', 30, ({ name }) => name),
      column('personal-id', 20, ({ personalId }) => personalId),
      column('account', 20, ({ account }) => account),
      column('school-code', 14, () => schoolCode),
    ],
    people,
  );
};
