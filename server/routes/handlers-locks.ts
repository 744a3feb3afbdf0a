import type { LOCK_REQUEST_ENDPOINTS } from '../../core/contract/lock-requests.js';
import type { LOCK_ENDPOINTS } from '../../core/contract/locks.js';
import { askOpening } from '../acts/locks/ask-opening.js';
import { executeOrder } from '../acts/locks/execute-order.js';
import { listOrders } from '../acts/locks/list-orders.js';
import { listRequests } from '../acts/locks/list-requests.js';
import { noteLapsedOrder } from '../acts/locks/note-lapsed-order.js';
import { orderLock } from '../acts/locks/order-lock.js';
import { previewOrder } from '../acts/locks/preview-order.js';
import { readBoard } from '../acts/locks/read-board.js';
import { readSheetLocks } from '../acts/locks/read-sheet-locks.js';
import { refuseOpening } from '../acts/locks/refuse-opening.js';
import { seeUrgentOrder } from '../acts/locks/see-urgent-order.js';
import { uncarriedOrders } from '../acts/locks/uncarried-orders.js';
import { urgentOrders } from '../acts/locks/urgent-orders.js';
import { withdrawOrder } from '../acts/locks/withdraw-order.js';
import { readReturnTerms } from '../acts/records/read-return-terms.js';
import type { Handlers } from './call.js';

/** Locks: orders, their executions, requests; one use case each. */
export const LOCK_HANDLERS: Pick<Handlers, keyof typeof LOCK_ENDPOINTS | keyof typeof LOCK_REQUEST_ENDPOINTS> = {
  lockOrders: ({ deps, who }) => listOrders(deps, { caller: who }),
  previewLockOrder: ({ deps, who, body }) => previewOrder(deps, { caller: who, ...body }),
  orderLock: ({ deps, who, body }) => orderLock(deps, { caller: who, ...body }),
  urgentOrders: ({ deps, who }) => urgentOrders(deps, { caller: who }),
  seeUrgentOrder: ({ deps, who, params }) => seeUrgentOrder(deps, { caller: who, ...params }),
  uncarriedOrders: ({ deps, who }) => uncarriedOrders(deps, { caller: who }),
  noteLapsedOrder: ({ deps, who, params }) => noteLapsedOrder(deps, { caller: who, ...params }),
  executeLockOrder: ({ deps, who, params }) => executeOrder(deps, { caller: who, ...params }),
  withdrawLockOrder: ({ deps, who, params, body }) => withdrawOrder(deps, { caller: who, ...params, ...body }),
  lockBoard: ({ deps, who, query }) => readBoard(deps, { caller: who, ...query }),
  sheetLocks: ({ deps, who, params }) => readSheetLocks(deps, { caller: who, ...params }),
  returnTerms: ({ deps, who, params }) => readReturnTerms(deps, { caller: who, ...params }),
  lockRequests: ({ deps, who }) => listRequests(deps, { caller: who }),
  askOpening: ({ deps, who, params, body }) => askOpening(deps, { caller: who, ...params, ...body }),
  refuseOpening: ({ deps, who, params, body }) => refuseOpening(deps, { caller: who, ...params, ...body }),
};
