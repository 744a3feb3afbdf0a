import assert from 'node:assert/strict';
import { closingDay, dueVersions, type Received } from '../../../core/archive/due-moments.js';
import { endOfDay } from '../../../core/codes/day.js';

/** Minutes and seconds around the end of 15 January in Viet Nam. */
const BEFORE = '2027-01-15T16:59:59.000Z';
const END = '2027-01-15T17:00:00.000Z';
const AFTER = '2027-01-15T17:00:01.000Z';
const NEXT_END = '2027-01-16T17:00:00.000Z';

const sheet = (...received: string[]) => ({
  closes: '2027-01-15',
  revisions: received.map((receivedAt, at): Received => ({ number: at + 1, receivedAt })),
});
const late = new Date('2027-05-01T00:00:00.000Z');

describe('when a class sheet is archived', () => {
  it('closes on the day the school named, else on the lawful one', () => {
    const calendar = { begins: '2026-09-05', ends: '2027-06-30', closes: { 'term-1': '2027-01-15' } };
    const four = { grades: [4] as const };
    assert.equal(closingDay('2026-2027', calendar, { ...four, period: 'term-1' }), '2027-01-15');
    assert.equal(closingDay('2026-2027', calendar, { ...four, period: 'year-end' }), '2027-06-30');
    // A grade with a day of its own, and a combined class, which is closed when both are.
    const byGrade = { ...calendar, byGrade: { 5: { 'term-1': '2027-01-20' } } };
    assert.equal(closingDay('2026-2027', byGrade, { ...four, period: 'term-1' }), '2027-01-15');
    assert.equal(closingDay('2026-2027', byGrade, { grades: [4, 5], period: 'term-1' }), '2027-01-20');
  });

  it('ends a day at midnight in Viet Nam', () => {
    assert.equal(endOfDay('2027-01-15').toISOString(), END);
  });

  it('is due from the end of the day on, with what was received before it', () => {
    const one = sheet('2027-01-10T02:00:00.000Z', BEFORE, AFTER);
    assert.deepEqual(dueVersions(one, null, new Date(BEFORE)), []);
    assert.deepEqual(dueVersions(one, null, new Date(END)), [{ until: END, revision: 2 }]);
    // Midnight itself is the next day.
    assert.deepEqual(dueVersions(sheet(BEFORE, END), null, new Date(END)), [{ until: END, revision: 1 }]);
  });

  it('is due again at the end of each day on which something came after it, in order, whoever looks when', () => {
    const one = sheet(BEFORE, AFTER, '2027-01-16T10:00:00.000Z', '2027-03-01T02:00:00.000Z');
    const all = [
      { until: END, revision: 1 },
      { until: NEXT_END, revision: 3 },
      { until: '2027-03-01T17:00:00.000Z', revision: 4 },
    ];
    assert.deepEqual(dueVersions(one, null, late), all);
    assert.deepEqual(dueVersions(one, all[0]!, late), all.slice(1));
    assert.deepEqual(dueVersions(one, all[2]!, late), []);
  });

  it('is not, where nothing stood in it', () => {
    assert.deepEqual(dueVersions(sheet(), null, late), []);
    assert.deepEqual(dueVersions(sheet(AFTER), null, late), [{ until: NEXT_END, revision: 1 }]);
  });

  it('follows a closing that the school moved to a later day', () => {
    const moved = { ...sheet(BEFORE, '2027-01-20T02:00:00.000Z'), closes: '2027-01-25' };
    const archived = { until: END, revision: 1 };
    assert.deepEqual(dueVersions(moved, archived, new Date('2027-01-24T00:00:00.000Z')), []);
    assert.deepEqual(dueVersions(moved, archived, late), [{ until: '2027-01-25T17:00:00.000Z', revision: 2 }]);
  });
});
