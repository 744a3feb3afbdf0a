import { Refused } from '../ground/refused.js';
import { checkBundle, type CheckingBy } from './check-bundle.js';
import { openBundle } from './open-bundle.js';
import type { ArrivalChecked } from './verify-in-worker.js';

/** Another school's bundle opened and checked; what refuses it is told and not thrown, since it has to leave the worker. */
export async function verifyArrival(bytes: Uint8Array, by: CheckingBy): Promise<ArrivalChecked> {
  try {
    const opened = openBundle(bytes);
    return { ok: true, opened, ...(await checkBundle(opened, by)) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
