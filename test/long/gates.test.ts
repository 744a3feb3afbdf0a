/** Every state times act times hat times lock from the tables (see test/server/locks). */
import assert from 'node:assert/strict';
import { RECORD_STATES } from '../../core/record/record-states.js';
import { GATE_ACTS } from '../support/gates/gate-acts.js';
import { LOCK_NAMES, PEOPLE } from '../support/gates/gate-school.js';
import { holdGates, walkGates } from '../support/gates/walk-gates.js';

describe('every act, hat, state and lock', function () {
  this.timeout(900_000);

  it('lets through what the sentences say and the tables say, and nothing else', async () => {
    const walked = await walkGates();
    holdGates(walked);
    assert.equal(walked.tried, RECORD_STATES.length * GATE_ACTS.length * PEOPLE.length * LOCK_NAMES.length);
  });
});
