import type { CERTIFICATE_ENDPOINTS } from '../../core/contract/endpoints-certificates.js';
import { refuse } from '../usecases/refused.js';
import type { Handlers } from './call.js';

const unbuilt = (): never => {
  throw refuse('not-found');
};

/** UNBUILT: every line is replaced by its use case before this lands. */
export const CERTIFICATE_HANDLERS: Pick<Handlers, keyof typeof CERTIFICATE_ENDPOINTS> = {
  myCertificates: unbuilt,
  certificates: unbuilt,
  requestCertificate: unbuilt,
  issueCertificates: unbuilt,
  importCertificate: unbuilt,
  confirmCertificate: unbuilt,
  revokeCertificate: unbuilt,
  registerAtOffice: unbuilt,
  addAnchor: unbuilt,
  confirmAnchor: unbuilt,
  delegations: unbuilt,
  saveDelegation: unbuilt,
  endDelegation: unbuilt,
};
