/** Every state times act times hat times lock from the tables; one in thirty-seven here, all of them in `test/long`. */
import assert from 'node:assert/strict';
import { RIGHTS } from '../../../core/rights/rights.js';
import type { Right } from '../../../core/rights/who.js';
import { GATE_ACTS } from '../../support/gates/gate-acts.js';
import { holdGates, walkGates } from '../../support/gates/walk-gates.js';

describe('an act, a hat, a record’s state and a lock', function () {
  this.timeout(120_000);

  it('are tried of every act that a state or a lock stands before', () => {
    const gated = Object.entries<Right>(RIGHTS).flatMap(([act, { gate }]) =>
      (gate?.state ?? gate?.lock) ? [act] : [],
    );
    // Reporting is asked of a signed package, not of a record.
    assert.deepEqual([...GATE_ACTS.map(({ act }) => act as string), 'submit'].sort(), gated.sort());
  });

  it('let through what the sentences say and the tables say, and nothing else', async () => {
    holdGates(await walkGates(37));
  });
});
