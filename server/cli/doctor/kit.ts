/** Whether a kit handed out still fits the server: host, port, version, certificate. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIT_FILES } from '../../../core/words/kit-words.js';
import { manifestVersion } from '../../kit/manifest-for.js';
import { fail, type Finding, well } from './finding.js';

export interface KitQuestion {
  readonly hosts: readonly string[];
  readonly port: number;
  readonly version: string;
  readonly authorityPem: string | undefined;
}

export function examineKit(folder: string, { hosts, port, version, authorityPem }: KitQuestion): Finding {
  let manifest: string;
  let certificate: X509Certificate;
  try {
    manifest = readFileSync(join(folder, KIT_FILES.manifest), 'utf8');
    certificate = new X509Certificate(readFileSync(join(folder, KIT_FILES.certificate)));
  } catch {
    return fail('kit-unreadable', 'kit-again-remedy', { folder });
  }
  const differs = (what: string, kit: string, server: string): Finding =>
    fail('kit-differs', 'kit-again-remedy', { folder, what, kit, server });
  const source = /<SourceLocation DefaultValue="([^"]*)"/.exec(manifest)?.[1] ?? '';
  const origins = hosts.map((host) => `https://${host}:${port}`);
  const origin = URL.canParse(source) ? new URL(source).origin : source;
  if (origins.length > 0 && !origins.map((each) => new URL(each).origin).includes(origin)) {
    return differs('host', origin, origins.join(', '));
  }
  const stated = /<Version>([^<]*)<\/Version>/.exec(manifest)?.[1] ?? '';
  if (stated !== manifestVersion(version)) return differs('version', stated, manifestVersion(version));
  if (authorityPem) {
    const wanted = new X509Certificate(authorityPem).fingerprint;
    if (certificate.fingerprint !== wanted) return differs('certificate', certificate.fingerprint, wanted);
  }
  return well('kit-fits', { folder });
}
