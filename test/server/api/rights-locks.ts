/** The lines of the rights table that are about locks, and what is sent. */
import type { LOCK_REQUEST_ENDPOINTS } from '../../../core/contract/lock-requests.js';
import type { LOCK_ENDPOINTS } from '../../../core/contract/locks.js';
import type { REHEARSAL_ENDPOINTS } from '../../../core/contract/rehearsal.js';
import type { REMINDER_ENDPOINTS } from '../../../core/contract/reminders.js';
import { SCHOOL_YEAR } from '../../support/builders.js';

type Name =
  | keyof typeof LOCK_ENDPOINTS
  | keyof typeof LOCK_REQUEST_ENDPOINTS
  | keyof typeof REHEARSAL_ENDPOINTS
  | keyof typeof REMINDER_ENDPOINTS;

export const LOCK_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  lockOrders: [401, 403, 403, 403, 200, 200, 200, 200, 403],
  previewLockOrder: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  orderLock: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  urgentOrders: [401, 403, 403, 403, 403, 403, 403, 200, 403],
  seeUrgentOrder: [401, 403, 403, 403, 403, 403, 403, 404, 403],
  uncarriedOrders: [401, 403, 403, 403, 200, 403, 403, 403, 403],
  noteLapsedOrder: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  executeLockOrder: [401, 403, 403, 403, 403, 403, 403, 404, 403],
  withdrawLockOrder: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  lockBoard: [401, 403, 403, 403, 200, 200, 200, 200, 403],
  sheetLocks: [401, 200, 200, 404, 200, 200, 200, 404, 200],
  returnTerms: [401, 403, 403, 403, 200, 403, 403, 403, 403],
  lockRequests: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  askOpening: [401, 422, 422, 404, 403, 403, 403, 403, 403],
  refuseOpening: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  rehearsal: [401, 403, 403, 403, 200, 200, 403, 200, 403],
  remind: [401, 403, 403, 403, 200, 200, 403, 200, 403],
  myReminders: [401, 200, 200, 200, 200, 200, 200, 200, 200],
};
export const LOCK_CODES = ['order-scope-gone', 'request-of-nothing'];

// Of a class that is not there.
const order = {
  ...{ kind: 'lock', schoolYear: SCHOOL_YEAR, scope: { kind: 'class', classId: 'none' }, period: null, strict: false },
};
export const LOCK_BODIES = {
  previewLockOrder: () => ({ order }),
  orderLock: () => ({ order, reason: 'Theo biên bản', urgent: false }),
  seeUrgentOrder: () => ({}),
  executeLockOrder: () => ({}),
  noteLapsedOrder: () => ({}),
  withdrawLockOrder: () => ({ reason: 'Không cần nữa' }),
  askOpening: () => ({ period: 'year-end', cells: [{ pupil: 'none', field: 'none' }], reason: 'Nhập sai' }),
  refuseOpening: () => ({ reason: 'Không cần' }),
  // Of nobody.
  remind: () => ({ userIds: [] }),
};
