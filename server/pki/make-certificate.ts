import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import forge from 'node-forge';
import { type KeyMaker, makeKey } from './authority/keys.js';
import { NAME_CONSTRAINTS, nameConstraints } from './name-constraints.js';
import { pemOf } from './pem.js';

const DAY = 24 * 60 * 60 * 1000;
const AUTHORITY_DAYS = 3650;
/** The most that Apple's and Chromium's rules allow. */
const SERVER_DAYS = 397;
/** Clocks of school PCs are not always right. */
const BACKDATED = DAY;

export interface KeyAndCertificate {
  readonly keyPem: string;
  readonly certificatePem: string;
}

export interface MadeAuthority {
  /** What PCs trust, PEM; nobody has its key any more. */
  readonly rootPem: string;
  /** The one authority under it. */
  readonly issuing: KeyAndCertificate;
}

/**
 * An authority for these names and addresses only: a root whose key signs one issuing certificate and is forgotten, so that
 * nobody who takes the server over can make a PC of the school trust another site. The issuing certificate lives as long as
 * its root. Names are ASCII on purpose: forge reads names as raw bytes and writes them back doubly encoded, which breaks
 * the chain for any Vietnamese letter.
 */
export async function makeAuthority(
  hosts: readonly string[],
  now: Date,
  keyMaker: KeyMaker = makeKey,
): Promise<MadeAuthority> {
  const mark = randomBytes(4).toString('hex');
  const nameOf = (commonName: string) => [
    { name: 'commonName', value: `${commonName} ${mark}` },
    { name: 'organizationName', value: 'Hoc Ba' },
  ];
  const [rootKey, issuingKey] = await Promise.all([newKey(keyMaker), newKey(keyMaker)]);
  const usage = { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true };
  const root = draft(rootKey.publicKey, now, AUTHORITY_DAYS);
  root.setSubject(nameOf('Hoc Ba server root'));
  root.setIssuer(nameOf('Hoc Ba server root'));
  root.setExtensions([
    { name: 'basicConstraints', cA: true, pathLenConstraint: 1, critical: true },
    usage,
    { name: 'subjectKeyIdentifier' },
  ]);
  const rootPem = signed(root, rootKey.keyPem);
  const issuing = draft(issuingKey.publicKey, now, AUTHORITY_DAYS);
  issuing.validity.notAfter = root.validity.notAfter;
  issuing.setSubject(nameOf('Hoc Ba server authority'));
  issuing.setIssuer(root.subject.attributes);
  issuing.setExtensions([
    { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
    usage,
    { name: 'extKeyUsage', serverAuth: true },
    { id: NAME_CONSTRAINTS, critical: true, value: nameConstraints(hosts) },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: root.generateSubjectKeyIdentifier().getBytes() },
  ]);
  return { rootPem, issuing: { keyPem: issuingKey.keyPem, certificatePem: signed(issuing, rootKey.keyPem) } };
}

/** A certificate of the authority for these host names and addresses. */
export async function makeServerCertificate(
  authority: KeyAndCertificate,
  hosts: readonly string[],
  now: Date,
  keyMaker: KeyMaker = makeKey,
): Promise<KeyAndCertificate> {
  const issuer = forge.pki.certificateFromPem(authority.certificatePem);
  const { keyPem, publicKey } = await newKey(keyMaker);
  const certificate = draft(publicKey, now, SERVER_DAYS);
  // Programs differ about a certificate that outlives its issuer's.
  const { notAfter } = issuer.validity;
  if (certificate.validity.notAfter > notAfter) certificate.validity.notAfter = notAfter;
  certificate.setSubject([{ name: 'commonName', value: hosts[0]!.slice(0, 64) }]);
  certificate.setIssuer(issuer.subject.attributes);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    { name: 'extKeyUsage', serverAuth: true },
    {
      name: 'subjectAltName',
      altNames: hosts.map((host) => (isIP(host) ? { type: 7, ip: host } : { type: 2, value: host })),
    },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: issuer.generateSubjectKeyIdentifier().getBytes() },
  ]);
  return { keyPem, certificatePem: signed(certificate, authority.keyPem) };
}

async function newKey(keyMaker: KeyMaker): Promise<{ keyPem: string; publicKey: forge.pki.PublicKey }> {
  const { pkcs8, spki } = await keyMaker(2048);
  return { keyPem: pemOf('PRIVATE KEY', pkcs8), publicKey: forge.pki.publicKeyFromPem(pemOf('PUBLIC KEY', spki)) };
}

function draft(publicKey: forge.pki.PublicKey, now: Date, days: number): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = serialNumber(randomBytes(16));
  certificate.validity.notBefore = new Date(now.getTime() - BACKDATED);
  certificate.validity.notAfter = new Date(now.getTime() - BACKDATED + days * DAY);
  return certificate;
}

/**
 * Hex of 126 random bits behind the bits 01: positive and without leading zeros, which DER forbids and OpenSSL refuses
 * (X.690 section 8.3.2; RFC 5280 section 4.1.2.2).
 */
export function serialNumber(random: Buffer): string {
  const bytes = Buffer.from(random);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
}

function signed(certificate: forge.pki.Certificate, keyPem: string): string {
  certificate.sign(forge.pki.privateKeyFromPem(keyPem), forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}
