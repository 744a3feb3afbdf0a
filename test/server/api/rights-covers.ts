/** Rights of covers, as rights.test.ts has them; nobody has confirmed any yet. */
import type { COVER_ENDPOINTS } from '../../../core/contract/covers.js';

type Name = keyof typeof COVER_ENDPOINTS;

export const COVER_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //                  anon subj home other princ vice clerk admin insp
  coverProgress: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  covers: [401, 404, 200, 404, 200, 200, 200, 404, 200],
  coverXml: [401, 404, 422, 404, 422, 422, 422, 404, 422],
  coverEvidence: [401, 404, 422, 404, 422, 422, 422, 404, 422],
  confirmCovers: [401, 403, 200, 404, 403, 403, 403, 403, 403],
  coverSlips: [401, 403, 200, 404, 403, 403, 200, 404, 403],
  returnCoverSlips: [401, 403, 404, 404, 403, 403, 404, 404, 403],
  coversToSign: [401, 403, 403, 403, 200, 403, 403, 403, 403],
  signCovers: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  reopenCovers: [401, 403, 403, 403, 200, 403, 403, 403, 403],
};

/** What an allowed one may be refused with. */
export const COVER_CODES = ['cover-not-settled'];

const HASH = 'a'.repeat(64);

export const COVER_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  coverSlips: () => ({ pupils: [] }),
  returnCoverSlips: () => ({ step: 'agreed', slips: [{ pupil: 'none', seen: HASH }] }),
  confirmCovers: () => ({ covers: [{ pupil: 'none', seen: HASH }] }),
  signCovers: () => ({
    certificate: HASH,
    lateReason: null,
    covers: [{ pupil: 'none', number: 1, signedAt: '2027-06-20T09:00:00+07:00', digest: 'YQ==', signature: 'YQ==' }],
  }),
  reopenCovers: () => ({ covers: [{ pupil: 'none', number: 1 }], reason: 'Sai ngày sinh' }),
};
