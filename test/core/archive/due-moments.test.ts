import assert from 'node:assert/strict';
import { closingDay, dueVersions, isIn, type Received } from '../../../core/archive/due-moments.js';
import { type Opening, openingsOf } from '../../../core/archive/openings.js';
import type { LockInForce } from '../../../core/locks/lock-order.js';
import { endOfDay } from '../../../core/codes/day.js';

/** Minutes and seconds around the end of 15 January in Viet Nam. */
const BEFORE = '2027-01-15T16:59:59.000Z';
const END = '2027-01-15T17:00:00.000Z';
const AFTER = '2027-01-15T17:00:01.000Z';
const NEXT_END = '2027-01-16T17:00:00.000Z';

const sheet = (...received: string[]) => ({
  closes: '2027-01-15',
  revisions: received.map((receivedAt, at): Received => ({ number: at + 1, receivedAt })),
  openings: [] as readonly Opening[],
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

  it('is due again at the end of each day on which something came after it under no opening, in order, whoever looks when', () => {
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

  it('is due once for an opening of many days, when it is over', () => {
    const opening = { from: '2027-01-20T00:00:00.000Z', until: '2027-02-20T00:00:00.000Z' };
    const long = sheet(BEFORE, '2027-01-20T02:00:00.000Z', '2027-01-27T02:00:00.000Z', '2027-02-19T02:00:00.000Z');
    const opened = {
      ...long,
      openings: [opening, { from: '2027-03-01T00:00:00.000Z', until: '2027-03-02T00:00:00.000Z' }],
    };
    const first = { until: END, revision: 1 };
    assert.deepEqual(dueVersions(opened, first, new Date('2027-02-19T23:00:00.000Z')), []);
    const second = { until: opening.until, revision: 4 };
    assert.deepEqual(dueVersions(opened, first, late), [second]);
    assert.deepEqual(dueVersions(opened, second, late), []);
    // A second opening in which nothing came is no version, and one within another is one of its own.
    const within = { from: '2027-01-26T00:00:00.000Z', until: '2027-01-28T00:00:00.000Z' };
    assert.deepEqual(
      dueVersions({ ...long, openings: [opening, within] }, first, late).map(({ until }) => until),
      [within.until, opening.until],
    );
  });

  it('holds what was received before the moment, though it was stored after what came later', () => {
    // Three was received a second before the end, and waited its turn.
    const queued = sheet('2027-01-10T02:00:00.000Z', AFTER, BEFORE);
    const [first, second] = dueVersions(queued, null, late);
    assert.deepEqual(
      [first, second],
      [
        { until: END, revision: 3 },
        { until: NEXT_END, revision: 3 },
      ],
    );
    assert.deepEqual(
      queued.revisions.map((one) => isIn(first!, one)),
      [true, false, true],
    );
    // Its version had been made without it.
    const made = { until: END, revision: 1 };
    assert.deepEqual(dueVersions(queued, made, late), [first, second]);
    assert.deepEqual(dueVersions(queued, first!, late), [second]);
    assert.deepEqual(dueVersions(queued, second!, late), []);
  });

  it('knows what opened a sheet, and what ended that early', () => {
    const order = (parts: Partial<LockInForce>): LockInForce => ({
      ...{ id: 'o', source: 'order', kind: 'open', scope: { kind: 'school' }, period: null, strict: false },
      ...{ from: '2027-02-01T00:00:00.000Z', until: '2027-03-01T00:00:00.000Z' },
      ...parts,
    });
    const place = { classId: '4a', period: 'term-1', grades: [4], pupils: new Set(['a']) } as const;
    const opens = (...parts: Partial<LockInForce>[]) => openingsOf(parts.map(order), place).length;
    assert.equal(opens({}, { scope: { kind: 'grade', grade: 4 } }, { scope: { kind: 'class', classId: '4a' } }), 3);
    assert.equal(
      opens({ scope: { kind: 'group', classId: '4a', group: 'TOAN' } }, { scope: { kind: 'pupil', pupil: 'a' } }),
      2,
    );
    assert.equal(opens({ source: 'return', scope: { kind: 'part', pupils: ['a', 'b'], groups: ['TOAN'] } }), 1);
    const others = [
      { period: 'year-end' },
      { scope: { kind: 'grade', grade: 5 } },
      { scope: { kind: 'class', classId: '4b' } },
      { scope: { kind: 'pupil', pupil: 'b' } },
      { scope: { kind: 'part', pupils: ['b'], groups: ['TOAN'] } },
      { kind: 'lock', until: null },
    ] as const;
    for (const one of others) assert.equal(opens(one), 0, JSON.stringify(one));
    const lock = { kind: 'lock', from: '2027-02-10T00:00:00.000Z', until: null } as const;
    const ends = (parts: Partial<LockInForce>) =>
      openingsOf([order({}), order({ ...lock, ...parts })], place)[0]!.until;
    assert.equal(ends({}), lock.from);
    assert.equal(ends({ strict: true, scope: { kind: 'class', classId: '4a' } }), lock.from);
    assert.equal(ends({ scope: { kind: 'class', classId: '4a' } }), '2027-03-01T00:00:00.000Z');
    assert.equal(ends({ from: '2027-01-10T00:00:00.000Z' }), '2027-03-01T00:00:00.000Z');
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
