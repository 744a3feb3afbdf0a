/** A key of one's own and the request for its certificate (PKCS#10, RFC 2986). */
import * as pkijs from 'pkijs';
import { type PublicKey, publicKeyOf } from './certificate.js';
import { COMMON_NAME, makeName, nameText, ORGANIZATION } from './name.js';
import { hexOf, sha256, subtle } from './platform.js';

/** What the school's authority will put into the certificate's subject. */
export interface RequestedName {
  /** Full name, or the school's. */
  readonly commonName: string;
  readonly organization?: string;
}

export interface KeyAndRequest {
  /** DER of the private key (PKCS#8), for its owner's key file and nobody else. */
  readonly keyPkcs8: Uint8Array;
  /** DER of the request. */
  readonly request: Uint8Array;
  /** SHA-256 of SubjectPublicKeyInfo, hex: read out over the telephone. */
  readonly keyFingerprint: string;
}

/** Thrown for bytes that are no request, or one its own key did not sign. */
export class RequestUnreadable extends Error {
  override readonly name = 'RequestUnreadable';
}

const DEFAULT_BITS = 3072;

/** Make a key by WebCrypto and ask for a certificate over it. */
export async function makeKeyAndRequest(
  { commonName, organization }: RequestedName,
  bits: number = DEFAULT_BITS,
): Promise<KeyAndRequest> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: bits,
    publicExponent: Uint8Array.of(1, 0, 1),
  } as const;
  const pair = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const request = new pkijs.CertificationRequest();
  request.subject = makeName([
    ...(organization === undefined ? [] : [[ORGANIZATION, organization] as const]),
    [COMMON_NAME, commonName],
  ]);
  await request.subjectPublicKeyInfo.importKey(pair.publicKey);
  await request.sign(pair.privateKey, 'SHA-256');
  return {
    keyPkcs8: new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey)),
    request: new Uint8Array(request.toSchema(true).toBER()),
    keyFingerprint: hexOf(await sha256(new Uint8Array(await subtle.exportKey('spki', pair.publicKey)))),
  };
}

export interface RequestFacts {
  /** RFC 4514. */
  readonly subject: string;
  readonly publicKey: PublicKey;
  /** SHA-256 of SubjectPublicKeyInfo, hex. */
  readonly keyFingerprint: string;
}

/** What a request asks for, its own signature checked. Rejects with RequestUnreadable. */
export async function readRequest(der: Uint8Array): Promise<RequestFacts> {
  try {
    const request = pkijs.CertificationRequest.fromBER(der);
    if (await request.verify()) {
      const publicKey = publicKeyOf(request.subjectPublicKeyInfo);
      const subject = nameText(new Uint8Array(request.subject.valueBeforeDecode));
      return { subject, publicKey, keyFingerprint: hexOf(await sha256(publicKey.spki)) };
    }
  } catch {
    // Said below.
  }
  throw new RequestUnreadable('not a certificate request, or not signed by its key');
}
