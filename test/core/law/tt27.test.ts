import assert from 'node:assert/strict';
import { SUBJECTS } from '../../../core/fields/subjects.js';
import { isSchoolYear, isTested, lawFor } from '../../../core/law/law-for.js';
import { GRADES } from '../../../core/law/law.js';
import { PERIODS } from '../../../core/codes/periods.js';

describe('TT27 as tables', () => {
  const law = lawFor('2026-2027');

  it('gives 4 scores a year in grades 1-2, 10 in grade 3 and 18 in grades 4-5 (article 7.1b)', () => {
    const scores = GRADES.map(
      (grade) =>
        PERIODS.flatMap((period) => SUBJECTS.filter((subject) => isTested(law, grade, subject, period))).length,
    );
    assert.deepEqual(scores, [4, 4, 10, 18, 18]);
  });

  it('tests only subjects the grade is taught', () => {
    for (const grade of GRADES)
      for (const subject of SUBJECTS)
        if (PERIODS.some((period) => isTested(law, grade, subject, period)))
          assert.ok(law.compulsory[grade].includes(subject), `${subject} in grade ${grade}`);
  });

  it('never tests Tiếng dân tộc, Đạo đức or the arts', () => {
    for (const subject of ['TDT', 'DD', 'TNXH', 'GDTC', 'AN', 'MT', 'HDTN'] as const)
      assert.ok(!GRADES.some((grade) => PERIODS.some((period) => isTested(law, grade, subject, period))));
  });

  it('knows school years by two consecutive calendar years and has no law before 2020', () => {
    assert.ok(isSchoolYear('2026-2027'));
    assert.ok(!isSchoolYear('2026-2028'));
    assert.ok(!isSchoolYear('2026'));
    assert.throws(() => lawFor('2019-2020'), RangeError);
    assert.throws(() => lawFor('now'), RangeError);
  });
});
