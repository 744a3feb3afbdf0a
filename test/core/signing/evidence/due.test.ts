/** When the whole store is due for a new stamp. */
import assert from 'node:assert/strict';
import { isRenewalDue } from '../../../../core/signing/evidence/due.js';

const FIRST = new Date('2027-07-01T00:00:00Z');

describe('when the store is stamped anew', () => {
  const last = { at: FIRST, ends: new Date('2030-07-01T00:00:00Z') };
  const days = (after: number): Date => new Date(FIRST.getTime() + after * 24 * 3_600_000);

  it('is after a year, before the certificate ends, and never twice a month', () => {
    assert.equal(isRenewalDue(null, FIRST), true);
    assert.deepEqual([isRenewalDue(last, days(364)), isRenewalDue(last, days(365))], [false, true]);
    const short = { at: FIRST, ends: days(200) };
    assert.deepEqual(
      [16, 17, 29, 30].map((day) => isRenewalDue(short, days(day))),
      [false, false, false, true],
    );
    const longer = { at: FIRST, ends: days(300) };
    assert.deepEqual(
      [116, 117].map((day) => isRenewalDue(longer, days(day))),
      [false, true],
    );
  });

  it('is at half of the time of a certificate that has less than a month left, and not twice a day', () => {
    for (const [ends, half] of [
      [5, 2.5],
      [20, 10],
      [29, 14.5],
    ] as const) {
      const last = { at: FIRST, ends: days(ends) };
      assert.deepEqual(
        [isRenewalDue(last, days(half - 0.1)), isRenewalDue(last, days(half))],
        [false, true],
        `${ends}`,
      );
    }
    for (const ends of [-1, 0, 1]) {
      const over = { at: FIRST, ends: days(ends) };
      assert.deepEqual([isRenewalDue(over, days(0.9)), isRenewalDue(over, days(1))], [false, true], `${ends}`);
    }
  });
});
