import type { COPY_ENDPOINTS } from '../../core/contract/paper-copies.js';
import { listCopies } from '../acts/paper-copies/list-copies.js';
import { printCopy } from '../acts/paper-copies/print-copy.js';
import { printRegister } from '../acts/paper-copies/print-register.js';
import type { Handlers } from './call.js';
import { addressOf } from './lookup-address.js';

/** Finalised records on paper: one use case each. */
export const COPY_HANDLERS: Pick<Handlers, keyof typeof COPY_ENDPOINTS> = {
  copies: ({ deps, who, query }) => listCopies(deps, { caller: who, ...query }),
  copyRegister: ({ deps, who, query }) => printRegister(deps, { caller: who, ...query }),
  printCopy: ({ deps, who, params, body, excelSite }) =>
    printCopy(deps, { caller: who, ...params, ...body, address: addressOf(excelSite) }),
};
