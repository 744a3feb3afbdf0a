import assert from 'node:assert/strict';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { planSchool } from '../../../server/sample/plan-school.js';
import { SAMPLE_TIME } from '../../support/sample.js';

describe('the plan of the sample school', () => {
  it('is the same for the same clock and seed, and another for another seed', () => {
    assert.deepEqual(planSchool(SAMPLE_TIME, 5), planSchool(SAMPLE_TIME, 5));
    assert.notDeepEqual(
      planSchool(SAMPLE_TIME, 5).current.classes[0]?.pupils,
      planSchool(SAMPLE_TIME, 6).current.classes[0]?.pupils,
    );
  });

  it('moves children up a grade: last year’s 3A is this year’s 4A', () => {
    const { earlier, current } = planSchool(SAMPLE_TIME);
    const ids = (year: typeof current, name: string) =>
      year.classes.find(({ klass }) => klass.name === name)?.pupils.map(({ id }) => id);
    assert.deepEqual(ids(earlier, '3A'), ids(current, '4A'));
  });

  it('shifts its calendar with whatever day it is made on', () => {
    for (const day of ['2026-01-02', '2026-07-31', '2026-08-01', '2028-02-29', '2026-12-31']) {
      const { earlier, current } = planSchool(new Date(`${day}T16:59:00.000Z`));
      assert.ok(earlier.calendar.ends < current.calendar.begins, day);
      assert.equal(Number(earlier.calendar.schoolYear.slice(5)), Number(current.calendar.schoolYear.slice(0, 4)));
      assert.equal(
        (Date.parse(current.calendar.closes['year-end' satisfies SheetPeriod]) - Date.parse(day)) / 86_400_000,
        10,
      );
    }
  });
});
