/** Whom this page believes: authorities of this server, or ones the person has chosen herself. */
import type { SchoolKnown } from '../../core/signing/checkers/checkers-file.js';
import type { OpenedCheckers } from '../../core/signing/checkers/open-checkers.js';
import type { VerifyOptions } from '../../core/signing/verify/steps.js';
import type { Send } from '../api/transport.js';
import { certificatesIn } from '../certificates/read-certificates.js';
import { loadEngine } from './load-engine.js';

export interface Trust {
  /** DER. */
  readonly anchors: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  /** Those of the anchors that are not a school's own, as the server says. */
  readonly licensed: readonly Uint8Array[];
  readonly seals: readonly { readonly schoolCode: string; readonly fingerprint: string }[];
  /** The school of the server. */
  readonly schools: readonly SchoolKnown[];
  /** Schools' files for checkers, not yet looked at. */
  readonly checkersFiles: readonly (string | Uint8Array)[];
}

export const NOBODY: Trust = {
  anchors: [],
  intermediates: [],
  crls: [],
  licensed: [],
  seals: [],
  schools: [],
  checkersFiles: [],
};

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Throws the classes of `api/failures.ts`. */
export async function trustOfServer(send: Send): Promise<Trust> {
  const { anchors, intermediates, crls, licensed, seals, school, checkers } = await send('trust', {});
  return {
    anchors: anchors.map(bytesOf),
    intermediates: intermediates.map(bytesOf),
    crls: crls.map(bytesOf),
    licensed: licensed.map(bytesOf),
    seals,
    schools: school === null ? [] : [school],
    checkersFiles: checkers === null ? [] : [checkers],
  };
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
    ...NOBODY,
    anchors: ders.filter((_, index) => isRoot(index) || ders.length === 1),
    intermediates: ders.filter((_, index) => !isRoot(index) && ders.length > 1),
  };
}

export const together = (a: Trust, b: Trust): Trust => ({
  anchors: [...a.anchors, ...b.anchors],
  intermediates: [...a.intermediates, ...b.intermediates],
  crls: [...a.crls, ...b.crls],
  licensed: [...a.licensed, ...b.licensed],
  seals: [...a.seals, ...b.seals],
  schools: [...a.schools, ...b.schools],
  checkersFiles: [...a.checkersFiles, ...b.checkersFiles],
});

/** Trust with what its files for checkers say, where they are good now. */
export async function openedTrust({ checkersFiles, ...trust }: Trust, now: Date): Promise<VerifyOptions> {
  const { openCheckers } = await loadEngine();
  const options = { ...trust, at: now };
  return { ...options, checkers: (await openCheckers(checkersFiles, options)).checkers };
}

/** A file for checkers that a person brought, and what it was found to be. */
export type BroughtCheckers = OpenedCheckers['each'][number];

export async function checkersIn(
  bytes: Uint8Array,
  { checkersFiles: _, ...trust }: Trust,
  now: Date,
): Promise<BroughtCheckers> {
  const { openCheckers } = await loadEngine();
  return (await openCheckers([bytes], { ...trust, at: now })).each[0]!;
}
