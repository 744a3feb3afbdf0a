import type { RETEST_ENDPOINTS } from '../../core/contract/retests.js';
import { decideRetest } from '../acts/retests/decide-retest.js';
import { listRetests } from '../acts/retests/list-retests.js';
import { proposeRetest } from '../acts/retests/propose-retest.js';
import { sitRetest } from '../acts/retests/sit-retest.js';
import type { Handlers } from './call.js';

export const RETEST_HANDLERS: Pick<Handlers, keyof typeof RETEST_ENDPOINTS> = {
  retests: ({ deps, who, params }) => listRetests(deps, { caller: who, ...params }),
  proposeRetest: ({ deps, who, params, body }) => proposeRetest(deps, { caller: who, ...params, ...body }),
  decideRetest: async ({ deps, who, params, body }) => {
    await decideRetest(deps, { caller: who, ...params, ...body });
    return {};
  },
  sitRetest: async ({ deps, who, params, body, locale }) => {
    await sitRetest(deps, { caller: who, ...params, ...body, locale });
    return {};
  },
};
