import assert from 'node:assert/strict';
import {
  ACT_OF_SLOT,
  actsFrom,
  carries,
  isFinal,
  isInForce,
  isPast,
  isRecalled,
  isReleased,
  mayChangeValues,
  moveOf,
  RECORD_STATES,
  type RecordAct,
  type RecordState,
  SLOTS,
  slotsOn,
  stateOf,
  statesWhere,
  TRANSITIONS,
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
    assert.equal(stateOf(undefined), 'entering');
    assert.equal(stateOf({ state: 'approved' }), 'approved');
  });
  it('ends the signatures by a return, and carries one more after each slot’s act', () => {
    for (const { from, act, to, back } of TRANSITIONS) {
      const slot = SLOTS.find((each) => ACT_OF_SLOT[each] === act);
      if (back) assert.deepEqual([slotsOn(to), mayChangeValues(to)], [[], true], act);
      else if (slot) assert.deepEqual(slotsOn(to), [...slotsOn(from), slot], act);
      else assert.deepEqual(slotsOn(to), slotsOn(from), act);
    }
    assert.deepEqual(
      RECORD_STATES.map((state) => SLOTS.filter((slot) => carries(state, slot)).length),
      [0, 1, 2, 3],
    );
  });
  it('says of the seal alone that it releases, and of nothing yet that it is final or taken back', () => {
    assert.deepEqual(statesWhere(isReleased), ['sealed']);
    assert.deepEqual(statesWhere(isInForce), ['sealed']);
    assert.deepEqual(statesWhere(isFinal), []);
    assert.deepEqual(statesWhere(isRecalled), []);
    for (const state of RECORD_STATES)
      if (isReleased(state)) assert.ok(carries(state, 'seal') && !mayChangeValues(state));
  });
  it('tells what comes next, and what lies behind, by the moves and not by the order of a list', () => {
    assert.deepEqual(actsFrom('homeroom-signed'), ['approve', 'return']);
    assert.deepEqual(actsFrom('sealed'), ['seal-again']);
    const past = (state: RecordState): RecordAct[] =>
      (['sign-homeroom', 'approve', 'return', 'seal', 'seal-again'] as const).filter((act) => isPast(state, act));
    assert.deepEqual(RECORD_STATES.map(past), [
      [],
      ['sign-homeroom'],
      ['sign-homeroom', 'approve'],
      ['sign-homeroom', 'approve', 'return', 'seal'],
    ]);
  });
});
