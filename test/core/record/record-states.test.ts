import assert from 'node:assert/strict';
import {
  ACT_OF_SLOT,
  actsFrom,
  isAccepted,
  isSigned,
  OFFICE_ACTS,
  RECORD_ACTS,
  waitsForOffice,
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
import { RELEASED_MOVES } from '../../../server/store/unit-moves-trigger.js';

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
      RECORD_STATES.map((state) => (['homeroom-signed', 'approved'].includes(state) ? 'entering' : null)),
    );
  });
  it('holds the values from the first signature on', () => {
    assert.deepEqual(statesWhere(mayChangeValues), ['entering']);
    assert.deepEqual(
      statesWhere((state) => !isSigned(state)),
      ['entering', 'recalled'],
    );
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
      [0, 1, 2, ...RECORD_STATES.slice(3).map(() => 3)],
    );
  });
  it('says of the seal that it releases, of the office that it has it, of the chốt that it is final, of the recall that it counts no more', () => {
    const released = RECORD_STATES.slice(3, -1);
    assert.deepEqual(statesWhere(isReleased), released);
    assert.deepEqual(statesWhere(isInForce), released);
    assert.deepEqual(statesWhere(isAccepted), [
      ...['accepted', 'finalising', 'finalised', 'recall-asked', 'final-recall-asked'],
    ]);
    assert.deepEqual(statesWhere(isFinal), ['finalised', 'final-recall-asked']);
    assert.deepEqual(statesWhere(isRecalled), ['recalled']);
    for (const state of RECORD_STATES)
      if (isReleased(state)) assert.ok(carries(state, 'seal') && !mayChangeValues(state));
  });
  it('waits for the office where it was asked, and lets nobody else do anything meanwhile but take the question back', () => {
    const waits = statesWhere(waitsForOffice);
    assert.deepEqual(waits, ['submitted', 'finalising', 'recall-asked', 'final-recall-asked']);
    for (const state of waits) {
      for (const act of RECORD_ACTS) {
        const to = act === 'withdraw-recall' ? (moveOf(state, 'refuse-recall')?.to ?? null) : null;
        assert.equal(moveOf(state, act)?.to ?? null, to, `${act} what is ${state}`);
      }
      // Two answers, an agreeing and a refusing one, that lead apart.
      const ends = OFFICE_ACTS.flatMap((act) => moveOf(state, act)?.to ?? []);
      assert.equal(new Set(ends).size, 2, state);
    }
  });
  it('never leads from what was released to the teachers, whatever anybody answers', () => {
    const reached = new Set<RecordState>(['sealed']);
    for (const at of reached) for (const { from, to } of TRANSITIONS) if (from === at) reached.add(to);
    assert.deepEqual([...reached].filter(mayChangeValues), []);
    assert.deepEqual([...reached].sort(), RECORD_STATES.slice(3).toSorted());
    assert.deepEqual(actsFrom('recalled'), []);
  });
  it('is held by the database as it stands here: a new move brings a migration that makes the trigger anew', () => {
    const released = new Set(RECORD_STATES.slice(3));
    const moves = TRANSITIONS.filter(({ from, to }) => released.has(from) && from !== to).map(
      ({ from, to }) => `${from} ${to}`,
    );
    assert.deepEqual(RELEASED_MOVES.map((move) => move.join(' ')).toSorted(), [...new Set(moves)].sort());
  });
  it('leaves what was final final until the office agrees to its recall', () => {
    for (const { from, act, to } of TRANSITIONS)
      if (isFinal(from)) assert.ok(isFinal(to) || act === 'agree-recall', `${from} by ${act}`);
  });
  it('tells what comes next, and what lies behind, by the moves and not by the order of a list', () => {
    assert.deepEqual(actsFrom('homeroom-signed'), ['approve', 'return']);
    assert.deepEqual(actsFrom('sealed'), ['seal-again', 'submit', 'recall']);
    const past = (state: RecordState): RecordAct[] =>
      (['sign-homeroom', 'approve', 'return', 'seal', 'seal-again'] as const).filter((act) => isPast(state, act));
    assert.deepEqual(RECORD_STATES.slice(0, 4).map(past), [
      [],
      ['sign-homeroom'],
      ['sign-homeroom', 'approve'],
      ['sign-homeroom', 'approve', 'return', 'seal'],
    ]);
  });
});
