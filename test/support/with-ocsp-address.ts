/** A certificate made again with the address at which its authority answers: some programs look at answers for no other. */
import { webcrypto } from 'node:crypto';
import * as pkijs from 'pkijs';
import { sequence } from '../../core/signing/der.js';
import type { Issuer } from '../../server/pki/authority/build.js';
import { general, oid } from './raw-certificates.js';

const AUTHORITY_ACCESS = '1.3.6.1.5.5.7.1.1';
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

export async function withOcspAddress(der: Uint8Array, { pkcs8 }: Pick<Issuer, 'pkcs8'>): Promise<Uint8Array> {
  const made = pkijs.Certificate.fromBER(Uint8Array.from(der));
  const access = sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), general.uri('http://ocsp.example/')));
  made.extensions!.push(
    new pkijs.Extension({ extnID: AUTHORITY_ACCESS, critical: false, extnValue: Uint8Array.from(access).buffer }),
  );
  await made.sign(await webcrypto.subtle.importKey('pkcs8', pkcs8, RSA, false, ['sign']), 'SHA-256');
  return new Uint8Array(made.toSchema(true).toBER());
}
