/** Rights of sealing and printing, as rights.test.ts has them: 4A's pupils, whose records nobody has signed. */
import { randomUUID } from 'node:crypto';
import type { SEALING_ENDPOINTS } from '../../../core/contract/endpoints-sealing.js';

type Name = keyof typeof SEALING_ENDPOINTS | 'codeState';

export const SEALING_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  sealing: [401, 403, 200, 200, 200, 200, 200, 403, 403],
  // Nothing is approved yet; the clerk never looks.
  look: [401, 403, 422, 404, 422, 422, 422, 404, 403],
  unitsToSealAgain: [401, 403, 403, 403, 403, 403, 200, 403, 403],
  // The school has no certificate here.
  sealAgain: [401, 403, 403, 403, 403, 403, 422, 403, 403],
  printsToSeal: [401, 403, 403, 403, 403, 403, 200, 403, 403],
  sealPrints: [401, 403, 403, 403, 403, 403, 422, 403, 403],
  transactionToSign: [401, 403, 403, 403, 403, 403, 200, 403, 403],
  signTransaction: [401, 403, 403, 403, 403, 403, 422, 403, 403],
  checkersToSign: [401, 403, 403, 403, 403, 403, 200, 403, 403],
  signCheckers: [401, 403, 403, 403, 403, 403, 422, 403, 403],
  recordPrint: [401, 403, 200, 404, 200, 200, 200, 404, 403],
  // Nothing is sealed here.
  recordXml: [401, 403, 422, 404, 422, 422, 422, 404, 403],
  recordEvidence: [401, 403, 422, 404, 422, 422, 422, 404, 403],
  sheetPrint: [401, 403, 200, 404, 200, 200, 200, 404, 403],
  startPackage: [401, 403, 422, 404, 422, 422, 422, 404, 403],
  startPrintJob: [401, 403, 200, 404, 200, 200, 200, 404, 403],
  // A job is its starter's alone.
  printJob: [401, 404, 404, 404, 404, 404, 404, 404, 404],
  printJobEvents: [401, 404, 404, 404, 404, 404, 404, 404, 404],
  cancelPrintJob: [401, 404, 404, 404, 404, 404, 404, 404, 404],
  printJobFile: [401, 404, 404, 404, 404, 404, 404, 404, 404],
  codeState: [200, 200, 200, 200, 200, 200, 200, 200, 200],
};

/** Codes of the 422s above. */
export const SEALING_CODES = ['look-not-approved', 'look-by-clerk', 'record-not-sealed'];

const SIGNATURE = Buffer.alloc(256).toString('base64');
const CLAIM = { signedAt: '2027-06-20T09:00:00+07:00', signature: SIGNATURE };
const certificate = 'a'.repeat(64);

export const sealingBodies = (pupil: () => string): Partial<Record<Name, () => object>> => ({
  look: () => ({ pupil: pupil(), digest: Buffer.alloc(32).toString('base64') }),
  sealAgain: () => ({
    certificate,
    records: [{ pupil: pupil(), version: 1, digest: Buffer.alloc(32).toString('base64'), ...CLAIM }],
  }),
  sealPrints: () => ({ certificate, prints: [{ pupil: pupil(), version: 1, ...CLAIM }] }),
  signTransaction: () => ({ certificate, transactionId: randomUUID(), pupils: [pupil()], ...CLAIM }),
  signCheckers: () => ({ certificate, fileId: randomUUID(), number: 1, ...CLAIM }),
  startPackage: () => ({ classId: '4a' }),
  startPrintJob: () => ({ classId: '4a' }),
  cancelPrintJob: () => ({}),
});
