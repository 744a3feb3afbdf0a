/** Revocation lists and answers out of files a person chose: PEM of any label, as the command line takes it. */
import assert from 'node:assert/strict';
import { listIn, NoCertificate } from '../../addin/certificates/read-certificates.js';

const BYTES = Uint8Array.from({ length: 60 }, (_, at) => at);
const body = Buffer.from(BYTES)
  .toString('base64')
  .replace(/(.{40})/g, '$1\r\n');
const pem = (label: string, content = body): string =>
  `-----BEGIN ${label}-----\r\n${content}\r\n-----END ${label}-----\r\n`;
const read = (content: string | Uint8Array) => listIn(new File([content as BlobPart], 'x'));

describe('files of revocation lists and answers', () => {
  it('are DER, or PEM of any label', async () => {
    assert.deepEqual(await read(BYTES), BYTES);
    for (const label of ['X509 CRL', 'OCSP RESPONSE', 'PKIX OCSP RESPONSE'])
      assert.deepEqual(await read(`Bag Attributes\n${pem(label)}`), BYTES, label);
  });

  it('pass over certificates beside them', async () => {
    const certificate = pem('CERTIFICATE', 'AAAA');
    assert.deepEqual(await read(certificate + pem('OCSP RESPONSE')), BYTES);
    assert.deepEqual(await read(pem('X509 CRL') + certificate), BYTES);
  });

  it('are said to be none where nothing is in them, or too much', async () => {
    await assert.rejects(read(''), NoCertificate);
    await assert.rejects(read(new Uint8Array(4_000_001)), NoCertificate);
  });
});
