import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, covers } from '../../../core/codes/day.js';
import type { DutyWorld } from '../../../core/duties/change-duties.js';
import { dutyGaps } from '../../../core/duties/duty-gaps.js';
import type { DutyLine } from '../../../core/duties/duty-line.js';

const YEAR = { begins: '2027-01-01', ends: '2027-01-20' };
const world = (lines: readonly Partial<DutyLine>[], today = '2027-01-05'): DutyWorld => ({
  ...YEAR,
  today,
  classes: [{ id: '4a', name: '4A', subjects: [] }],
  people: [
    { userId: 'thu', name: 'Thu', active: true },
    { userId: 'cuc', name: 'Cúc', active: false },
  ],
  lines: lines.map((line, id) => ({
    ...{ id, userId: 'thu', classId: '4a', subject: null, responsible: true, fromDay: '2027-01-01', toDay: null },
    ...line,
  })),
});
const days = (lines: readonly Partial<DutyLine>[], today?: string) =>
  dutyGaps(world(lines, today)).map(({ fromDay, toDay }) => `${fromDay.slice(8)}-${toDay.slice(8)}`);

describe('duties nobody holds', () => {
  it('are told from today to the end of the year, day by day', () => {
    assert.deepEqual(days([]), ['05-20']);
    assert.deepEqual(days([], '2026-12-01'), ['01-20']);
    assert.deepEqual(days([], '2027-02-01'), []);
    assert.deepEqual(days([{}]), []);
    assert.deepEqual(days([{ toDay: '2027-01-10' }, { fromDay: '2027-01-13' }]), ['11-12']);
    assert.deepEqual(days([{ toDay: '2027-01-10' }]), ['11-20']);
    assert.deepEqual(days([{ fromDay: '2027-03-01' }]), ['05-20']);
    // Taken back before it began.
    assert.deepEqual(days([{ fromDay: '2027-01-13', toDay: '2027-01-12' }]), ['05-20']);
  });

  it('are not held by who has left nor by who only enters along', () => {
    assert.deepEqual(days([{ userId: 'cuc' }]), ['05-20']);
    assert.deepEqual(days([{ responsible: false }]), ['05-20']);
  });

  it('are of every subject the class is taught, and of its homeroom', () => {
    const klass = { id: '4a', name: '4A', subjects: ['TV', 'TOAN'] as const };
    const gaps = dutyGaps({ ...world([{ subject: 'TV' }]), classes: [klass] });
    assert.deepEqual(
      gaps.map(({ subject }) => subject),
      [null, 'TOAN'],
    );
  });

  it('are exactly the days no line covers, whatever the lines', () => {
    const day = fc.integer({ min: 0, max: 24 }).map((n) => addDays('2026-12-30', n));
    const line = fc.record({ fromDay: day, toDay: fc.option(day) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const gaps = dutyGaps(world(lines));
        for (let at = '2027-01-05'; at <= YEAR.ends; at = addDays(at, 1)) {
          assert.equal(
            gaps.some((gap) => covers(gap, at)),
            !lines.some((one) => covers(one, at)),
            at,
          );
        }
        assert.ok(
          gaps.every(({ fromDay, toDay }) => fromDay >= '2027-01-05' && toDay <= YEAR.ends && fromDay <= toDay),
        );
      }),
    );
  });
});
