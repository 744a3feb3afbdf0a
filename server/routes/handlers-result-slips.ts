import type { SLIP_ENDPOINTS } from '../../core/contract/result-slips.js';
import { printResultSlips } from '../acts/result-slips/print-result-slips.js';
import { readResultSlips } from '../acts/result-slips/read-result-slips.js';
import { resultSlipFiles } from '../acts/result-slips/result-slip-files.js';
import type { Handlers } from './call.js';

/** Slips for families: one use case each. */
export const SLIP_HANDLERS: Pick<Handlers, keyof typeof SLIP_ENDPOINTS> = {
  resultSlips: ({ deps, who, params, query }) => readResultSlips(deps, { caller: who, ...params, ...query }),
  printResultSlips: ({ deps, who, params, body }) => printResultSlips(deps, { caller: who, ...params, ...body }),
  resultSlipFiles: ({ deps, who, params, body }) => resultSlipFiles(deps, { caller: who, ...params, ...body }),
};
