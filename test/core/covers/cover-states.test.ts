import assert from 'node:assert/strict';
import { unreachable } from '../../../core/codes/states.js';
import {
  COVER_ACTS,
  COVER_STATES,
  coverMove,
  COVERS,
  isCoverSettled,
  isCoverSigned,
  waitsForSigning,
} from '../../../core/covers/cover-states.js';
import { ACTS } from '../../../core/rights/rights.js';

describe('states of a cover', () => {
  it('are all reached, and one that is not would be found', () => {
    assert.deepEqual(unreachable(COVERS), []);
    const cut = { ...COVERS, moves: COVERS.moves.filter(({ act }) => act !== 'sign-cover') };
    assert.deepEqual(unreachable(cut), ['signed', 'settled']);
  });

  it('move by acts of the table of rights, each of which moves something', () => {
    for (const act of COVER_ACTS) {
      assert.ok(ACTS.includes(act), act);
      assert.ok(
        COVERS.moves.some((move) => move.act === act),
        act,
      );
    }
  });

  it('go on only when the one before has been, and back from everywhere but the first', () => {
    const from = (act: (typeof COVER_ACTS)[number]) => COVER_STATES.filter((state) => coverMove(state, act) !== null);
    assert.deepEqual(from('confirm-cover'), ['draft', 'confirmed']);
    assert.deepEqual(from('sign-cover'), ['confirmed']);
    assert.deepEqual(from('seal-cover'), ['signed']);
    assert.deepEqual(from('reopen-cover'), ['confirmed', 'signed', 'settled']);
    assert.deepEqual(COVER_STATES.filter(isCoverSigned), ['signed', 'settled']);
    assert.deepEqual(COVER_STATES.filter(isCoverSettled), ['settled']);
    assert.deepEqual(COVER_STATES.filter(waitsForSigning), ['confirmed']);
  });
});
