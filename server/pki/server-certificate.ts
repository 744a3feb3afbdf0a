import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { refuse } from '../ground/refused.js';
import {
  authorityFileOf,
  type CertificateSet,
  endOf,
  isFor,
  type Making,
  makeSet,
  moveSet,
  namesOf,
  readSet,
  renewServer,
  rootEndOf,
  writeSet,
} from './certificate-set.js';

const DAY = 24 * 60 * 60 * 1000;
/** Days before an end from which it is said. */
export const WARN_DAYS = 60;
/** A certificate for this machine alone is made anew this close to its end, days. */
const RENEW_OWN_DAYS = 30;

/** Thrown where a school's names have no certificate yet: making one needs a passphrase. */
export class CertificateNeeded extends Error {
  override readonly name = 'CertificateNeeded';
  constructor(readonly hosts: readonly string[]) {
    super(hosts.join(', '));
  }
}

export interface ServerCertificate {
  readonly keyPem: string;
  /** The server's certificate, then the authority's. */
  readonly chainPem: string;
  /** File of the root's certificate: what PCs have to trust. */
  readonly authorityFile: string;
  readonly validTo: Date;
  readonly rootValidTo: Date;
  /** Whether it ends without anybody's doing: one for this machine alone is renewed by itself. */
  readonly needsRenewal: boolean;
}

const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const HOST_NAME = new RegExp(`^${LABEL}(\\.${LABEL})*$`);

/** A DNS or computer name in lower case, or an address. */
export const isHost = (host: string): boolean => isIP(host) !== 0 || (host.length <= 253 && HOST_NAME.test(host));

/** A name under which only this machine is reached. */
export const isOwn = (host: string): boolean => host.toLowerCase() === 'localhost' || /^127(\.\d{1,3}){3}$/.test(host);

/** Each once, in lower case. Throws RangeError for none and for what is no host name or address. */
export function hostsFrom(hosts: readonly string[]): string[] {
  const wanted = [...new Set(hosts.map((host) => host.trim().toLowerCase()))];
  if (wanted.length === 0) throw new RangeError('no host name given');
  for (const host of wanted) if (!isHost(host)) throw new RangeError(`not a host name or address: ${host}`);
  return wanted;
}

const schoolFolder = (dataDir: string): string => path.join(dataDir, 'certificates');
const nextFolder = (dataDir: string): string => path.join(dataDir, 'certificates', 'next');
const ownFolder = (dataDir: string): string => path.join(dataDir, 'certificates', 'here');

const daysTo = (end: Date, now: Date): number => (end.getTime() - now.getTime()) / DAY;

/**
 * The certificate to serve these names with. For names of this machine alone it is made by itself, under a root of its own
 * whose keys are both forgotten; for a school's it has to be there (`newCertificates`). Throws RangeError,
 * CertificateNeeded.
 */
export async function serverCertificate(
  dataDir: string,
  hosts: readonly string[],
  now: Date,
): Promise<ServerCertificate> {
  const wanted = hostsFrom(hosts);
  const school = await readSet(schoolFolder(dataDir));
  if (school && isFor(school, wanted) && !(wanted.every(isOwn) && endsSoon(school, now))) {
    return shown(schoolFolder(dataDir), school);
  }
  if (!wanted.every(isOwn)) throw new CertificateNeeded(wanted);
  return ownCertificate(dataDir, school, wanted, now);
}

async function ownCertificate(
  dataDir: string,
  school: CertificateSet | null,
  wanted: readonly string[],
  now: Date,
): Promise<ServerCertificate> {
  // A school's own is never written over by somebody trying the server out on the same machine.
  const folder = school && !namesOf(school).every(isOwn) ? ownFolder(dataDir) : schoolFolder(dataDir);
  const kept = await readSet(folder);
  if (kept && isFor(kept, wanted) && !endsSoon(kept, now)) return shown(folder, kept);
  const made = await makeSet(wanted, null, now);
  await writeSet(folder, made);
  return shown(folder, made);
}

const endsSoon = (set: CertificateSet, now: Date): boolean => daysTo(endOf(set), now) < RENEW_OWN_DAYS;

const shown = (folder: string, set: CertificateSet): ServerCertificate => ({
  keyPem: `${set.server.keyPem.trim()}\n`,
  chainPem: `${set.server.certificatePem.trim()}\n${set.issuingPem.trim()}\n`,
  authorityFile: authorityFileOf(folder),
  validTo: endOf(set),
  rootValidTo: rootEndOf(set),
  needsRenewal: !namesOf(set).every(isOwn),
});

export const SHORTEST_HTTPS_PASSPHRASE = 12;

/**
 * Make a root and all below it for these names. Where the school has one already, the new one waits (`switchCertificates`),
 * so that PCs can come to trust both. Resolves to whether it waits. Refuses with passphrase-short; throws RangeError.
 */
export async function newCertificates(
  dataDir: string,
  { hosts, passphrase, now, ...making }: { hosts: readonly string[]; passphrase: string; now: Date } & Making,
): Promise<{ readonly waits: boolean; readonly names: readonly string[]; readonly until: Date }> {
  const names = hostsFrom(hosts);
  if ([...passphrase.normalize('NFC')].length < SHORTEST_HTTPS_PASSPHRASE) {
    throw refuse('passphrase-short', { least: SHORTEST_HTTPS_PASSPHRASE });
  }
  const there = await readSet(schoolFolder(dataDir));
  const waits = there !== null && !namesOf(there).every(isOwn);
  const made = await makeSet(names, passphrase, now, making);
  await writeSet(waits ? nextFolder(dataDir) : schoolFolder(dataDir), made);
  return { waits, names, until: endOf(made) };
}

/**
 * A new certificate for the server under the authority there is, which no PC has to hear of. Resolves to its end; null where
 * there is none to renew. Throws PassphraseWrong.
 */
export async function renewCertificate(dataDir: string, passphrase: string, now: Date): Promise<Date | null> {
  const set = await readSet(schoolFolder(dataDir));
  if (!set?.sealedKey) return null;
  const renewed = await renewServer(set, passphrase, now);
  await writeSet(schoolFolder(dataDir), renewed);
  return endOf(renewed);
}

/** Put the waiting root and all below it in use. False where none waits. */
export async function switchCertificates(dataDir: string): Promise<boolean> {
  const there = await readSet(nextFolder(dataDir));
  // A change that was cut off has moved a part already: what still lies there is moved too.
  if (!there && !existsSync(path.join(nextFolder(dataDir), 'server-key.pem'))) return false;
  await moveSet(nextFolder(dataDir), schoolFolder(dataDir));
  return true;
}

/**
 * The root's certificate for a kit for this host, PEM: the waiting one's where it is for that host, so that the kit is the
 * kit for the change. Throws CertificateNeeded.
 */
export async function authorityCertificate(dataDir: string, host: string, now: Date): Promise<string> {
  for (const folder of [nextFolder(dataDir), schoolFolder(dataDir), ownFolder(dataDir)]) {
    const set = await readSet(folder);
    if (set && isFor(set, [host])) return set.rootPem;
  }
  if (!isOwn(host)) throw new CertificateNeeded([host]);
  await serverCertificate(dataDir, [host], now);
  return authorityCertificate(dataDir, host, now);
}
