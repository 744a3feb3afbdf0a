import assert from 'node:assert/strict';
import {
  ACT_OF_SLOT,
  mayChangeValues,
  moveOf,
  RECORD_STATES,
  type RecordState,
  SLOTS,
} from '../../../core/record/record-states.js';

describe('a record’s way', () => {
  it('leads from entering to sealed by its three signatures, in this order', () => {
    let state: RecordState = 'entering';
    for (const slot of SLOTS) state = moveOf(state, ACT_OF_SLOT[slot])!.to;
    assert.equal(state, 'sealed');
    for (const slot of SLOTS.slice(1)) assert.equal(moveOf('entering', ACT_OF_SLOT[slot]), null, slot);
  });
  it('leads back to entering by a return, until it is sealed', () => {
    assert.deepEqual(
      RECORD_STATES.map((state) => moveOf(state, 'return')?.to ?? null),
      [null, 'entering', 'entering', null],
    );
  });
  it('holds the values from the first signature on', () => {
    assert.deepEqual(RECORD_STATES.map(mayChangeValues), [true, false, false, false]);
  });
});
