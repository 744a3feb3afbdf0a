/** The cryptography of these screens in one place, fetched when somebody asks for or brings a certificate. */
export { toBase64 } from '../../core/signing/base64.js';
export { CertificateUnreadable, readCertificate } from '../../core/signing/certificate.js';
export { makeKeyAndRequest } from '../../core/signing/csr.js';
export { writePkcs12 } from '../../core/signing/pkcs12.js';
