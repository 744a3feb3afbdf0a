import type { ERASURE_ENDPOINTS } from '../../core/contract/erasures.js';
import { carryOutErasure } from '../acts/erasures/carry-out-erasure.js';
import { listErasures } from '../acts/erasures/list-erasures.js';
import { orderErasure } from '../acts/erasures/order-erasure.js';
import { withdrawErasure } from '../acts/erasures/withdraw-erasure.js';
import type { Handlers } from './call.js';

/** Rows of history erased by order: one use case each. */
export const ERASURE_HANDLERS: Pick<Handlers, keyof typeof ERASURE_ENDPOINTS> = {
  erasures: ({ deps, who }) => listErasures(deps, { caller: who }),
  orderErasure: ({ deps, who, body }) => orderErasure(deps, { caller: who, ...body }),
  withdrawErasure: ({ deps, who, params }) => withdrawErasure(deps, { caller: who, ...params }),
  carryOutErasure: ({ deps, who, params }) => carryOutErasure(deps, { caller: who, ...params }),
};
