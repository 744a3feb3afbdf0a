import type { CERTIFICATE_ENDPOINTS } from '../../core/contract/endpoints-certificates.js';
import { addAnchor } from '../usecases/add-anchor.js';
import { confirmAnchor } from '../usecases/confirm-anchor.js';
import { confirmCertificate } from '../usecases/confirm-certificate.js';
import { endDelegation } from '../usecases/end-delegation.js';
import { importCertificate } from '../usecases/import-certificate.js';
import { importRevocationList } from '../usecases/import-revocation-list.js';
import { issueCertificates } from '../usecases/issue-certificates.js';
import { listDelegations } from '../usecases/list-delegations.js';
import { loadRegister } from '../usecases/load-register.js';
import { myCertificates } from '../usecases/my-certificates.js';
import { readTrust } from '../usecases/read-trust.js';
import { registerAtOffice } from '../usecases/register-at-office.js';
import { requestCertificate } from '../usecases/request-certificate.js';
import { revokeCertificate } from '../usecases/revoke-certificate.js';
import { saveDelegation } from '../usecases/save-delegation.js';
import type { Handlers } from './call.js';

/** The register of certificates, trust and delegations: one use case each. */
export const CERTIFICATE_HANDLERS: Pick<Handlers, keyof typeof CERTIFICATE_ENDPOINTS> = {
  myCertificates: ({ deps, who }) => myCertificates(deps, who),
  certificates: ({ deps, who }) => loadRegister(deps, who),
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
  delegations: ({ deps }) => listDelegations(deps),
  saveDelegation: ({ deps, who, body }) => saveDelegation(deps, { caller: who, ...body }),
  endDelegation: ({ deps, who, params }) => endDelegation(deps, { caller: who, ...params }),
};
