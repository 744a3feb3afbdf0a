import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keptByGrade, moveFaults, windowMoves } from '../../../core/calendar/calendar-moves.js';
import { calendarAfter, refuseLawfulMove } from '../../../core/calendar/lawful-moves.js';
import { scanEnding } from '../../../core/codes/scans.js';
import { placeOn, yearBand } from '../../../core/calendar/year-band.js';
import { addDays, endsAt } from '../../../core/codes/day.js';
import { PERIODS } from '../../../core/codes/periods.js';
import { GRADES } from '../../../core/law/law.js';
import { LAWFUL_ACTS } from '../../../core/law/lawful-days.js';
import { lawfulDayNow } from '../../../core/law/lawful-day-now.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { calendarFaults } from '../../../core/law/school-year.js';
import { windowDay } from '../../../core/locks/closing-days.js';
import { lockTable } from '../../../core/locks/lock-table.js';
import { CALENDAR, SCHOOL_YEAR as YEAR } from '../../support/builders.js';

const LOP_5: SchoolCalendar = { ...CALENDAR, byGrade: { 5: { 'year-end': '2027-05-25' } } };
const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-08-25', n));
/** Days around the usual ones: nearly all are in order, some past the law. */
const days = fc
  .record(Object.fromEntries(PERIODS.map((period) => [period, fc.integer({ min: -20, max: 3 })])), { requiredKeys: [] })
  .map((moved) =>
    Object.fromEntries(
      PERIODS.flatMap((period) =>
        moved[period] === undefined ? [] : [[period, addDays(CALENDAR.closes[period]!, moved[period])]],
      ),
    ),
  );
const calendarOf = fc
  .record({ closes: days, byGrade: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), days) })
  .map((change): SchoolCalendar => ({ ...CALENDAR, ...change }));

describe('dates of a year, moved', () => {
  it('are told for every grade at once, or for those that differ', () => {
    const later = { ...CALENDAR, closes: { ...CALENDAR.closes, 'term-1': '2027-01-20' } };
    assert.deepEqual(windowMoves(YEAR, CALENDAR, later), [
      { period: 'term-1', grade: null, from: '2027-01-15', to: '2027-01-20' },
    ]);
    assert.deepEqual(windowMoves(YEAR, CALENDAR, LOP_5), [
      { period: 'year-end', grade: 5, from: '2027-06-30', to: '2027-05-25' },
    ]);
    // The same day said of a grade alone is no move, nor is a deadline left out where the law names the same day.
    assert.deepEqual(windowMoves(YEAR, CALENDAR, { ...CALENDAR, byGrade: { 5: { 'year-end': '2027-06-30' } } }), []);
    const { 'year-end': _, ...others } = CALENDAR.closes;
    assert.deepEqual(windowMoves(YEAR, CALENDAR, { ...CALENDAR, closes: others }), []);
    assert.deepEqual(keptByGrade({ 4: {}, 5: { 'year-end': '2027-05-25' } }), LOP_5.byGrade);
    assert.equal(keptByGrade({ 4: {} }), undefined);
  });

  it('of a grade are held against everybody’s next, where they stand', () => {
    const faults = (byGrade: SchoolCalendar['byGrade']) =>
      calendarFaults(YEAR, { ...CALENDAR, byGrade }).map(({ place, grade, refusal }) => [place, grade, refusal.code]);
    assert.deepEqual(faults({ 5: { 'year-end': '2027-07-01' } }), [['year-end', 5, 'calendar-late']]);
    assert.deepEqual(faults({ 5: { 'mid-term-2': '2027-01-15' } }), [['mid-term-2', 5, 'calendar-order']]);
    // Behind everybody's year end: told at what now comes before it.
    assert.deepEqual(faults({ 5: { 'term-1': '2027-04-30' } }), [['mid-term-2', 5, 'calendar-order']]);
    assert.deepEqual(faults({ 4: { 'year-end': '2027-05-25' }, 5: { 'year-end': '2027-05-20' } }), []);
  });

  it('never open what is closed, never close what was received, and never go past the law, whatever is typed', () => {
    let moved = 0;
    fc.assert(
      fc.property(calendarOf, calendarOf, day, (before, after, today) => {
        if (calendarFaults(YEAR, before).length > 0 || moveFaults(YEAR, { before, after, today }).length > 0) return;
        moved += 1;
        for (const period of PERIODS) {
          for (const grade of GRADES) {
            const [was, is] = [before, after].map((one) => windowDay(YEAR, one, { period, grade })) as [string, string];
            assert.ok(was === is || (was >= today && is >= today));
            assert.ok(is <= '2027-06-30');
          }
        }
      }),
      { numRuns: 1000 },
    );
    assert.ok(moved > 50, `${moved} moves were made`);
  });

  it('bind a cell to the last moment of the named day and not a second longer, of each grade its own', () => {
    fc.assert(
      fc.property(calendarOf, fc.constantFrom(...PERIODS), fc.constantFrom(...GRADES), (calendar, period, grade) => {
        if (calendarFaults(YEAR, calendar).length > 0) return;
        const end = Date.parse(endsAt(windowDay(YEAR, calendar, { period, grade })));
        const open = (at: number): boolean =>
          lockTable({
            ...{ at: new Date(at).toISOString(), schoolYear: YEAR, calendar, classId: '4a', period, orders: [] },
          })({ id: 'p', grade }, 'subject.TOAN.level').open;
        assert.deepEqual([open(end - 1000), open(end), open(end + 1000)], [true, false, false]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a lawful day, moved', () => {
  const today = '2027-06-20';
  const refused = (calendar: SchoolCalendar, act: (typeof LAWFUL_ACTS)[number], toDay: string) =>
    refuseLawfulMove(YEAR, { calendar, move: { act, toDay }, today })?.code ?? null;

  it('takes the school’s days along that had followed it, and no others', () => {
    const early: SchoolCalendar = { ...LOP_5, byGrade: { ...LOP_5.byGrade, 4: { 'year-end': '2027-06-30' } } };
    const after = calendarAfter(YEAR, early, { act: 'closing', toDay: '2027-07-05' });
    assert.deepEqual(
      [after.closes['year-end'], after.ends, after.byGrade, after.lawful],
      [
        '2027-07-05',
        '2027-07-05',
        { 4: { 'year-end': '2027-07-05' }, 5: { 'year-end': '2027-05-25' } },
        { closing: '2027-07-05' },
      ],
    );
    const corrections = calendarAfter(YEAR, early, { act: 'corrections', toDay: '2027-07-20' });
    assert.deepEqual([corrections.closes, corrections.lawful], [early.closes, { corrections: '2027-07-20' }]);
  });

  it('stands in the order of the law, from whichever side', () => {
    assert.equal(refused(CALENDAR, 'closing', '2027-07-10'), null);
    assert.equal(refused(CALENDAR, 'closing', '2027-07-11'), 'lawful-day-order');
    assert.equal(refused(CALENDAR, 'corrections', '2027-06-29'), 'lawful-day-order');
    assert.equal(refused(CALENDAR, 'supplementaryClosing', '2027-08-26'), 'lawful-day-order');
    assert.equal(refused(CALENDAR, 'supplementaryCorrections', '2027-08-14'), 'lawful-day-order');
    assert.equal(refused({ ...CALENDAR, lawful: { corrections: '2027-07-20' } }, 'closing', '2027-07-11'), null);
  });

  it('is never past, never the same, never behind the school’s own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LAWFUL_ACTS), day, (act, toDay) => {
        if (refused(CALENDAR, act, toDay) !== null) return;
        const after = calendarAfter(YEAR, CALENDAR, { act, toDay });
        assert.equal(lawfulDayNow(YEAR, after, act), toDay);
        assert.ok(toDay >= today);
        assert.deepEqual(calendarFaults(YEAR, after), []);
      }),
    );
  });

  it('has a scan that is one by its bytes', () => {
    assert.equal(scanEnding(Buffer.from('%PDF-1.4')), 'pdf');
    assert.equal(scanEnding(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)), 'jpg');
    assert.equal(scanEnding(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)), 'png');
    for (const text of ['', '%PD', '<svg onload=alert(1)>', 'MZ']) assert.equal(scanEnding(Buffer.from(text)), null);
  });
});

