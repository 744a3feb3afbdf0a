import { Refused } from '../api/failures.js';

/** The portal did not answer: who asked the other school another way may go on. */
export const isPortalSilent = (failure: unknown): boolean =>
  failure instanceof Refused && failure.body.code === 'transfer-portal-silent';
