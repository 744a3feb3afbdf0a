import assert from 'node:assert/strict';
import { endsAt } from '../../../core/codes/day.js';
import { type AcceptedUnit, isFinalForRecalls, isFinalisingOverdue } from '../../../core/record/final-day.js';
import { isAccepted, isFinal, RECORD_STATES } from '../../../core/record/record-states.js';

const ENDS = endsAt('2027-06-30');
const LAST = '2027-06-30T16:59:59.999Z';
const accepted = (acceptedAt: string): AcceptedUnit => ({ state: 'accepted', acceptedAt });

describe('from when only the office takes a unit back', () => {
  it('begins with the end of the group’s lawful day, 24:00 in Viet Nam, pressed or not', () => {
    const unit = accepted('2027-06-20T03:00:00.000Z');
    assert.deepEqual([isFinalForRecalls(unit, ENDS, LAST), isFinalForRecalls(unit, ENDS, ENDS)], [false, true]);
    assert.deepEqual([isFinalisingOverdue(unit, ENDS, LAST), isFinalisingOverdue(unit, ENDS, ENDS)], [false, true]);
  });
  it('begins with the acceptance of what was accepted later', () => {
    const at = '2027-07-04T02:00:00.000Z';
    assert.equal(isFinalForRecalls(accepted(at), ENDS, '2027-07-04T01:59:59.999Z'), false);
    assert.equal(isFinalForRecalls(accepted(at), ENDS, at), true);
  });
  for (const state of RECORD_STATES) {
    it(`of a unit that is ${state} says it ${isFinal(state) ? 'always' : isAccepted(state) ? 'by the day' : 'never'}`, () => {
      const unit = { state, acceptedAt: isAccepted(state) ? '2027-06-01T00:00:00.000Z' : null };
      assert.equal(isFinalForRecalls(unit, ENDS, LAST), isFinal(state));
      assert.equal(isFinalForRecalls(unit, ENDS, ENDS), isAccepted(state));
      assert.equal(isFinalisingOverdue(unit, ENDS, ENDS), isAccepted(state) && !isFinal(state));
    });
  }
});
