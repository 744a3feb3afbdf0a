/** The checking itself in one place, fetched as soon as the page is open, so that it works without network afterwards. */
export { readCertificate } from '../../core/signing/certificate.js';
export { checkPdfSeal } from '../../core/signing/verify/pdf-seal.js';
export { verifyXml } from '../../core/signing/verify/verify-xml.js';
