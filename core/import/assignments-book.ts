/** Who holds which duty as a workbook that an import reads again. */
import type { DutyLine } from '../duties/duty-line.js';
import { SUBJECT_NAMES } from '../fields/subjects.js';
import type { WorkbookPlan } from '../workbook/plan.js';
import { ASSIGNMENT_HEADERS } from './assignment-columns.js';
import { type ListedColumn, planList, writtenDay } from './list-book.js';

export interface ListedDuty extends Pick<DutyLine, 'subject' | 'responsible' | 'fromDay' | 'toDay'> {
  readonly name: string;
  readonly account: string;
  readonly className: string;
}

export const planDuties = (duties: readonly ListedDuty[]): WorkbookPlan => {
  const column = (
    key: keyof typeof ASSIGNMENT_HEADERS,
    width: number,
    text: ListedColumn<ListedDuty>['text'],
  ): ListedColumn<ListedDuty> => ({ header: ASSIGNMENT_HEADERS[key], width, text });
  return planList(
    'Phân công',
    [
      column('class', 10, ({ className }) => className),
      column('subject', 32, ({ subject }) => (subject === null ? 'Chủ nhiệm' : SUBJECT_NAMES[subject])),
      column('name', 30, ({ name }) => name),
      column('account', 20, ({ account }) => account),
      column('role', 18, ({ responsible }) => (responsible ? 'Chịu trách nhiệm' : 'Dạy cùng')),
      column('from-day', 13, ({ fromDay }) => writtenDay(fromDay)),
      column('to-day', 13, ({ toDay }) => (toDay === null ? null : writtenDay(toDay))),
    ],
    duties,
  );
};
