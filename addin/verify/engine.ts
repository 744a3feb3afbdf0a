/** The checking itself in one place, fetched as soon as the page is open, so that it works without network afterwards. */
export { readCertificate } from '../../core/signing/certificate.js';
export { openCheckers } from '../../core/signing/checkers/open-checkers.js';
export { LARGEST_FILE, verifyFile, withStates } from '../../core/signing/verify/verify-file.js';
