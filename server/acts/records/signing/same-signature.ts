/** Whether a stored ds:Signature holds a signature value: RSA with PKCS#1 v1.5 gives one value for one text and key. */
export const holdsValue = (signature: string, value: Uint8Array): boolean =>
  signature.includes(`>${Buffer.from(value).toString('base64')}</ds:SignatureValue>`);
