import assert from 'node:assert/strict';
import { calendarOf, deadlineOf, windowState } from '../../../core/calendar/calendar.js';
import { addDays, daysUntil, isDay } from '../../../core/calendar/day.js';
import { PERIODS } from '../../../core/periods.js';

const calendar = calendarOf('2026-2027');

describe('calendar of a school year', () => {
  it('has the regulation’s dates, with the day before as target (article 4.3, decision 22)', () => {
    assert.deepEqual(calendar.lawful, {
      coversSigned: { target: '2026-09-29', closes: '2026-09-30' },
      closing: { target: '2027-06-29', closes: '2027-06-30' },
      corrections: { target: '2027-07-09', closes: '2027-07-10' },
      supplementaryClosing: { target: '2027-08-14', closes: '2027-08-15' },
      supplementaryCorrections: { target: '2027-08-24', closes: '2027-08-25' },
    });
  });
  it('has windows in the order of the periods, within the year and before the lawful closing', () => {
    let before = '2026-08-31';
    for (const period of PERIODS) {
      const { opens, closes } = calendar.periods[period];
      assert.ok(isDay(opens) && isDay(closes));
      assert.ok(before < opens && opens <= closes, period);
      before = closes;
    }
    assert.ok(before < calendar.lawful.closing.closes);
  });
  it('takes the school’s own windows and leaves the lawful dates', () => {
    const own = calendarOf('2026-2027', {
      periods: { 'year-end': { opens: '2026-11-20', closes: '2026-12-03' } },
      profileCloses: '2026-12-10',
    });
    assert.deepEqual(deadlineOf(own, 'year-end'), { target: '2026-12-02', closes: '2026-12-03' });
    assert.deepEqual(deadlineOf(own, 'year'), { target: '2026-12-09', closes: '2026-12-10' });
    assert.deepEqual(own.periods['term-1'], calendar.periods['term-1']);
    assert.deepEqual(own.lawful, calendar.lawful);
  });
  it('expects the profile when the covers are to be signed', () => {
    assert.deepEqual(deadlineOf(calendar, 'year'), { target: '2026-09-29', closes: '2026-09-30' });
  });
  it('is open on its first and last day', () => {
    const { opens, closes } = calendar.periods['term-1'];
    const at = (day: string) => windowState(calendar, 'term-1', day);
    assert.deepEqual([addDays(opens, -1), opens, closes, addDays(closes, 1)].map(at), [
      'before',
      'open',
      'open',
      'closed',
    ]);
    assert.equal(windowState(calendar, 'year', '2026-08-01'), 'open');
    assert.equal(windowState(calendar, 'year', '2026-10-01'), 'closed');
  });
  it('knows no year before the circular', () => assert.throws(() => calendarOf('2019-2020'), RangeError));
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
});
