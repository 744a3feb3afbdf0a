/** The lines of the rights table that are about breaches of personal data; none has been entered here. */
import type { BREACH_ENDPOINTS } from '../../../core/contract/breaches.js';

type Name = keyof typeof BREACH_ENDPOINTS;

export const BREACH_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //          anon subj home other princ vice clerk admin insp
  breaches: [401, 403, 403, 403, 200, 200, 200, 200, 403],
  // Nobody has found it yet: whoever may is told that its moment has not come.
  enterBreach: [401, 403, 403, 403, 422, 422, 422, 422, 403],
  supplementBreach: [401, 403, 403, 403, 404, 404, 404, 404, 403],
  decideBreach: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  nameDataOfficer: [401, 403, 403, 403, 422, 403, 403, 403, 403],
};

export const BREACH_CODES = ['breach-future', 'officer-future'] as const;

export const BREACH_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  enterBreach: () => ({
    ...{ foundAt: '2099-01-01T08:00:00+07:00', when: '', what: 'Tệp Excel gửi nhầm nhóm', kinds: ['marks'] },
    ...{ pupils: 35, parents: null, staff: null, done: '' },
  }),
  supplementBreach: () => ({ about: 'people', text: 'Khoảng 35 học sinh' }),
  decideBreach: () => ({ kind: 'dismissed', reason: 'Tệp không có dữ liệu' }),
  nameDataOfficer: () => ({ name: 'Trần Thị Sáu', phone: '0912 000 111', from: '2099-01-01', document: 'QĐ 5' }),
};
