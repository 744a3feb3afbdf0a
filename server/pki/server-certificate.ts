import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import path from 'node:path';
import { type KeyAndCertificate, makeAuthority, makeServerCertificate } from './make-certificate.js';

/** A certificate this close to its end, ms, is renewed. */
const RENEW_BEFORE = 30 * 24 * 60 * 60 * 1000;

export interface ServerCertificate {
  readonly keyPem: string;
  /** The server's certificate, then the authority's. */
  readonly chainPem: string;
  /** File of the authority's certificate: what PCs have to trust. */
  readonly authorityFile: string;
  readonly validTo: Date;
}

/**
 * The certificate for these names and addresses: the one in the data directory, or a new one where names have changed
 * or its end is near. The authority stays as long as it lives, so that PCs trust it once. Throws RangeError for
 * something that is neither a host name nor an address.
 */
export async function serverCertificate(
  dataDir: string,
  hosts: readonly string[],
  now: Date,
): Promise<ServerCertificate> {
  const wanted = [...new Set(hosts.map((host) => host.trim().toLowerCase()))];
  if (wanted.length === 0) throw new RangeError('no host name given');
  for (const host of wanted) if (!isHost(host)) throw new RangeError(`not a host name or address: ${host}`);

  const folder = folderOf(dataDir);
  const authority = await keepAuthority(folder, now);
  let server = await load(folder, 'server');
  if (!server || endsSoon(server, now) || !isFor(server, wanted) || !isFrom(server, authority)) {
    server = await makeServerCertificate(authority, wanted, now);
    await save(folder, 'server', server);
  }
  return {
    keyPem: `${server.keyPem.trim()}\n`,
    chainPem: `${server.certificatePem.trim()}\n${authority.certificatePem.trim()}\n`,
    authorityFile: path.join(folder, 'authority.pem'),
    validTo: new Date(parsed(server).validTo),
  };
}

/** The authority's certificate of a data directory, PEM; made where there is none. */
export const authorityCertificate = async (dataDir: string, now: Date): Promise<string> =>
  (await keepAuthority(folderOf(dataDir), now)).certificatePem;

const folderOf = (dataDir: string): string => path.join(dataDir, 'certificates');

/** The authority there is; a new one where there is none or its end is near. */
async function keepAuthority(folder: string, now: Date): Promise<KeyAndCertificate> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = await load(folder, 'authority');
  if (kept && !endsSoon(kept, now)) return kept;
  const made = await makeAuthority(now);
  await save(folder, 'authority', made);
  return made;
}

const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const HOST_NAME = new RegExp(`^${LABEL}(\\.${LABEL})*$`);

/** A DNS or computer name in lower case, or an address. */
export const isHost = (host: string): boolean => isIP(host) !== 0 || (host.length <= 253 && HOST_NAME.test(host));

const parsed = ({ certificatePem }: KeyAndCertificate): X509Certificate => new X509Certificate(certificatePem);

const endsSoon = (pair: KeyAndCertificate, now: Date): boolean =>
  Date.parse(parsed(pair).validTo) - now.getTime() < RENEW_BEFORE;

function isFor(pair: KeyAndCertificate, hosts: readonly string[]): boolean {
  const certificate = parsed(pair);
  const names = certificate.subjectAltName?.split(', ').length ?? 0;
  return (
    names === hosts.length &&
    hosts.every((host) => (isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)) !== undefined)
  );
}

const isFrom = (pair: KeyAndCertificate, authority: KeyAndCertificate): boolean =>
  parsed(pair).verify(parsed(authority).publicKey);

/** Key and certificate in one file, so that a crash never leaves one without the other. */
async function load(folder: string, name: string): Promise<KeyAndCertificate | null> {
  const text = await readFile(path.join(folder, `${name}-key.pem`), 'utf8').catch(() => '');
  const [keyPem, certificatePem] = text.match(/-----BEGIN [\s\S]+?-----END [^-]+-----/g) ?? [];
  return keyPem && certificatePem ? { keyPem, certificatePem } : null;
}

async function save(folder: string, name: string, { keyPem, certificatePem }: KeyAndCertificate): Promise<void> {
  await replace(path.join(folder, `${name}-key.pem`), `${keyPem.trim()}\n${certificatePem.trim()}\n`, 0o600);
  await replace(path.join(folder, `${name}.pem`), certificatePem, 0o644);
}

async function replace(file: string, text: string, mode: number): Promise<void> {
  await writeFile(`${file}.new`, text, { mode });
  await rename(`${file}.new`, file);
}
