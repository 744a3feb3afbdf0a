import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WARN_DAYS } from '../../pki/server-certificate.js';
import { doubt, fail, type Finding, well } from './finding.js';

const DAY = 24 * 60 * 60 * 1000;
/** Days the server's own HTTPS certificate has left. */
export function examineCertificate(data: string, now: Date): Finding {
  const file = join(data, 'certificates', 'server.pem');
  if (!existsSync(file)) return doubt('certificate-none', 'certificate-none-remedy');
  try {
    const { validTo } = new X509Certificate(readFileSync(file));
    const days = Math.floor((Date.parse(validTo) - now.getTime()) / DAY);
    if (days < 0) return fail('certificate-soon', 'certificate-remedy', { days });
    return days < WARN_DAYS
      ? doubt('certificate-soon', 'certificate-remedy', { days })
      : well('certificate-ok', { days });
  } catch {
    return fail('certificate-broken', 'certificate-remedy', { file });
  }
}
