/** Rights of taking pupils over into the next year, as rights.test.ts has them; the principal has opened none yet. */
import type { ROLLOVER_ENDPOINTS } from '../../../core/contract/rollover.js';

type Name = keyof typeof ROLLOVER_ENDPOINTS;

const ofOffice = (status: number): readonly number[] => [401, 403, 403, 403, 403, 403, status, status, 403];

export const ROLLOVER_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //         anon subj home other princ vice clerk admin insp
  rollover: [401, 403, 403, 403, 200, 200, 200, 200, 403],
  chooseRollover: ofOffice(422),
  carryOutRollover: ofOffice(422),
  settleRollover: ofOffice(404),
  undoRollover: ofOffice(404),
  beginYear: [401, 403, 403, 403, 422, 403, 403, 403, 403],
};

/** Codes of the 422s above. */
export const ROLLOVER_CODES: readonly string[] = ['rollover-nothing', 'rollover-not-opened', 'year-not-next'];

export const ROLLOVER_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  chooseRollover: () => ({}),
  carryOutRollover: () => ({ lines: [{ classId: '4a', grade: 4, seen: 'a'.repeat(64) }] }),
  settleRollover: () => ({ pupils: ['none'] }),
  undoRollover: () => ({}),
  beginYear: () => ({}),
};
