import assert from 'node:assert/strict';
import { lawFor } from '../../../core/law/law-for.js';
import { lawfulDay } from '../../../core/law/lawful-days.js';
import { periodsSoFar, type SchoolCalendar } from '../../../core/law/school-calendar.js';
import { calendarFaults, nextYear, proposedCalendar, schoolYearOn } from '../../../core/law/school-year.js';

const YEAR = '2026-2027';
const faultsOf = (change: Partial<SchoolCalendar>) => {
  const calendar = { ...proposedCalendar(YEAR), ...change };
  return calendarFaults(YEAR, calendar).map(({ place, refusal }) => `${place} ${refusal.code}`);
};
const closing = (change: SchoolCalendar['closes']) => ({ closes: { ...proposedCalendar(YEAR).closes, ...change } });

describe('school years', () => {
  it('change with August, and there is none before the first law', () => {
    assert.equal(schoolYearOn('2026-07-31'), '2025-2026');
    assert.equal(schoolYearOn('2026-08-01'), YEAR);
    assert.equal(schoolYearOn('2027-01-01'), YEAR);
    assert.equal(schoolYearOn('2020-07-31'), null);
    assert.equal(schoolYearOn('1970-01-01'), null);
    assert.equal(nextYear('2029-2030'), '2030-2031');
  });
});

describe('the calendar a school is proposed', () => {
  it('closes year end on the lawful day, by the law of its own year, and is lawful', () => {
    for (const year of [YEAR, '2027-2028', '2031-2032']) {
      const { closes, begins, ends } = proposedCalendar(year);
      const lawful = lawfulDay(lawFor(year), year, 'closing');
      assert.equal(closes['year-end'], lawful);
      assert.equal(ends, lawful);
      assert.equal(begins, `${year.slice(0, 4)}-09-05`);
      assert.deepEqual(Object.keys(closes), lawFor(year).periods);
      assert.deepEqual(calendarFaults(year, proposedCalendar(year)), []);
    }
  });

  it('may be changed within the lawful dates: on the last day, without a deadline, two ends on one day', () => {
    assert.deepEqual(faultsOf(closing({ 'year-end': '2027-05-25' })), []);
    assert.deepEqual(faultsOf({ ends: '2027-06-30' }), []);
    const { 'term-1': _, ...others } = proposedCalendar(YEAR).closes;
    assert.deepEqual(faultsOf({ closes: others }), []);
    assert.deepEqual(faultsOf({ begins: '2026-08-01' }), []);
  });

  it('is never past a lawful date by a single day, in whatever place', () => {
    assert.deepEqual(faultsOf({ ...closing({ 'year-end': '2027-07-01' }), ends: '2027-07-01' }), [
      'year-end calendar-late',
      'ends calendar-late',
    ]);
  });

  it('names what is out of order, out of the year and in no calendar', () => {
    assert.deepEqual(faultsOf({ begins: '2026-07-31' }), ['begins calendar-begins']);
    assert.deepEqual(faultsOf({ begins: '2027-01-01', ...closing({ 'mid-term-1': '2027-01-02' }) }), [
      'begins calendar-begins',
    ]);
    assert.deepEqual(faultsOf(closing({ 'term-1': '2026-11-15' })), ['term-1 calendar-order']);
    assert.deepEqual(faultsOf({ ends: '2027-06-29' }), ['ends calendar-order']);
    assert.deepEqual(faultsOf(closing({ 'mid-term-1': '2026-02-30' })), ['mid-term-1 calendar-day-odd']);
    assert.deepEqual(faultsOf({ begins: '' }), ['begins calendar-day-odd']);
  });
});

describe('times of a year whose time has come', () => {
  const law = lawFor(YEAR);
  const soFar = (closes: SchoolCalendar['closes'], today: string) =>
    periodsSoFar(law, { ...proposedCalendar(YEAR), closes }, today);

  it('are those past and the first that is ahead', () => {
    const { closes } = proposedCalendar(YEAR);
    assert.deepEqual(soFar(closes, '2026-11-15'), ['mid-term-1']);
    assert.deepEqual(soFar(closes, '2026-11-16'), ['mid-term-1', 'term-1']);
    assert.deepEqual(soFar(closes, '2027-07-01'), law.periods);
  });

  it('do not wait for one that has no day', () => {
    const { 'mid-term-1': _, ...others } = proposedCalendar(YEAR).closes;
    assert.deepEqual(soFar(others, '2026-11-30'), ['mid-term-1', 'term-1']);
    assert.deepEqual(soFar({}, '2026-11-30'), ['mid-term-1', 'term-1']);
  });
});
