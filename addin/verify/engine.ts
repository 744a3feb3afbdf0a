/** The checking itself in one place, fetched as soon as the page is open, so that it works without network afterwards. */
export { readCertificate } from '../../core/signing/certificate.js';
export { LARGEST_FILE, verifyFile } from '../../core/signing/verify/verify-file.js';
