/** The cryptography of the signing screens in one place, fetched as its own part of the program when somebody signs. */
export { fromBase64, toBase64 } from '../../core/signing/base64.js';
export { keyFileSigner } from '../../core/signing/pkcs12.js';
export { sha256, utf8 } from '../../core/signing/platform.js';
export { prepareCompletionSignature } from '../../core/signing/sign-completion.js';
export { prepareCoverSignature } from '../../core/signing/sign-cover.js';
export { prepareRecordSignature } from '../../core/signing/sign-record.js';
export { prepareListSignature } from '../../core/signing/sign-subject-list.js';
export { remoteSigner } from '../../core/signing/remote/remote-signer.js';
export { tokenSigner } from '../../core/signing/token/token-signer.js';
