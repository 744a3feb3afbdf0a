import type { CERTIFICATE_ENDPOINTS } from '../../core/contract/endpoints-certificates.js';
import { addAnchor } from '../acts/certificates/add-anchor.js';
import { confirmAnchor } from '../acts/certificates/confirm-anchor.js';
import { confirmCertificate } from '../acts/certificates/confirm-certificate.js';
import { endDelegation } from '../acts/delegations/end-delegation.js';
import { importCertificate } from '../acts/certificates/import-certificate.js';
import { importRevocationList } from '../acts/certificates/import-revocation-list.js';
import { issueCertificates } from '../acts/certificates/issue-certificates.js';
import { listDelegations } from '../acts/delegations/list-delegations.js';
import { loadRegister } from '../acts/certificates/load-register.js';
import { myCertificates } from '../acts/certificates/my-certificates.js';
import { readTrust } from '../acts/checkers/read-trust.js';
import { registerAtOffice } from '../acts/certificates/register-at-office.js';
import { requestCertificate } from '../acts/certificates/request-certificate.js';
import { revokeCertificate } from '../acts/certificates/revoke-certificate.js';
import { saveDelegation } from '../acts/delegations/save-delegation.js';
import type { Handlers } from './call.js';

/** The register of certificates, trust and delegations: one use case each. */
export const CERTIFICATE_HANDLERS: Pick<Handlers, keyof typeof CERTIFICATE_ENDPOINTS | 'trust'> = {
  myCertificates: ({ deps, who }) => myCertificates(deps, { caller: who }),
  certificates: ({ deps, who }) => loadRegister(deps, { caller: who }),
  requestCertificate: ({ deps, who, body }) => requestCertificate(deps, { caller: who, ...body }),
  issueCertificates: ({ deps, who, body, locale }) => issueCertificates(deps, { caller: who, ...body, locale }),
  importCertificate: ({ deps, who, body }) => importCertificate(deps, { caller: who, ...body }),
  confirmCertificate: ({ deps, who, params, body }) => confirmCertificate(deps, { caller: who, ...params, ...body }),
  revokeCertificate: ({ deps, who, params, body }) => revokeCertificate(deps, { caller: who, ...params, ...body }),
  registerAtOffice: ({ deps, who, params, body }) => registerAtOffice(deps, { caller: who, ...params, ...body }),
  addAnchor: ({ deps, who, body }) => addAnchor(deps, { caller: who, ...body }),
  confirmAnchor: ({ deps, who, params, body }) => confirmAnchor(deps, { caller: who, ...params, ...body }),
  importRevocationList: ({ deps, who, body }) => importRevocationList(deps, { caller: who, ...body }),
  trust: ({ deps }) => readTrust(deps),
  delegations: ({ deps, who }) => listDelegations(deps, { caller: who }),
  saveDelegation: ({ deps, who, body }) => saveDelegation(deps, { caller: who, ...body }),
  endDelegation: ({ deps, who, params }) => endDelegation(deps, { caller: who, ...params }),
};
