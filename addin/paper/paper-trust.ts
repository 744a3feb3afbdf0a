import type { z } from 'zod';
import type { trustSchema } from '../../core/contract/elsewhere.js';
import { readCertificate } from '../../core/signing/certificate.js';
import type { PaperOptions } from '../../core/signing/paper/verify-paper.js';
import { certificatesIn } from '../certificates/read-certificates.js';

export type PaperTrust = Omit<PaperOptions, 'at'>;

export const NOBODY: PaperTrust = {
  certificates: [],
  anchors: [],
  intermediates: [],
  crls: [],
  licensed: [],
  seals: [],
};

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Whom this server trusts, asked once, without a cookie. Rejects where it does not answer. */
export async function trustOfServer(): Promise<PaperTrust> {
  const answer = await fetch('/api/v1/trust', { credentials: 'omit' });
  if (!answer.ok) throw new Error(`trust: ${answer.status}`);
  const trust = (await answer.json()) as z.output<typeof trustSchema>;
  return {
    certificates: trust.sealCertificates.map(bytesOf),
    anchors: trust.anchors.map(bytesOf),
    intermediates: trust.intermediates.map(bytesOf),
    crls: trust.crls.map(bytesOf),
    licensed: trust.licensed.map(bytesOf),
    seals: trust.seals,
  };
}

/**
 * Another school's certificates: those that sign themselves are trusted, the others are seals the person believes in. Rejects
 * for a file that holds none.
 */
export async function trustInFile(file: File): Promise<PaperTrust> {
  const ders = await certificatesIn(file);
  const facts = await Promise.all(ders.map(readCertificate));
  const isRoot = (at: number): boolean => facts[at]!.subject === facts[at]!.issuer;
  const others = ders.filter((_, at) => !isRoot(at));
  return {
    ...NOBODY,
    certificates: others,
    intermediates: others,
    anchors: ders.filter((_, at) => isRoot(at)),
    seals: facts.flatMap(({ fingerprint }, at) => (isRoot(at) ? [] : [{ schoolCode: null, fingerprint }])),
  };
}

export const together = (a: PaperTrust, b: PaperTrust): PaperTrust => ({
  certificates: [...a.certificates, ...b.certificates],
  anchors: [...a.anchors, ...b.anchors],
  intermediates: [...a.intermediates, ...b.intermediates],
  crls: [...a.crls, ...b.crls],
  licensed: [...(a.licensed ?? []), ...(b.licensed ?? [])],
  seals: [...(a.seals ?? []), ...(b.seals ?? [])],
});
