import type { TRANSFER_ENDPOINTS } from '../../core/contract/endpoints-transfers.js';
import { checkArrival } from '../acts/transfers/check-arrival.js';
import { enterArrival } from '../acts/transfers/enter-arrival.js';
import { enterReceipt } from '../acts/transfers/enter-receipt.js';
import { fetchForeign } from '../acts/transfers/fetch-foreign.js';
import { checkStatement } from '../acts/transfers/check-statement.js';
import { giveUpArrival } from '../acts/transfers/give-up-arrival.js';
import { settleTransfer } from '../acts/transfers/settle-transfer.js';
import { enterWithdrawal } from '../acts/transfers/enter-withdrawal.js';
import { fetchStatement } from '../acts/transfers/fetch-statement.js';
import { readStatement } from '../acts/transfers/read-statement.js';
import { signStatement } from '../acts/transfers/sign-statement.js';
import { fetchTransfer } from '../acts/transfers/fetch-transfer.js';
import { listTransfers } from '../acts/transfers/list-transfers.js';
import { makeTransfer } from '../acts/transfers/make-transfer.js';
import { readTransferList } from '../acts/transfers/read-transfer-list.js';
import { signTransfer } from '../acts/transfers/sign-transfer.js';
import { withdrawTransfer } from '../acts/transfers/withdraw-transfer.js';
import { sendSoon } from '../acts/reports/send-due.js';
import type { Handlers } from './call.js';

/** Pupils who go to another school or come from one: one use case each. */
export const TRANSFER_HANDLERS: Pick<Handlers, keyof typeof TRANSFER_ENDPOINTS> = {
  transfers: ({ deps, who }) => listTransfers(deps, { caller: who }),
  makeTransfer: ({ deps, who, body }) => makeTransfer(deps, { caller: who, ...body }),
  transferList: async ({ deps, who, params }) => {
    const list = await readTransferList(deps, { caller: who, ...params });
    return { ...list, files: [...list.files] };
  },
  signTransfer: ({ deps, who, params, body, locale }) =>
    signTransfer(deps, { caller: who, ...params, ...body, locale }),
  transferFile: ({ deps, who, params }) => fetchTransfer(deps, { caller: who, ...params }),
  withdrawTransfer: ({ deps, who, params, body }) => withdrawTransfer(deps, { caller: who, ...params, ...body }),
  enterReceipt: ({ deps, who, params, body }) => enterReceipt(deps, { caller: who, ...params, ...body }),
  checkArrival: ({ deps, who, body }) => checkArrival(deps, { caller: who, ...body }),
  enterArrival: ({ deps, who, body }) => enterArrival(deps, { caller: who, ...body }),
  statementToSign: ({ deps, who, params }) => readStatement(deps, { caller: who, ...params }),
  signStatement: ({ deps, who, params, body, locale }) =>
    signStatement(deps, { caller: who, ...params, ...body, locale }),
  statementFile: ({ deps, who, params }) => fetchStatement(deps, { caller: who, ...params }),
  checkStatement: ({ deps, who, body }) => checkStatement(deps, { caller: who, ...body }),
  enterWithdrawal: ({ deps, who, body }) => enterWithdrawal(deps, { caller: who, ...body }),
  settleTransfer: ({ deps, who, params, body }) => settleTransfer(deps, { caller: who, ...params, ...body }),
  giveUpArrival: async ({ deps, who, params, body }) => {
    const done = await giveUpArrival(deps, { caller: who, ...params, ...body });
    sendSoon(deps);
    return done;
  },
  foreignDocument: ({ deps, who, params }) => fetchForeign(deps, { caller: who, ...params }),
};
