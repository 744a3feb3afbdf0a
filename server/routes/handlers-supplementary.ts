import type { SUPPLEMENTARY_ENDPOINTS } from '../../core/contract/supplementary.js';
import { limitSupplementary } from '../acts/supplementary/limit-supplementary.js';
import { planSupplementary } from '../acts/supplementary/plan-supplementary.js';
import { readSupplementary } from '../acts/supplementary/read-supplementary.js';
import { withdrawSupplementary } from '../acts/supplementary/withdraw-supplementary.js';
import type { Handlers } from './call.js';

export const SUPPLEMENTARY_HANDLERS: Pick<Handlers, keyof typeof SUPPLEMENTARY_ENDPOINTS> = {
  supplementary: ({ deps, who, params, locale }) => readSupplementary(deps, { caller: who, ...params, locale }),
  planSupplementary: async ({ deps, who, params, body }) => {
    await planSupplementary(deps, { caller: who, ...params, ...body });
    return {};
  },
  withdrawSupplementary: async ({ deps, who, params, body }) => {
    await withdrawSupplementary(deps, { caller: who, ...params, ...body });
    return {};
  },
  limitSupplementary: async ({ deps, who, params, body }) => {
    await limitSupplementary(deps, { caller: who, ...params, ...body });
    return {};
  },
};
