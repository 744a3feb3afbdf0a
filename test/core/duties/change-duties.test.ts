import assert from 'node:assert/strict';
import { changeDuties, changesFrom, type DutyChange, type DutyWorld } from '../../../core/duties/change-duties.js';
import type { DutyLine } from '../../../core/duties/duty-line.js';

const TODAY = '2027-01-11';
const line = (id: number, parts: Partial<DutyLine> = {}): DutyLine => ({
  id,
  userId: 'thu',
  classId: '4a',
  subject: 'TOAN',
  responsible: true,
  fromDay: '2026-09-05',
  toDay: null,
  ...parts,
});
const give = (parts: Partial<DutyLine> = {}): DutyChange => {
  const { id: _, ...rest } = line(0, { userId: 'lan', fromDay: TODAY, ...parts });
  return { kind: 'give', ...rest };
};
const end = (id: number, lastDay: string): DutyChange => ({ kind: 'end', id, lastDay });
const world = (lines: readonly DutyLine[]): DutyWorld => ({
  today: TODAY,
  begins: '2026-09-05',
  ends: '2027-05-31',
  classes: [{ id: '4a', name: '4A', subjects: ['TV', 'TOAN'] }],
  people: [
    { userId: 'thu', name: 'Thu', active: true },
    { userId: 'lan', name: 'Lan', active: true },
    { userId: 'cuc', name: 'Cúc', active: false },
  ],
  lines,
});
const codes = (lines: readonly DutyLine[], ...changes: DutyChange[]): string[] =>
  changeDuties(world(lines), changes).refused.map(({ at, refusal }) => `${at} ${refusal.code}`);

describe('changes to duties', () => {
  it('pass a duty from one to another with a day, whichever is said first', () => {
    const pass = [end(1, '2027-01-10'), give()];
    assert.deepEqual(codes([line(1)], ...pass), []);
    assert.deepEqual(codes([line(1)], ...[...pass].reverse()), []);
    const { lines } = changeDuties(world([line(1)]), pass);
    assert.deepEqual(
      lines.map(({ userId, fromDay, toDay }) => [userId, fromDay, toDay]),
      [
        ['thu', '2026-09-05', '2027-01-10'],
        ['lan', TODAY, null],
      ],
    );
  });

  it('leave exactly one on any day who answers for it, and nobody twice', () => {
    assert.deepEqual(codes([line(1)], give()), ['0 duty-doubled']);
    assert.deepEqual(codes([line(1)], end(1, TODAY), give()), ['1 duty-doubled']);
    assert.deepEqual(codes([line(1)], give({ responsible: false })), []);
    assert.deepEqual(codes([line(1)], give({ responsible: false, userId: 'thu' })), ['0 duty-repeated']);
    assert.deepEqual(codes([], give(), give({ userId: 'thu', fromDay: '2027-03-01' })), [
      '0 duty-doubled',
      '1 duty-doubled',
    ]);
    assert.deepEqual(codes([], give({ toDay: '2027-02-28' }), give({ userId: 'thu', fromDay: '2027-03-01' })), []);
    // Of another subject, of the homeroom.
    assert.deepEqual(codes([line(1)], give({ subject: 'TV' }), give({ subject: null })), []);
  });

  it('tell of who answers for it and since when', () => {
    const [{ refusal } = { refusal: null }] = changeDuties(world([line(1)]), [give()]).refused;
    assert.deepEqual(refusal?.params, { class: '4A', name: 'Thu', from: '05/09/2026' });
  });

  it('say nothing of doubles that stood before, which the table shows', () => {
    assert.deepEqual(codes([line(1), line(2, { userId: 'lan' })], give({ subject: 'TV' })), []);
  });

  it('end nothing before yesterday, nothing that has ended, and take back what has not begun', () => {
    assert.deepEqual(codes([line(1)], end(1, '2027-01-10')), []);
    assert.deepEqual(codes([line(1)], end(1, '2027-01-09')), ['0 duty-ended-before']);
    assert.deepEqual(codes([line(1, { toDay: '2027-02-01' })], end(1, '2027-02-01')), ['0 duty-moved-on']);
    assert.deepEqual(codes([], end(1, TODAY)), ['0 duty-moved-on']);
    assert.deepEqual(codes([line(1, { fromDay: '2027-02-01' })], end(1, '2027-01-31'), give()), []);
    assert.deepEqual(codes([line(1, { fromDay: '2027-02-01' })], end(1, '2027-01-30')), ['0 duty-ended-before']);
  });

  it('refuse who has left, a class of no such year, what is not taught, and days far away', () => {
    assert.deepEqual(codes([], give({ userId: 'cuc' })), ['0 duty-person-gone']);
    assert.deepEqual(codes([], give({ userId: 'nobody' })), ['0 duty-person-gone']);
    assert.deepEqual(codes([], give({ classId: '3a' })), ['0 duty-class-ended']);
    assert.deepEqual(codes([], give({ subject: 'TIN' })), ['0 duty-not-taught']);
    assert.deepEqual(codes([], give({ fromDay: '2016-09-05' })), ['0 duty-days']);
    assert.deepEqual(codes([], give({ fromDay: '2027-10-01' })), ['0 duty-days']);
    assert.deepEqual(codes([], give({ toDay: '2027-01-10' })), ['0 duty-days']);
    // Prepared before the year, and entered late where nobody held it.
    assert.deepEqual(codes([], give({ fromDay: '2026-08-01' })), []);
  });

  it('have no effect before the day they are confirmed, but what was past when it was entered', () => {
    const changes = [end(1, '2027-01-10'), give(), give({ fromDay: '2026-12-01' }), give({ toDay: '2027-01-12' })];
    const on = (today: string) => ({ today, ends: '2027-05-31' });
    assert.deepEqual(changesFrom(changes, TODAY, on(TODAY)), changes);
    assert.deepEqual(changesFrom(changes, TODAY, on('2027-01-14')), [
      end(1, '2027-01-13'),
      give({ fromDay: '2027-01-14' }),
      give({ fromDay: '2026-12-01' }),
    ]);
    assert.deepEqual(changesFrom([give({ fromDay: '2027-02-01' })], TODAY, on('2027-01-14')), [
      give({ fromDay: '2027-02-01' }),
    ]);
    // In the summer not even that: it is taken over from then.
    assert.deepEqual(changesFrom(changes, TODAY, on('2027-06-01')), [
      end(1, '2027-05-31'),
      give({ fromDay: '2027-06-01' }),
      give({ fromDay: '2027-06-01' }),
    ]);
  });
});
