/** Whom this page believes: authorities of this server, or ones the person has chosen herself. */
import type { Send } from '../api/transport.js';
import { certificatesIn } from '../certificates/read-certificates.js';
import { loadEngine } from './load-engine.js';

export interface Trust {
  /** DER. */
  readonly anchors: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
}

export const NOBODY: Trust = { anchors: [], intermediates: [], crls: [] };

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Throws the classes of `api/failures.ts`. */
export async function trustOfServer(send: Send): Promise<Trust> {
  const { anchors, intermediates, crls } = await send('trust', {});
  return { anchors: anchors.map(bytesOf), intermediates: intermediates.map(bytesOf), crls: crls.map(bytesOf) };
}

/**
 * Authorities from a file of the person's own: those that sign themselves are trusted, the others lead to them. Throws
 * NoCertificate or CertificateUnreadable.
 */
export async function trustInFile(file: File): Promise<Trust> {
  const { readCertificate } = await loadEngine();
  const ders = await certificatesIn(file);
  const facts = await Promise.all(ders.map(readCertificate));
  const isRoot = (index: number): boolean => facts[index]!.subject === facts[index]!.issuer;
  return {
    anchors: ders.filter((_, index) => isRoot(index) || ders.length === 1),
    intermediates: ders.filter((_, index) => !isRoot(index) && ders.length > 1),
    crls: [],
  };
}

export const together = (a: Trust, b: Trust): Trust => ({
  anchors: [...a.anchors, ...b.anchors],
  intermediates: [...a.intermediates, ...b.intermediates],
  crls: [...a.crls, ...b.crls],
});
