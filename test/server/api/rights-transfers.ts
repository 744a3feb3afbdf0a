/** The lines of the rights table that are about pupils who change schools, and what is sent: nobody goes or comes here. */
import type { TRANSFER_ENDPOINTS } from '../../../core/contract/endpoints-transfers.js';

type Name = keyof typeof TRANSFER_ENDPOINTS;

export const TRANSFER_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  transfers: [401, 403, 403, 403, 200, 200, 200, 403, 200],
  makeTransfer: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  transferList: [401, 403, 403, 403, 403, 403, 404, 403, 403],
  signTransfer: [401, 403, 403, 403, 403, 403, 404, 403, 403],
  transferFile: [401, 403, 403, 403, 403, 403, 404, 403, 403],
  withdrawTransfer: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  enterReceipt: [401, 403, 403, 403, 404, 403, 404, 403, 403],
  checkArrival: [401, 403, 403, 403, 403, 403, 422, 403, 403],
  enterArrival: [401, 403, 403, 403, 403, 403, 422, 403, 403],
  arrivalReceipt: [401, 403, 403, 403, 403, 403, 404, 403, 403],
  foreignDocument: [401, 403, 403, 403, 404, 404, 404, 403, 404],
};

const OTHER = { code: '79000008', name: 'Trường Tiểu học Khác' };
const bundle = Buffer.from('no bundle').toString('base64');

export const TRANSFER_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  makeTransfer: () => ({ pupilId: 'none', to: OTHER }),
  signTransfer: () => ({ certificate: 'a'.repeat(64), signedAt: '2027-06-20T09:00:00+07:00', signature: 'AAAA' }),
  withdrawTransfer: () => ({}),
  enterReceipt: () => ({
    receipt: {
      ...{ format: 'hocba-transfer-receipt-1', transfer: 'none', digest: 'x', from: OTHER, to: OTHER, pupil: 'none' },
      receivedAt: '2027-06-20T02:00:00.000Z',
    },
  }),
  checkArrival: () => ({ bundle }),
  enterArrival: () => ({ bundle, seal: 'a'.repeat(64), classId: '4a', grade: 4, day: '2027-06-01' }),
};
export const TRANSFER_CODES = ['arrival-unreadable'];
