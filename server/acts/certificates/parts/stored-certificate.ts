/** What the certificates in the register say: the same few are asked about at every act and print, and reading one is slow. */
import { type CertificateFacts, CertificateUnreadable, readCertificate } from '../../../../core/signing/certificate.js';
import { someRemembered } from '../../../../core/signing/remember.js';
import { derOf } from './load-trust.js';

/** Some 300 people's and their authorities', two kilobytes each. */
const MOST = 500;

/** Of a certificate as it is stored; null for what is none. */
export const storedCertificate: (base64: string) => Promise<CertificateFacts | null> = someRemembered(
  (base64) =>
    readCertificate(derOf(base64)).catch((error: unknown) => {
      if (error instanceof CertificateUnreadable) return null;
      throw error;
    }),
  MOST,
);
