import assert from 'node:assert/strict';
import { type Difference, differenceOf, type HeldState } from '../../../core/reports/held.js';
import type { RecordState } from '../../../core/record/record-states.js';

/** By the school's state, what a portal that holds nothing, accepted, finalised, recalled makes of it. */
const TABLE: readonly (readonly [RecordState, ...(Difference | null)[]])[] = [
  ['sealed', null, 'school-behind', 'school-behind', 'school-not-recalled'],
  ['refused', null, 'school-behind', 'school-behind', 'school-not-recalled'],
  // An answer is under way.
  ['submitted', null, null, null, null],
  ['accepted', 'portal-lost', null, 'school-not-final', 'school-not-recalled'],
  ['finalising', 'portal-lost', null, null, null],
  ['finalised', 'portal-lost', 'portal-not-final', null, 'school-not-recalled'],
  ['recall-asked', 'portal-lost', null, null, null],
  ['recalled', 'portal-lost', 'portal-not-recalled', 'portal-not-recalled', null],
];
const HELD: readonly HeldState[] = ['KHONG_CO', 'DA_TIEP_NHAN', 'DA_CHOT', 'DA_THU_HOI'];

describe('what the portal holds against what the school says', () => {
  for (const [state, ...expected] of TABLE) {
    it(`of a unit that is ${state}`, () => {
      const own = { state, digest: 'A', wasAccepted: true };
      assert.deepEqual(
        HELD.map((held) => differenceOf(own, held, 'A')),
        expected,
      );
      // Another document under the code is told before all else.
      assert.equal(differenceOf(own, 'DA_CHOT', 'B'), 'other-document');
    });
  }
  it('lacks nothing the portal never had', () =>
    assert.equal(differenceOf({ state: 'recalled', digest: 'A', wasAccepted: false }, 'KHONG_CO', ''), null));
});
