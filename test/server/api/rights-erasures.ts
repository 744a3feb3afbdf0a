/** The lines of the rights table that are about erasing by order; nothing was brought along here. */
import type { ERASURE_ENDPOINTS } from '../../../core/contract/erasures.js';

type Name = keyof typeof ERASURE_ENDPOINTS;

export const ERASURE_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  erasures: [401, 403, 403, 403, 200, 403, 403, 200, 403],
  orderErasure: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  withdrawErasure: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  carryOutErasure: [401, 403, 403, 403, 403, 403, 403, 404, 403],
};

export const ERASURE_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  orderErasure: () => ({
    ...{ brought: 'none', reason: 'Nhập nhầm bản chụp của học sinh khác' },
    ...{ document: '12/QĐ-THĐS', documentDay: '2026-01-05' },
  }),
  withdrawErasure: () => ({}),
  carryOutErasure: () => ({}),
};
