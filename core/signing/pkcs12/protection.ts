/** How a key file is protected, where that is nothing we open: an old kind, an unknown one, or one that would never end. */
import type { SigningRefusal } from '../signer.js';

/** Thrown for schemes that are not opened here, and for counts that are an attack. */
export class ProtectionRefused extends Error {
  override readonly name = 'ProtectionRefused';

  constructor(
    readonly code: Extract<SigningRefusal, 'old-protection' | 'unknown-protection' | 'too-many-rounds'>,
    /** The scheme's object identifier, or the number of rounds. */
    readonly what: string,
  ) {
    super(`${code}: ${what}`);
  }
}

/** Broken long ago, whatever key they take: RC4, single DES, MD2 and MD5, and what PKCS#5 made of them in 1993. */
const OLD = [
  // pbeWithSHAAnd128BitRC4, pbeWithSHAAnd40BitRC4
  '1.2.840.113549.1.12.1.1',
  '1.2.840.113549.1.12.1.2',
  // RC2-CBC, RC4, DES-CBC
  '1.2.840.113549.3.2',
  '1.2.840.113549.3.4',
  '1.3.14.3.2.7',
  // MD2, MD4, MD5
  '1.2.840.113549.2.2',
  '1.2.840.113549.2.4',
  '1.2.840.113549.2.5',
  // PBES1 (RFC 8018 appendix A.3) with MD2 or MD5 and DES or RC2, with SHA-1 and DES or RC2
  ...[1, 3, 4, 6, 10, 11].map((n) => `1.2.840.113549.1.5.${n}`),
];

export const refusedScheme = (oid: string): ProtectionRefused =>
  new ProtectionRefused(OLD.includes(oid) ? 'old-protection' : 'unknown-protection', oid);

/** Ten times and more what any program writes today (Firefox: 600,000); minutes on a slow PC. */
const MOST_ROUNDS = 10_000_000;

/** The number again. Throws ProtectionRefused. */
export function boundedRounds(rounds: number): number {
  if (rounds < 1 || rounds > MOST_ROUNDS) throw new ProtectionRefused('too-many-rounds', String(rounds));
  return rounds;
}
