import assert from 'node:assert/strict';
import { isDue, lastDue, lateDays } from '../../../core/backups/due.js';
import { keptOf } from '../../../core/backups/keep.js';
import { isOf, laterName, partName, readName, readPart, wholeName } from '../../../core/backups/names.js';
import { dayInVietnam } from '../../../core/codes/day.js';

const DAY = 24 * 60 * 60 * 1000;
const NOON = new Date('2027-06-20T05:00:00Z');
const before = (days: number): Date => new Date(NOON.getTime() - days * DAY);

describe('backups by name, rule and day', () => {
  it('are named in letters every stick takes, and known again', () => {
    const name = wholeName('79/ĐỀ 01', NOON);
    assert.equal(name, 'hocba-7901-20270620-120000.age');
    assert.deepEqual(readName(name), { kind: 'whole', code: '7901', at: NOON });
    const later = laterName(name, 7, new Date(NOON.getTime() + 240_000));
    assert.equal(later, 'hocba-7901-20270620-120000-them-00007-20270620-120400.age');
    const at = new Date(NOON.getTime() + 240_000);
    assert.deepEqual(readName(later), { kind: 'later', code: '7901', whole: name, number: 7, at });
    const part = partName(later, '0a1b2c3d');
    assert.deepEqual([readName(part), readPart(part)], [null, readName(later)]);
    assert.equal(readPart(later), null);
    assert.deepEqual(
      ['79/ĐỀ 01', '7902', ''].map((code) => isOf(code, readName(name)!)),
      [true, false, false],
    );
    assert.equal(wholeName('', NOON), 'hocba-truong-20270620-120000.age');
    for (const other of ['x.age', `${name}.part`, 'hocba-1-20271399-120000.age', 'hocba-1.age', `a/${name}`]) {
      assert.equal(readName(other), null, other);
    }
  });

  it('are kept for seven days, four weeks, twelve months, and of each year for good', () => {
    // Daily for three years: what was kept the day before and one more.
    let kept: Date[] = [];
    for (let day = 1200; day >= 0; day -= 1) kept = keptOf([...kept, before(day)]);
    const days = kept.map(dayInVietnam);
    assert.deepEqual(
      days.slice(0, 7),
      [0, 1, 2, 3, 4, 5, 6].map((day) => dayInVietnam(before(day))),
    );
    for (const day of ['2027-05-31', '2027-04-30', '2026-07-31', '2026-12-31', '2025-12-31', '2024-12-31']) {
      assert.ok(days.includes(day), day);
    }
    assert.ok(!days.includes('2026-06-30'), 'the thirteenth month');
    // Sundays end their weeks.
    for (const day of ['2027-06-20', '2027-06-13', '2027-06-06', '2027-05-30']) assert.ok(days.includes(day), day);
    assert.ok(!days.includes('2027-05-23'));
    assert.equal(kept.length, new Set(days).size);
    assert.ok(kept.length < 30, String(kept.length));
  });

  it('keep the last of a day, and the newest whatever its day', () => {
    const morning = new Date('2027-06-20T00:00:00Z');
    assert.deepEqual(keptOf([morning, NOON]), [NOON]);
    assert.deepEqual(keptOf([]), []);
  });

  it('are due once a day at their hour, and late after so many days', () => {
    const hour = 21;
    const evening = new Date('2027-06-20T14:00:00Z');
    assert.equal(lastDue(evening, hour).getTime(), evening.getTime());
    assert.equal(lastDue(new Date(evening.getTime() - 1), hour).getTime(), evening.getTime() - DAY);
    assert.equal(isDue(null, NOON, hour), true);
    assert.equal(isDue(NOON, new Date(evening.getTime() - 1), hour), false);
    assert.equal(isDue(NOON, evening, hour), true);
    assert.equal(isDue(evening, evening, hour), false);
    assert.equal(lateDays(null, NOON, 1), Infinity);
    assert.equal(lateDays(before(1), NOON, 1), null);
    assert.equal(lateDays(before(2.5), NOON, 1), 2);
  });
});
