/** Rights around a class's homeroom year, as rights.test.ts has them. */
import type { HOMEROOM_ENDPOINTS } from '../../../core/contract/homeroom.js';

export const HOMEROOM_RIGHTS: Readonly<Record<keyof typeof HOMEROOM_ENDPOINTS, readonly number[]>> = {
  //            anon subj home other princ vice clerk admin insp
  homeroomYear: [401, 404, 200, 404, 200, 200, 200, 404, 200],
};
