import assert from 'node:assert/strict';
import { refuseTime } from '../../../core/record/signing-time.js';

const MINUTE = 60_000;
const NOW = '2027-06-03T03:00:00.000Z';
/** So many minutes and milliseconds from now, in the offset of a Vietnamese PC: the same instants, written otherwise. */
const from = (minutes: number, ms = 0): string =>
  new Date(Date.parse(NOW) + minutes * MINUTE + ms + 7 * 60 * MINUTE).toISOString().replace('Z', '+07:00');

/** The refusal of a claim, as `code params`; null where it may be claimed. */
function refused(signedAt: string, changedAt: string | null = null, previous?: string) {
  const found = refuseTime({ signedAt, now: NOW, changedAt, previous, show: (instant) => `at ${instant}` });
  return found && [found.code, found.params];
}

describe('the moment a signer claims', () => {
  it('may be now', () => assert.equal(refused(from(0)), null));

  it('may be ahead of the server by five minutes, as clocks are, not more', () => {
    assert.equal(refused(from(5)), null);
    const late = from(5, 1);
    assert.deepEqual(refused(late), ['signed-in-future', { signedAt: `at ${late}`, now: `at ${NOW}` }]);
  });
  it('may be before the last change by five minutes, not more', () => {
    const changedAt = from(-30);
    assert.equal(refused(from(-35), changedAt), null);
    const early = from(-35, -1);
    assert.deepEqual(refused(early, changedAt), [
      'signed-before-values',
      { signedAt: `at ${early}`, changedAt: `at ${changedAt}` },
    ]);
    assert.equal(refused(early), null, 'nothing was ever changed');
  });
  it('may be an hour under way, not more', () => {
    assert.equal(refused(from(-60)), null);
    const late = from(-60, -1);
    assert.deepEqual(refused(late), ['signed-long-ago', { signedAt: `at ${late}`, now: `at ${NOW}` }]);
  });
  it('may be before a return by five minutes, not more', () => {
    const returnedAt = from(-20);
    const claim = (signedAt: string) =>
      refuseTime({ signedAt, now: NOW, changedAt: null, returnedAt, show: (instant) => `at ${instant}` });
    assert.equal(claim(from(-25)), null);
    const early = from(-25, -1);
    const found = claim(early);
    assert.deepEqual(
      [found?.code, found?.params],
      ['signed-before-return', { signedAt: `at ${early}`, returnedAt: `at ${returnedAt}` }],
    );
  });
  it('is not before the signature it follows, by a millisecond', () => {
    const previous = from(-10);
    assert.equal(refused(previous, null, previous), null);
    const early = from(-10, -1);
    assert.deepEqual(refused(early, null, previous), [
      'signed-before-previous',
      { signedAt: `at ${early}`, previous: `at ${previous}` },
    ]);
  });
});
