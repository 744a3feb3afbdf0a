/** The lines of the rights table that are about accounts, and what is sent: people who are not there, passwords that are wrong. */
import type { ACCOUNT_ENDPOINTS } from '../../../core/contract/endpoints-accounts.js';

export const ACCOUNT_RIGHTS: Readonly<Record<keyof typeof ACCOUNT_ENDPOINTS, readonly number[]>> = {
  //                   anon subj home other princ vice clerk admin insp
  people: [401, 403, 403, 403, 200, 200, 403, 200, 403],
  createPerson: [401, 403, 403, 403, 403, 403, 403, 422, 403],
  renamePerson: [401, 403, 403, 403, 403, 403, 403, 404, 403],
  endAccount: [401, 403, 403, 403, 403, 403, 403, 404, 403],
  returnAccount: [401, 403, 403, 403, 403, 403, 403, 404, 403],
  personMail: [401, 403, 403, 403, 403, 403, 403, 404, 403],
  setPersonMail: [401, 403, 403, 403, 403, 403, 403, 404, 403],
  printSlips: [401, 403, 403, 403, 403, 403, 403, 404, 403],
  endPersonsSessions: [401, 403, 403, 403, 403, 403, 403, 404, 403],
  askReset: [401, 403, 403, 403, 404, 403, 403, 404, 403],
  confirmReset: [401, 403, 403, 403, 404, 404, 403, 404, 403],
  reviewAccounts: [401, 403, 403, 403, 409, 403, 403, 403, 403],
  closeSignatureReport: [401, 403, 403, 403, 404, 403, 403, 404, 403],
  setFactorRule: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  myAccount: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  changePassword: [401, 422, 422, 422, 422, 422, 422, 422, 422],
  beginFactor: [401, 422, 422, 422, 422, 422, 422, 422, 422],
  confirmFactor: [401, 422, 422, 422, 422, 422, 422, 422, 422],
  removeFactor: [401, 422, 422, 422, 422, 422, 422, 422, 422],
  newRecoveryCodes: [401, 422, 422, 422, 422, 422, 422, 422, 422],
  endOwnSessions: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  seeNews: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  ownMail: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  setOwnMail: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  mySignatures: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  reportSignature: [401, 404, 404, 404, 404, 404, 404, 404, 404],
};

export const ACCOUNT_CODES: readonly string[] = [
  'name-unreadable',
  'factor-rule-own',
  'own-password-wrong',
  'factor-not-begun',
  'mail-not-set',
];

export const ACCOUNT_BODIES: Readonly<Partial<Record<keyof typeof ACCOUNT_ENDPOINTS, () => object>>> = {
  createPerson: () => ({ name: '12' }),
  renamePerson: () => ({ name: 'Trần Thị Thu' }),
  endAccount: () => ({}),
  returnAccount: () => ({}),
  setPersonMail: () => ({ address: null }),
  setOwnMail: () => ({ address: null, off: true }),
  printSlips: () => ({ users: ['none'] }),
  endPersonsSessions: () => ({}),
  askReset: () => ({ factor: false }),
  confirmReset: () => ({ accept: true }),
  reviewAccounts: () => ({ digest: 'a'.repeat(64) }),
  closeSignatureReport: () => ({ note: 'Đã hỏi' }),
  setFactorRule: () => ({ hats: ['principal'] }),
  changePassword: () => ({ old: 'x', next: 'con mèo xanh ăn cơm' }),
  beginFactor: () => ({ password: 'x' }),
  confirmFactor: () => ({ code: '123456' }),
  removeFactor: () => ({ password: 'x' }),
  newRecoveryCodes: () => ({ password: 'x' }),
  endOwnSessions: () => ({ id: null }),
  seeNews: () => ({ ids: [] }),
  reportSignature: () => ({ seq: 1, note: '' }),
};
