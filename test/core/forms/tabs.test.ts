import assert from 'node:assert/strict';
import { fieldOfColumn } from '../../../core/forms/column.js';
import { formVersion } from '../../../core/forms/form-version.js';
import { gradesOf, tabsOf, WORKBOOK_KINDS } from '../../../core/forms/tabs.js';
import { formOf, lawFor } from '../../../core/law/law-for.js';
import { GRADES } from '../../../core/law/law.js';
import * as labels from '../../../core/forms/header-labels.js';
import { PERIODS, CLASS_PERIODS } from '../../../core/codes/periods.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import { buildContext, buildPupil } from '../../support/sheets.js';
import { ownOf } from '../../support/workbooks.js';

const headersOf = (
  grade: 1 | 2 | 3 | 4 | 5,
  period: (typeof PERIODS)[number],
  optional: ('NN1' | 'TDT')[] = [],
): string[] =>
  tabsOf('class', buildContext({ grade, period, class: { optionalSubjects: optional } }), [])[0]!.columns.map(
    ({ header }) => header.join(' / '),
  );

describe('the nine forms', () => {
  it('are numbered by grade band and time (TT27 appendix 2)', () => {
    const numbers = GRADES.map((grade) => PERIODS.map((period) => formOf(lawFor('2026-2027'), grade, period).number));
    assert.deepEqual(numbers, [
      [1, 2, 1, 3],
      [1, 2, 1, 3],
      [4, 5, 4, 6],
      [7, 8, 7, 9],
      [7, 8, 7, 9],
    ]);
  });

  it('carry a version that names law, form and year', () => {
    assert.equal(formVersion('2026-2027', 4, 'year-end'), 'TT27-9/2026-2027');
    assert.equal(formVersion('2026-2027', 1, 'year'), 'TT27-LL/2026-2027');
    assert.throws(() => formVersion('2019-2020', 1, 'term-1'), RangeError);
  });

  it('have as many subject columns as the circular prints', () => {
    const count = (grade: 1 | 3 | 4, period: (typeof PERIODS)[number], optional: ('NN1' | 'TDT')[] = []): number =>
      headersOf(grade, period, optional).filter((header) => header.startsWith('Môn học')).length;
    assert.deepEqual([count(1, 'mid-term-1'), count(1, 'term-1'), count(1, 'year-end')], [8, 10, 10]);
    assert.deepEqual([count(3, 'mid-term-1'), count(3, 'term-1'), count(3, 'year-end')], [11, 16, 16]);
    assert.deepEqual([count(4, 'mid-term-1'), count(4, 'term-1'), count(4, 'year-end')], [14, 19, 19]);
    assert.deepEqual([count(1, 'mid-term-1', ['NN1', 'TDT']), count(4, 'year-end', ['TDT'])], [10, 20]);
  });

  it('1 and 4 have plain subject columns, the others say Mức đạt được', () => {
    assert.ok(headersOf(1, 'mid-term-1').includes('Môn học và hoạt động giáo dục / Đạo đức'));
    assert.ok(headersOf(2, 'term-1').includes('Môn học và hoạt động giáo dục / Đạo đức / Mức đạt được'));
    assert.ok(headersOf(5, 'mid-term-2').includes('Môn học và hoạt động giáo dục / Toán / Điểm KTĐK'));
  });

  it('end with the year-end block only at year end', () => {
    const block = ['Đánh giá kết quả giáo dục / Hoàn thành xuất sắc', 'Khen thưởng / Đột xuất', 'Chưa được lên lớp'];
    for (const header of block) {
      assert.ok(headersOf(5, 'year-end').includes(header), header);
      assert.ok(!headersOf(5, 'term-1').includes(header), header);
    }
    assert.equal(headersOf(5, 'year-end').at(-1), 'Ghi chú');
  });
});

describe('tabs of a workbook', () => {
  const combined = [buildPupil({ grade: 2 }), buildPupil({ grade: 3 })];

  it('hold every field of a sheet in exactly one column of exactly one tab, and nothing else', () => {
    for (const period of CLASS_PERIODS) {
      for (const pupils of [...GRADES.map((grade) => [buildPupil({ grade })]), combined]) {
        const context = buildContext({ period, pupils, class: { optionalSubjects: ['NN1', 'TDT'] } });
        const every = [...new Set(gradesOf(context).flatMap((grade) => fieldsOf(context, grade)))];
        for (const kind of WORKBOOK_KINDS) {
          for (const grade of gradesOf(context)) {
            const columns = tabsOf(kind, context, every)
              .filter(({ grades }) => grades.includes(grade))
              .flatMap((tab) => tab.columns.flatMap((column) => fieldOfColumn(column) ?? []));
            assert.deepEqual([...columns].sort(), [...fieldsOf(context, grade)].sort(), `${kind} ${period} ${grade}`);
          }
        }
      }
    }
  });

  it('never give one header to two columns of a tab', () => {
    for (const period of CLASS_PERIODS) {
      for (const grade of GRADES) {
        const context = buildContext({ period, grade, class: { optionalSubjects: ['NN1', 'TDT'] } });
        for (const kind of WORKBOOK_KINDS) {
          for (const { columns } of tabsOf(kind, context, fieldsOf(context, grade))) {
            const headers = columns.map(({ header }) => header.join('/'));
            assert.equal(new Set(headers).size, headers.length, headers.join('\n'));
          }
        }
      }
    }
  });

  it('of a combined class are one form and one remarks tab a grade', () => {
    const tabs = tabsOf('class', buildContext({ pupils: combined }), []);
    assert.deepEqual(
      tabs.map(({ kind, grades }) => [kind, ...grades]),
      [
        ['form', 2],
        ['form', 3],
        ['remarks', 2],
        ['remarks', 3],
        ['health', 2, 3],
        ['awards', 2, 3],
      ],
    );
  });

  it('of a teacher have only her columns, remarks beside levels', () => {
    const context = buildContext({ grade: 5 });
    const own = fieldsOf(context, 5).filter((field) => field.startsWith('subject.TIN.'));
    const [tab, ...more] = tabsOf('teacher', context, own);
    assert.deepEqual(more, []);
    assert.deepEqual(
      tab!.columns.slice(5).map(({ key }) => key),
      ['subject.TIN.level', 'subject.TIN.score', 'subject.TIN.remark'],
    );
  });

  it('of somebody without a column in the class are none', () => {
    assert.deepEqual(tabsOf('teacher', buildContext({ grade: 1, period: 'term-1' }), ['subject.KH.level']), []);
    assert.ok(ownOf(buildContext()).length > 0);
  });

  it('has headers made of the labels that every header is read by', () => {
    const { ALL_LABELS, ...each } = labels;
    const texts = Object.values(each).flatMap((one): string[] =>
      typeof one === 'string' ? [one] : Object.values(one),
    );
    assert.deepEqual([...ALL_LABELS].sort(), texts.sort());
  });
});
