/** The lines of the rights table that are about backdated revocations; nothing is certified here. */
import type { REVOCATION_ENDPOINTS } from '../../../core/contract/revocations.js';

type Name = keyof typeof REVOCATION_ENDPOINTS;

export const REVOCATION_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  revocationOrders: [401, 403, 403, 403, 200, 403, 403, 200, 403],
  previewRevocation: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  orderRevocation: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  withdrawRevocation: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  carryOutRevocation: [401, 403, 403, 403, 403, 403, 403, 404, 403],
};

const asked = { fingerprint: 'a'.repeat(64), at: '2027-06-01T00:00:00Z' };

export const REVOCATION_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  previewRevocation: () => asked,
  orderRevocation: () => ({ ...asked, reason: 'Lộ khóa' }),
  withdrawRevocation: () => ({}),
  carryOutRevocation: () => ({}),
};
