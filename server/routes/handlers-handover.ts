import type { HANDOVER_ENDPOINTS } from '../../core/contract/handover.js';
import { exportFinishers } from '../acts/handover/export-finishers.js';
import { giveHandover } from '../acts/handover/give-handover.js';
import { ownHandovers } from '../acts/handover/own-handovers.js';
import { printHandover } from '../acts/handover/print-handover.js';
import { readHandover } from '../acts/handover/read-handover.js';
import { receiveHandover } from '../acts/handover/receive-handover.js';
import type { Handlers } from './call.js';

/** Classes handed over to their next teachers; one use case each. */
export const HANDOVER_HANDLERS: Pick<Handlers, keyof typeof HANDOVER_ENDPOINTS> = {
  handover: ({ deps, who, params }) => readHandover(deps, { caller: who, ...params }),
  handoverSheet: ({ deps, who, params }) => printHandover(deps, { caller: who, ...params }),
  receiveHandover: async ({ deps, who, params }) => {
    await receiveHandover(deps, { caller: who, ...params });
    return {};
  },
  ownHandovers: ({ deps, who }) => ownHandovers(deps, { caller: who }),
  giveHandover: async ({ deps, who, body }) => {
    await giveHandover(deps, { caller: who, ...body });
    return {};
  },
  finishersWorkbook: ({ deps, who, params }) => exportFinishers(deps, { caller: who, ...params }),
};
