import type { ROLLOVER_ENDPOINTS } from '../../core/contract/rollover.js';
import { carryOutRollover } from '../acts/rollover/carry-out-rollover.js';
import { chooseRollover } from '../acts/rollover/choose-rollover.js';
import { readRollover } from '../acts/rollover/read-rollover.js';
import { settleRollover } from '../acts/rollover/settle-rollover.js';
import { undoRollover } from '../acts/rollover/undo-rollover.js';
import { beginYear } from '../acts/years/begin-year.js';
import type { Handlers } from './call.js';

/** A year's pupils taken over into the next; one use case each. */
export const ROLLOVER_HANDLERS: Pick<Handlers, keyof typeof ROLLOVER_ENDPOINTS> = {
  rollover: ({ deps, who, params }) => readRollover(deps, { caller: who, ...params }),
  chooseRollover: ({ deps, who, params, body }) => chooseRollover(deps, { caller: who, ...params, ...body }),
  carryOutRollover: ({ deps, who, params, body }) => carryOutRollover(deps, { caller: who, ...params, ...body }),
  settleRollover: ({ deps, who, params, body }) => settleRollover(deps, { caller: who, ...params, ...body }),
  undoRollover: ({ deps, who, params, locale }) => undoRollover(deps, { caller: who, ...params, locale }),
  beginYear: ({ deps, who, params }) => beginYear(deps, { caller: who, ...params }),
};
