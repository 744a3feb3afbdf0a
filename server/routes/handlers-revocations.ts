import type { REVOCATION_ENDPOINTS } from '../../core/contract/revocations.js';
import { carryOutRevocation } from '../acts/revocations/carry-out-revocation.js';
import { listRevocations } from '../acts/revocations/list-revocations.js';
import { orderRevocation } from '../acts/revocations/order-revocation.js';
import { previewRevocation } from '../acts/revocations/preview-revocation.js';
import { withdrawRevocation } from '../acts/revocations/withdraw-revocation.js';
import type { Handlers } from './call.js';

/** Certificates revoked from an earlier moment on: one use case each. */
export const REVOCATION_HANDLERS: Pick<Handlers, keyof typeof REVOCATION_ENDPOINTS> = {
  revocationOrders: ({ deps, who }) => listRevocations(deps, { caller: who }),
  previewRevocation: ({ deps, who, body }) => previewRevocation(deps, { caller: who, ...body }),
  orderRevocation: ({ deps, who, body }) => orderRevocation(deps, { caller: who, ...body }),
  withdrawRevocation: ({ deps, who, params }) => withdrawRevocation(deps, { caller: who, ...params }),
  carryOutRevocation: ({ deps, who, params, body }) => carryOutRevocation(deps, { caller: who, ...params, ...body }),
};
