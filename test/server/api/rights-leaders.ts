/** Rights around who leads the school, as rights.test.ts has them. */
import type { LEADER_ENDPOINTS } from '../../../core/contract/leaders.js';

export const LEADER_RIGHTS: Readonly<Record<keyof typeof LEADER_ENDPOINTS, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  leaders: [401, 403, 403, 403, 200, 200, 200, 200, 403],
  enterLeader: [401, 403, 403, 403, 422, 403, 422, 422, 403],
  decideLeader: [401, 403, 403, 403, 404, 403, 404, 404, 403],
};
export const LEADER_BODIES = {
  // Somebody who is not there.
  enterLeader: () => ({
    ...{ userId: 'none', capacity: 'acting', number: '1', reason: 'Bổ nhiệm' },
    ...{ day: '2027-06-20', fromDay: '2027-06-20' },
  }),
  decideLeader: () => ({ accept: true }),
};
