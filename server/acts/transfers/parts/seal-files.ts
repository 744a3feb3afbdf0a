import { readLink } from '../../../../core/signing/path/link.js';
import { readResponse } from '../../../../core/signing/path/response.js';
import { stampedBy } from '../../../../core/signing/timestamp.js';
import { foreignPath } from '../../../../core/transfer/transfer-files.js';
import { sha256 } from '../../../ground/digests.js';
import type { Looking } from '../../../runner/act.js';
import { derOf, fromBase64, loadTrust } from '../../certificates/parts/load-trust.js';
import { chainOf, loadRegisterLines } from '../../certificates/parts/register-lines.js';

/** Certificates in an XML document: of whoever signed it, and those kept with the seal. */
const CERTIFICATE = /<[\w:]*X509Certificate\b[^<>]*>([^<]+)</g;
const STAMP = /<[\w:]*EncapsulatedTimeStamp\b[^<>]*>([^<]+)</g;

/**
 * What leads from this school's seals to their authorities, by path: the other school may have none of it. Of authorities' answers
 * about single certificates only those about who signed or stamped `documents` (XML), the seal, and who stands above: all others say who
 * else signs here, and there may be hundreds.
 */
export async function sealFiles(
  looking: Pick<Looking, 'db'>,
  documents: readonly Uint8Array[],
): Promise<Record<string, Uint8Array>> {
  const trust = await loadTrust(looking);
  const lines = [...(await loadRegisterLines(looking)).values()];
  const chains = lines.flatMap(chainOf);
  const seals = lines.flatMap(({ kind, der }) => (kind === 'organisation' ? [derOf(der)] : []));
  const about = serialsOf([...trust.intermediates, ...chains, ...seals, ...(await certificatesIn(documents))]);
  const isWanted = (der: Uint8Array): boolean =>
    readResponse(der)?.answers.some(({ serial }) => about.has(serial)) ?? true;
  return Object.fromEntries([
    ...[...trust.intermediates, ...chains].map((der) => [foreignPath('certificate', sha256(der)), der] as const),
    ...trust.crls.filter(isWanted).map((der) => [foreignPath('revocation', sha256(der)), der] as const),
  ]);
}

async function certificatesIn(documents: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const texts = documents.map((one) => Buffer.from(one).toString('utf8'));
  const all = (pattern: RegExp): readonly Uint8Array[] => {
    const found = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, base64 = '']) => base64));
    return [...new Set(found)].map(fromBase64);
  };
  const stampers = await Promise.all(all(STAMP).map(stampedBy));
  return [...all(CERTIFICATE), ...stampers.flatMap((by) => (by ? [by.certificate, ...by.along] : []))];
}

/** As answers have them; what is no certificate is nobody's here to say. */
function serialsOf(ders: readonly Uint8Array[]): ReadonlySet<string> {
  const links = ders.map(readLink);
  return new Set(links.flatMap((link) => (typeof link === 'string' ? [] : [link.form.serial])));
}
