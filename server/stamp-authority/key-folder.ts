/** The folder of the small authority: key, certificate, and the one above it; without any of them it does not stamp. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseCertificate } from '../../core/signing/certificate.js';
import { pemOf } from '../pki/pem.js';
import { type StampKey, stampKey } from './answer.js';

/** The certificate first. */
export const CERTIFICATES_FILE = 'dau-thoi-gian.pem';
const KEY_FILE = 'dau-thoi-gian.key.pem';

/** DER all. Rejects with the system's error where the folder is there already. */
export async function writeStampKey(
  dir: string,
  { pkcs8, certificates }: { readonly pkcs8: Uint8Array; readonly certificates: readonly Uint8Array[] },
): Promise<void> {
  await mkdir(dir, { mode: 0o700 });
  await writeFile(path.join(dir, KEY_FILE), pemOf('PRIVATE KEY', pkcs8), { mode: 0o600, flag: 'wx' });
  await writeFile(path.join(dir, CERTIFICATES_FILE), certificates.map((der) => pemOf('CERTIFICATE', der)).join(''), {
    flag: 'wx',
  });
}

const PEM = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g;

/** Rejects where it cannot be read. */
export async function readStampKey(dir: string): Promise<StampKey> {
  const [keyPem, text] = await Promise.all([
    readFile(path.join(dir, KEY_FILE), 'utf8'),
    readFile(path.join(dir, CERTIFICATES_FILE), 'utf8'),
  ]);
  const [certificate, ...chain] = [...text.matchAll(PEM)].map(
    ([, body]) => new Uint8Array(Buffer.from(body!, 'base64')),
  );
  if (!certificate) throw new TypeError('no certificate');
  for (const der of [certificate, ...chain]) parseCertificate(der);
  return stampKey(certificate, chain, keyPem);
}
