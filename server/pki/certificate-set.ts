/**
 * The HTTPS certificates of a data directory: the root PCs trust, the authority under it with its sealed key, and the
 * server's own. A folder a set.
 */
import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import path from 'node:path';
import type { KeyMaker } from './authority/keys.js';
import { openSealedKey, sealKey } from './authority/seal-key.js';
import { type KeyAndCertificate, makeAuthority, makeServerCertificate } from './make-certificate.js';
import { pemOf } from './pem.js';

export interface CertificateSet {
  readonly rootPem: string;
  readonly issuingPem: string;
  /** Sealed by a passphrase; null where it was forgotten too, for a name only this machine goes by. */
  readonly sealedKey: string | null;
  readonly server: KeyAndCertificate;
}

/** Files of a set, in the order in which a new set takes an old one's place: the server's last. */
const FILES = ['issuing-key.pem', 'issuing.pem', 'authority.pem', 'server.pem', 'server-key.pem'] as const;

/** What PCs have to trust. */
export const authorityFileOf = (folder: string): string => path.join(folder, 'authority.pem');

/** What takes time: tests hand in less of it. */
export interface Making {
  /** Of the passphrase. */
  readonly rounds?: number | undefined;
  readonly keyMaker?: KeyMaker | undefined;
}

export async function makeSet(
  hosts: readonly string[],
  passphrase: string | null,
  now: Date,
  { rounds, keyMaker }: Making = {},
): Promise<CertificateSet> {
  const { rootPem, issuing } = await makeAuthority(hosts, now, keyMaker);
  const sealedKey = passphrase === null ? null : await sealKey(derOf(issuing.keyPem), passphrase, rounds);
  const server = await makeServerCertificate(issuing, hosts, now, keyMaker);
  return { rootPem, issuingPem: issuing.certificatePem, sealedKey, server };
}

/** The same authority's next certificate for the server. Throws PassphraseWrong. */
export async function renewServer(set: CertificateSet, passphrase: string, now: Date): Promise<CertificateSet> {
  const keyPem = pemOf('PRIVATE KEY', openSealedKey(set.sealedKey ?? '', passphrase));
  const authority = { keyPem, certificatePem: set.issuingPem };
  return { ...set, server: await makeServerCertificate(authority, namesOf(set), now) };
}

const derOf = (keyPem: string): Uint8Array => Buffer.from(keyPem.replace(/-----[^-]+-----|\s/g, ''), 'base64');

/** Null where there is none, or one whose parts do not belong together. */
export async function readSet(folder: string): Promise<CertificateSet | null> {
  const [sealedKey, issuingPem, rootPem, , serverText] = await Promise.all(
    FILES.map((file) => readFile(path.join(folder, file), 'utf8').catch(() => null)),
  );
  const [keyPem, certificatePem] = serverText?.match(/-----BEGIN [\s\S]+?-----END [^-]+-----/g) ?? [];
  if (!issuingPem || !rootPem || !keyPem || !certificatePem) return null;
  try {
    const [server, issuing, root] = [certificatePem, issuingPem, rootPem].map((pem) => new X509Certificate(pem));
    if (!server!.verify(issuing!.publicKey) || !issuing!.verify(root!.publicKey)) return null;
  } catch {
    return null;
  }
  return { rootPem, issuingPem, sealedKey: sealedKey ?? null, server: { keyPem, certificatePem } };
}

export async function writeSet(
  folder: string,
  { rootPem, issuingPem, sealedKey, server }: CertificateSet,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (sealedKey === null) await rm(path.join(folder, 'issuing-key.pem'), { force: true });
  else await replace(path.join(folder, 'issuing-key.pem'), sealedKey, 0o600);
  await replace(path.join(folder, 'issuing.pem'), issuingPem, 0o644);
  await replace(authorityFileOf(folder), rootPem, 0o644);
  await replace(path.join(folder, 'server.pem'), `${server.certificatePem.trim()}\n${issuingPem}`, 0o644);
  // Key and certificate in one file, so that a crash never leaves one without the other.
  await replace(
    path.join(folder, 'server-key.pem'),
    `${server.keyPem.trim()}\n${server.certificatePem.trim()}\n`,
    0o600,
  );
}

/** Put a waiting set in the place of the one in use. Run again after a crash, it finishes. */
export async function moveSet(from: string, to: string): Promise<void> {
  for (const file of FILES) {
    await rename(path.join(from, file), path.join(to, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
  await rm(from, { recursive: true, force: true });
}

async function replace(file: string, text: string, mode: number): Promise<void> {
  await writeFile(`${file}.new`, text, { mode });
  await rename(`${file}.new`, file);
}

const parsed = (set: CertificateSet): X509Certificate => new X509Certificate(set.server.certificatePem);

/** Names and addresses the server's certificate is for. */
export const namesOf = (set: CertificateSet): string[] =>
  (parsed(set).subjectAltName ?? '')
    .split(', ')
    .flatMap((entry) => /^(?:DNS|IP Address):(.+)$/.exec(entry)?.[1]?.toLowerCase() ?? []);

export const isFor = (set: CertificateSet, hosts: readonly string[]): boolean => {
  const certificate = parsed(set);
  return hosts.every((host) => (isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)) !== undefined);
};

export const endOf = (set: CertificateSet): Date => new Date(parsed(set).validTo);
export const rootEndOf = (set: CertificateSet): Date => new Date(new X509Certificate(set.rootPem).validTo);
