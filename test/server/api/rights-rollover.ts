/** Rights of taking pupils over into the next year, as rights.test.ts has them; the principal has opened none yet. */
import type { HANDOVER_ENDPOINTS } from '../../../core/contract/handover.js';
import type { ROLLOVER_ENDPOINTS } from '../../../core/contract/rollover.js';

type Name = keyof typeof ROLLOVER_ENDPOINTS | keyof typeof HANDOVER_ENDPOINTS;

const ofOffice = (status: number): readonly number[] => [401, 403, 403, 403, 403, 403, status, status, 403];

export const ROLLOVER_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //         anon subj home other princ vice clerk admin insp
  rollover: [401, 403, 403, 403, 200, 200, 200, 200, 403],
  chooseRollover: ofOffice(422),
  carryOutRollover: ofOffice(422),
  settleRollover: ofOffice(404),
  undoRollover: ofOffice(404),
  beginYear: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  handover: [401, 403, 200, 404, 200, 200, 403, 404, 403],
  // From a class that is not there; nobody has handed anything over, led a class before, or finishes.
  handoverSheet: [401, 403, 404, 404, 404, 404, 403, 404, 403],
  receiveHandover: [401, 403, 409, 404, 403, 403, 403, 403, 403],
  ownHandovers: [401, 200, 200, 200, 200, 403, 403, 403, 403],
  giveHandover: [401, 404, 404, 404, 404, 403, 403, 403, 403],
  finishersWorkbook: [401, 403, 403, 403, 404, 404, 404, 404, 403],
};

/** Codes of the 409s and the 422s above. */
export const HANDOVER_CODES: readonly string[] = ['handover-not-given'];
export const ROLLOVER_CODES: readonly string[] = ['rollover-nothing', 'rollover-not-opened', 'year-not-next'];

export const ROLLOVER_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  chooseRollover: () => ({}),
  carryOutRollover: () => ({ lines: [{ classId: '4a', grade: 4, seen: 'a'.repeat(64) }] }),
  settleRollover: () => ({ pupils: ['none'] }),
  undoRollover: () => ({}),
  beginYear: () => ({}),
  receiveHandover: () => ({}),
  giveHandover: () => ({ fromClassId: '3a', classId: '4a', note: 'Lớp ngoan, ba em cần kèm Toán.' }),
};
