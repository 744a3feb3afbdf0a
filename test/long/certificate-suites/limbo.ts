/** x509-limbo (C2SP): one JSON of certificates as PEM and what a validator should say. */
import { readFileSync } from 'node:fs';
import { checkChain, type ChainVerdict } from '../../../core/signing/chain.js';
import type { KeyUsage } from '../../../core/signing/certificate.js';

export interface LimboCase {
  readonly id: string;
  readonly trusted_certs: readonly string[];
  readonly untrusted_intermediates: readonly string[];
  readonly peer_certificate: string;
  readonly crls: readonly string[];
  readonly validation_time: string | null;
  readonly validation_kind: 'CLIENT' | 'SERVER';
  readonly expected_result: 'SUCCESS' | 'FAILURE';
}

export const readLimbo = (path: string): LimboCase[] =>
  (JSON.parse(readFileSync(path, 'utf8')) as { testcases: LimboCase[] }).testcases;

const derOf = (pem: string): Uint8Array => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');

/** Servers and clients of TLS, which these certificates are for. */
const TLS = {
  usages: ['digitalSignature', 'keyEncipherment', 'keyAgreement', 'keyCertSign'] satisfies KeyUsage[],
  purposes: { SERVER: new Set(['1.3.6.1.5.5.7.3.1']), CLIENT: new Set(['1.3.6.1.5.5.7.3.2']) },
};

/** No list at hand counts as agreed where the case brings none: it asks nothing of lists. */
export async function askLimbo(one: LimboCase, now: Date): Promise<ChainVerdict> {
  const verdict = await checkChain(derOf(one.peer_certificate), {
    anchors: one.trusted_certs.map(derOf),
    intermediates: one.untrusted_intermediates.map(derOf),
    crls: one.crls.map(derOf),
    at: one.validation_time === null ? now : new Date(one.validation_time),
    use: { usages: TLS.usages, purposes: TLS.purposes[one.validation_kind] },
  });
  const unasked = one.crls.length === 0 && verdict.code === 'no-crl';
  return unasked ? { ...verdict, ok: 'yes', code: 'trusted' } : verdict;
}
