import assert from 'node:assert/strict';
import { countsOn, lastsOn } from '../../../core/duties/counts-on.js';

const YEAR = { begins: '2026-09-05', ends: '2027-05-31' };
const line = (fromDay: string, toDay: string | null) => ({ fromDay, toDay });

describe('whose a duty is', () => {
  it('by its days while the year is on, by the first before it', () => {
    assert.ok(countsOn(line('2026-09-05', null), YEAR, '2026-08-01'));
    assert.ok(!countsOn(line('2026-09-06', null), YEAR, '2026-08-01'));
    assert.ok(countsOn(line('2027-01-01', '2027-02-01'), YEAR, '2027-02-01'));
    assert.ok(!countsOn(line('2027-01-01', '2027-02-01'), YEAR, '2027-02-02'));
  });
  it('after it whose it was on the last day, until somebody takes it', () => {
    for (const held of [null, '2027-05-31']) assert.ok(countsOn(line('2026-09-05', held), YEAR, '2027-08-20'));
    assert.ok(!countsOn(line('2026-09-05', '2027-05-30'), YEAR, '2027-06-01'));
    // Taken from her on 2 July.
    assert.ok(countsOn(line('2026-09-05', '2027-07-01'), YEAR, '2027-07-01'));
    assert.ok(!countsOn(line('2026-09-05', '2027-07-01'), YEAR, '2027-07-02'));
    assert.ok(!lastsOn(line('2027-07-02', null), YEAR.ends, '2027-07-01'));
    assert.ok(lastsOn(line('2027-07-02', null), YEAR.ends, '2027-07-02'));
  });
});
