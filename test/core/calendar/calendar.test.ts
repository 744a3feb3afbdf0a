import assert from 'node:assert/strict';
import { addDays, covers, dayInVietnam, daysUntil, isDay, timeInVietnam } from '../../../core/codes/day.js';
import { lawFor } from '../../../core/law/law-for.js';
import { periodsSoFar } from '../../../core/law/school-calendar.js';
import { PERIODS } from '../../../core/codes/periods.js';

describe('calendar of a school year', () => {
  const law = lawFor('2026-2027');
  const calendar = {
    begins: '2026-09-05',
    ends: '2027-06-30',
    closes: {
      'mid-term-1': '2026-11-15',
      'term-1': '2027-01-15',
      'mid-term-2': '2027-03-31',
      'year-end': '2027-06-30',
    },
  };
  it('shows the periods past and the one whose last day is ahead, that day included', () => {
    assert.deepEqual(periodsSoFar(law, calendar, '2026-11-15'), ['mid-term-1']);
    assert.deepEqual(periodsSoFar(law, calendar, '2026-11-16'), ['mid-term-1', 'term-1']);
    assert.deepEqual(periodsSoFar(law, calendar, '2027-07-01'), [...PERIODS]);
  });
  it('never hides a period behind one without a last day', () => {
    assert.deepEqual(periodsSoFar(law, { ...calendar, closes: {} }, '2026-11-15'), ['mid-term-1']);
    const { 'term-1': _, ...others } = calendar.closes;
    const without = { ...calendar, closes: others };
    assert.deepEqual(periodsSoFar(law, without, '2026-11-15'), ['mid-term-1']);
    assert.deepEqual(periodsSoFar(law, without, '2026-11-16'), ['mid-term-1', 'term-1']);
    assert.deepEqual(periodsSoFar(law, without, '2027-01-16'), ['mid-term-1', 'term-1', 'mid-term-2']);
  });
  it('lets those without a day come one by one, when most schools have done with the one before', () => {
    const first = { 'mid-term-1': '2026-11-20' };
    for (const [closes, today, n] of [
      [first, '2026-11-20', 1],
      [first, '2026-11-21', 2],
      [first, '2027-01-15', 2],
      [first, '2027-01-16', 3],
      [first, '2027-04-01', 4],
      [first, '2027-08-31', 4],
      [{}, '2026-11-16', 2],
      [{}, '2027-01-16', 3],
      [{ 'term-1': '2026-12-20' }, '2026-12-21', 3],
      [{ 'year-end': '2027-05-25' }, '2027-05-26', 4],
      [{ 'year-end': '2027-06-25' }, '2026-09-10', 1],
      [{ ...first, 'year-end': '2027-06-25' }, '2026-11-21', 2],
      // Named before most schools have done with the one before it.
      [{ 'term-1': '2026-11-10' }, '2026-11-05', 2],
      [{ 'term-1': '2026-11-10' }, '2026-11-11', 2],
      [{ 'term-1': '2026-11-10' }, '2026-11-16', 3],
    ] as const)
      assert.deepEqual(periodsSoFar(law, { ...calendar, closes }, today), PERIODS.slice(0, n), today);
  });
  it('knows the days that exist, as the calendar of the machine does', () => {
    const two = (n: number): string => String(n).padStart(2, '0');
    for (const year of ['0000', '1900', '2000', '2024', '2027', '2100'])
      for (let month = 0; month <= 13; month += 1)
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${two(month)}-${two(day)}`;
          const at = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
          assert.equal(isDay(text), exists, text);
        }
  });
  it('knows the periods of the law', () => {
    const twice = { ...law, periods: ['term-1', 'year-end'] as const };
    assert.deepEqual(periodsSoFar(twice, calendar, '2027-02-01'), ['term-1', 'year-end']);
  });
});

describe('days', () => {
  it('counts across months, years and leap days', () => {
    assert.equal(daysUntil('2027-06-20', '2027-06-30'), 10);
    assert.equal(daysUntil('2027-06-30', '2027-06-30'), 0);
    assert.equal(daysUntil('2027-07-01', '2027-06-30'), -1);
    assert.equal(daysUntil('2028-02-28', '2028-03-01'), 2);
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  });
  it('refuses what is no day', () => {
    for (const text of ['', '2027-02-29', '2027-13-01', '1/6/2027', '2027-06-30T00:00']) {
      assert.equal(isDay(text), false, text);
      assert.throws(() => daysUntil(text, '2027-06-30'), RangeError);
    }
  });
  it('are those of Viet Nam, whose day begins seven hours early', () => {
    assert.equal(dayInVietnam(new Date('2027-06-30T16:59:59Z')), '2027-06-30');
    assert.equal(dayInVietnam(new Date('2027-06-30T17:00:00Z')), '2027-07-01');
    assert.equal(timeInVietnam(new Date('2027-06-30T17:05:00Z')), '00:05');
  });
  it('lie in a span whose ends count in', () => {
    const span = { fromDay: '2026-09-05', toDay: '2026-09-07' };
    const inside = ['2026-09-04', '2026-09-05', '2026-09-07', '2026-09-08'].map((day) => covers(span, day));
    assert.deepEqual(inside, [false, true, true, false]);
    assert.ok(covers({ ...span, toDay: null }, '2030-01-01'));
  });
});
