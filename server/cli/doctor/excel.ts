/** Examinations of what Excel needs: names and trust of the certificate, the pane over HTTPS, kit and server alike, office.js. */
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WARN_DAYS } from '../../pki/server-certificate.js';
import { doubt, fail, type Finding, well } from './finding.js';
import { examineKit } from './kit.js';
import type { Network } from './network.js';
import { examinePane } from './pane.js';

export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

export interface ExcelQuestion {
  readonly data: string;
  /** The name PCs use; those of the certificate where none is given. */
  readonly host: string | undefined;
  readonly port: number;
  /** Folder of a kit handed out. */
  readonly kit: string | undefined;
  /** package.json's version. */
  readonly version: string;
  readonly now: Date;
}

export async function examineExcel(question: ExcelQuestion, network: Network): Promise<Finding[]> {
  const { data, port, kit, version } = question;
  const certificates = readCertificates(data);
  const findings: Finding[] = [];
  const names = certificates ? namesOf(certificates.server) : [];
  const hosts = question.host !== undefined ? [question.host.trim().toLowerCase()] : names;
  // Without any certificate the examination of the certificate says what to do.
  if (certificates) {
    findings.push(examineAuthority(certificates, question.now));
    findings.push(...examineNames(hosts, names));
    for (const host of hosts) {
      findings.push(...(await examinePane({ host, port, version, authorityPem: certificates.authorityPem }, network)));
    }
  }
  if (kit !== undefined)
    findings.push(examineKit(kit, { hosts, port, version, authorityPem: certificates?.authorityPem }));
  findings.push(await examineOfficeJs(network));
  return findings;
}

interface Certificates {
  readonly server: X509Certificate;
  /** The authority between; null in a set without one. */
  readonly issuing: X509Certificate | null;
  readonly authority: X509Certificate | null;
  readonly authorityPem: string;
  readonly authorityFile: string;
}

function readCertificates(data: string): Certificates | null {
  const serverFile = join(data, 'certificates', 'server.pem');
  const authorityFile = join(data, 'certificates', 'authority.pem');
  try {
    const authorityPem = existsSync(authorityFile) ? readFileSync(authorityFile, 'utf8') : '';
    const authority = authorityPem ? new X509Certificate(authorityPem) : null;
    const chain = readFileSync(serverFile, 'utf8').match(/-----BEGIN [\s\S]+?-----END [^-]+-----/g) ?? [];
    const [server, issuing = null] = chain.map((pem) => new X509Certificate(pem));
    return server ? { server, issuing, authority, authorityPem, authorityFile } : null;
  } catch {
    return null;
  }
}

const namesOf = ({ subjectAltName = '' }: X509Certificate): string[] =>
  subjectAltName.split(', ').flatMap((entry) => /^(?:DNS|IP Address):(.+)$/.exec(entry)?.[1] ?? []);

function examineNames(hosts: readonly string[], names: readonly string[]): Finding[] {
  const shown = names.join(', ');
  const missing = hosts.filter((host) => !names.includes(host));
  return missing.length === 0
    ? [well('excel-names-ok', { names: shown })]
    : missing.map((host) => fail('excel-name-missing', 'excel-name-missing-remedy', { host, names: shown }));
}

const DAY = 24 * 60 * 60 * 1000;

function examineAuthority({ server, issuing, authority, authorityFile }: Certificates, now: Date): Finding {
  if (authority === null) return fail('excel-authority-missing', 'excel-authority-remedy', { file: authorityFile });
  if (!issuing || !server.verify(issuing.publicKey) || !issuing.verify(authority.publicKey)) {
    return fail('excel-authority-other', 'excel-authority-remedy', { file: authorityFile });
  }
  const days = Math.floor((Date.parse(authority.validTo) - now.getTime()) / DAY);
  const thumbprint = authority.fingerprint.replaceAll(':', '').replace(/.{8}(?=.)/g, '$& ');
  return days < WARN_DAYS
    ? doubt('excel-authority-soon', 'excel-authority-soon-remedy', { days })
    : well('excel-authority-ok', { days, thumbprint });
}

async function examineOfficeJs(network: Network): Promise<Finding> {
  try {
    const { status } = await network.get(OFFICE_JS);
    if (status === 200) return well('office-js-ok');
    return doubt('office-js-unreachable', 'office-js-remedy', { detail: `HTTP ${status}` });
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return doubt('office-js-unreachable', 'office-js-remedy', { detail });
  }
}