describe('the year as a band', () => {
  it('has the eight dates in order, says where a day stands, and of a grade its own', () => {
    const band = yearBand(YEAR, LOP_5, '2027-05-26');
    assert.deepEqual(
      band.spans.map(({ id, from, to, state }) => `${id} ${from} ${to} ${state}`),
      [
        'coversSigned 2026-09-05 2026-09-30 past',
        'mid-term-1 2026-09-05 2026-11-15 past',
        'term-1 2026-11-16 2027-01-15 past',
        'mid-term-2 2027-01-16 2027-03-31 past',
        'year-end 2027-04-01 2027-06-30 now',
        'closing 2027-06-30 2027-06-30 ahead',
        'corrections 2027-07-01 2027-07-10 ahead',
        'supplementaryClosing 2027-07-01 2027-08-15 ahead',
        'supplementaryCorrections 2027-08-16 2027-08-25 ahead',
      ],
    );
    assert.deepEqual(band.spans[4]!.own, [{ grade: 5, to: '2027-05-25' }]);
    assert.deepEqual([band.from, band.to, band.months.length], ['2026-09-01', '2027-08-31', 12]);
    assert.deepEqual(
      [placeOn(band, '2026-09-01'), placeOn(band, '2027-09-01'), placeOn(band, '2020-01-01')],
      [0, 100, 0],
    );
  });

  it('moves with what was moved, and with the day', () => {
    const calendar = { ...CALENDAR, lawful: { corrections: '2027-07-20' } };
    const of = (today: string) => yearBand(YEAR, calendar, today).spans.find(({ id }) => id === 'corrections')!;
    assert.deepEqual([of('2027-06-30').state, of('2027-07-01').state, of('2027-07-20').state], ['ahead', 'now', 'now']);
    assert.deepEqual([of('2027-07-21').state, of('2027-07-21').moved], ['past', true]);
  });
});
