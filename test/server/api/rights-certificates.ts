/** The lines of the rights table that are about certificates, and what is sent. The school here has no authority yet. */
import type { CERTIFICATE_ENDPOINTS } from '../../../core/contract/endpoints-certificates.js';

export const CERTIFICATE_RIGHTS: Readonly<Record<keyof typeof CERTIFICATE_ENDPOINTS | 'trust', readonly number[]>> = {
  //                   anon subj home other princ vice clerk admin insp
  trust: [200, 200, 200, 200, 200, 200, 200, 200, 200],
  myCertificates: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  // Teachers see their own lines; certificates.test.ts looks at that.
  certificates: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  requestCertificate: [401, 422, 422, 422, 422, 422, 422, 422, 422],
  issueCertificates: [401, 403, 403, 403, 403, 403, 403, 422, 403],
  importCertificate: [401, 403, 403, 403, 403, 403, 403, 422, 403],
  confirmCertificate: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  revokeCertificate: [401, 403, 403, 403, 403, 403, 403, 404, 403],
  registerAtOffice: [401, 403, 403, 403, 403, 403, 404, 403, 403],
  addAnchor: [401, 403, 403, 403, 403, 403, 403, 422, 403],
  confirmAnchor: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  importRevocationList: [401, 403, 403, 403, 403, 403, 403, 422, 403],
  delegations: [401, 403, 403, 403, 200, 200, 403, 403, 403],
  saveDelegation: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  endDelegation: [401, 403, 403, 403, 404, 403, 403, 403, 403],
};

export const CERTIFICATE_REFUSALS: readonly string[] = [
  'request-unreadable',
  'no-authority',
  'certificate-unreadable',
  'list-unreadable',
  'not-a-vice-principal',
];

export const CERTIFICATE_BODIES: Readonly<Partial<Record<keyof typeof CERTIFICATE_ENDPOINTS, () => object>>> = {
  requestCertificate: () => ({ csr: 'AAAA', kind: 'personal' }),
  issueCertificates: () => ({ requests: ['none'], passphrase: 'x' }),
  importCertificate: () => ({ der: 'AAAA', chain: [], kind: 'organisation', userId: null, carrier: 'PKCS12' }),
  confirmCertificate: () => ({ accept: true }),
  revokeCertificate: () => ({ reason: 'Mất máy', at: '2027-06-20T00:00:00Z' }),
  registerAtOffice: () => ({ ask: 'register' }),
  addAnchor: () => ({ der: 'AAAA' }),
  confirmAnchor: () => ({ accept: true }),
  importRevocationList: () => ({ der: 'AAAA' }),
  saveDelegation: () => ({ userId: 'none', fromDay: '2027-06-20', toDay: '2027-06-21', document: '1/QĐ' }),
  endDelegation: () => ({}),
};
