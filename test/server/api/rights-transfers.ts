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
  enterReceipt: [401, 403, 403, 403, 422, 403, 422, 403, 403],
  checkArrival: [401, 403, 403, 403, 403, 403, 422, 403, 403],
  enterArrival: [401, 403, 403, 403, 403, 403, 422, 403, 403],
  statementToSign: [401, 403, 403, 403, 403, 403, 404, 403, 403],
  signStatement: [401, 403, 403, 403, 403, 403, 404, 403, 403],
  statementFile: [401, 403, 403, 403, 403, 403, 404, 403, 403],
  checkStatement: [401, 403, 403, 403, 422, 403, 422, 403, 403],
  enterWithdrawal: [401, 403, 403, 403, 403, 403, 422, 403, 403],
  settleTransfer: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  giveUpArrival: [401, 403, 403, 403, 403, 403, 404, 403, 403],
  foreignDocument: [401, 403, 403, 403, 404, 404, 404, 403, 404],
};

const OTHER = { code: '79000008', name: 'Trường Tiểu học Khác' };
const bundle = Buffer.from('no bundle').toString('base64');
const statement = { statement: bundle, seal: 'a'.repeat(64) };

export const TRANSFER_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  makeTransfer: () => ({ pupilId: 'none', to: OTHER }),
  signTransfer: () => ({ certificate: 'a'.repeat(64), signedAt: '2027-06-20T09:00:00+07:00', signature: 'AAAA' }),
  withdrawTransfer: () => ({}),
  enterReceipt: () => statement,
  signStatement: () => ({ certificate: 'a'.repeat(64), signedAt: '2027-06-20T09:00:00+07:00', signature: 'AAAA' }),
  checkStatement: () => ({ statement: bundle }),
  enterWithdrawal: () => statement,
  settleTransfer: () => ({
    ...{ childAt: 'here', reason: 'Hai trường đã gọi nhau', document: '12/TH', documentDay: '2027-06-01' },
  }),
  giveUpArrival: () => ({ reason: 'Em học ở trường cũ' }),
  checkArrival: () => ({ bundle }),
  enterArrival: () => ({ bundle, seal: 'a'.repeat(64), classId: '4a', grade: 4, day: '2027-06-01' }),
};
export const TRANSFER_CODES = ['arrival-unreadable', 'statement-unreadable'];
