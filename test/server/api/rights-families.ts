/** The lines of the rights table that are about what families ask for; nobody has asked here. */
import type { FAMILY_ENDPOINTS } from '../../../core/contract/families.js';

type Name = keyof typeof FAMILY_ENDPOINTS;

export const FAMILY_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  familyRequests: [401, 403, 403, 403, 200, 200, 200, 403, 403],
  enterFamilyRequest: [401, 403, 403, 403, 403, 403, 404, 403, 403],
  answerFamilyRequest: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  withdrawSoftCopy: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  takeSoftCopy: [401, 403, 403, 403, 403, 403, 404, 403, 403],
  familyLooks: [401, 403, 403, 403, 403, 403, 404, 403, 403],
};

export const FAMILY_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  enterFamilyRequest: () => ({
    ...{ pupilId: 'none', kind: 'looks', asker: 'Nguyễn Thị Bé', relation: 'mẹ', proof: 'Giấy khai sinh số 5' },
    ...{ purpose: 'Muốn biết ai xem', limit: '', receivedOn: '2027-06-01' },
  }),
  withdrawSoftCopy: () => ({ reason: 'Giấy tờ không đúng' }),
  answerFamilyRequest: () => ({ grant: true, answer: 'Đồng ý cho xem' }),
};
