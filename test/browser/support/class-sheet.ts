/** A class sheet to be read, and how it came about. */
import type { History } from '../../../core/contract/history.js';
import type { SheetBody } from '../../../core/contract/sheet.js';
import { progressOf } from './class-progress.js';
import type { Answers } from './fake-api.js';
import { PUPILS } from './signing-answers.js';

const pupils = [...PUPILS, { pupil: '0100000015', name: 'Phan Văn Út' }, { pupil: '0100000016', name: 'Đinh Thị Yến' }];

export const CLASS_SHEET: SheetBody = {
  schoolYear: '2026-2027',
  classId: 'c-4a',
  className: '4A',
  period: 'year-end',
  revision: 12,
  pupils: pupils.map(({ pupil, name }) => ({
    id: pupil,
    name,
    birthDate: '2017-05-04',
    sex: 'F',
    grade: 4,
    mode: 'normal',
  })),
  own: [],
  values: Object.fromEntries(
    pupils.map(({ pupil }, at) => [
      pupil,
      {
        'subject.TV.level': at % 3 === 2 ? 'HT' : 'HTT',
        'subject.TV.score': String(10 - (at % 4)),
        'subject.TOAN.level': 'HTT',
        'subject.TOAN.score': at === 2 ? null : '9',
        'trait.CHAM_CHI': 'TOT',
        'homeroom.remark': 'Em đọc to, rõ; chữ viết còn vội.',
      },
    ]),
  ),
  closed: [],
};

const change = (before: string | null, after: string | null) => ({
  pupil: PUPILS[1]!.pupil,
  field: 'subject.TOAN.level',
  before,
  after,
});
export const HISTORY: History = {
  revisions: [
    {
      number: 12,
      by: 'Trần Văn Bình',
      at: '2027-06-18T13:05:00.000Z',
      changes: [change('HT', 'HTT'), { ...change('8', '9'), field: 'subject.TOAN.score' }],
    },
    { number: 11, by: 'Nguyễn Thị Minh Hoa', at: '2027-06-17T02:00:00.000Z', changes: [change(null, 'HT')] },
  ],
  pupils: { [PUPILS[1]!.pupil]: PUPILS[1]!.name },
  more: false,
};

export const readingAnswers = (): Answers => ({
  progress: () => ({ schoolYear: '2026-2027', classes: [progressOf('4A'), progressOf('4B')] }),
  sheet: ({ params }) => ({ ...CLASS_SHEET, period: params['period'] as SheetBody['period'] }),
  sheetHistory: () => HISTORY,
});
