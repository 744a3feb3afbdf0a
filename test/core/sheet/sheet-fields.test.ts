import assert from 'node:assert/strict';
import { GRADES } from '../../../core/law/law.js';
import { PERIODS } from '../../../core/codes/periods.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import { buildContext } from '../../support/sheets.js';

const subjectLeaves = (
  grade: (typeof GRADES)[number],
  period: (typeof PERIODS)[number],
  optional: ('NN1' | 'TDT')[] = [],
) =>
  fieldsOf(buildContext({ grade, period, class: { optionalSubjects: optional } }), grade).filter((field) =>
    /^subject\..*\.(level|score)$/.test(field),
  );

describe('fields of a sheet', () => {
  it('have as many subject columns as the nine forms (domain table 3.3)', () => {
    const counts = PERIODS.map((period) => GRADES.map((grade) => subjectLeaves(grade, period).length));
    assert.deepEqual(counts, [
      [8, 8, 11, 14, 14],
      [10, 10, 16, 19, 19],
      [8, 8, 11, 14, 14],
      [10, 10, 16, 19, 19],
    ]);
  });

  it('grow by the optional subjects the class is taught, without a score', () => {
    assert.equal(subjectLeaves(1, 'year-end', ['NN1', 'TDT']).length, 12);
    assert.equal(subjectLeaves(4, 'year-end', ['TDT']).length, 20);
  });

  it('are about 2,100 cells for a grade-4 class of 35 at year end', () => {
    const cells = fieldsOf(buildContext({ grade: 4 }), 4).length * 35;
    assert.ok(cells > 2000 && cells < 2300, String(cells));
  });

  it('have companion fields and results only at year end, and profile only on the sheet of the year', () => {
    for (const period of PERIODS) {
      const fields = fieldsOf(buildContext({ period }), 4);
      assert.equal(fields.includes('result.HTXS'), period === 'year-end');
      assert.equal(fields.includes('health.height'), period === 'year-end');
      assert.ok(!fields.some((field) => field.startsWith('profile.')));
    }
    assert.ok(fieldsOf(buildContext({ period: 'year' }), 4).every((field) => field.startsWith('profile.')));
  });

  it('name every field once', () => {
    for (const grade of GRADES) {
      const fields = fieldsOf(buildContext({ grade, class: { optionalSubjects: ['NN1', 'TDT'] } }), grade);
      assert.equal(new Set(fields).size, fields.length);
    }
  });
});
