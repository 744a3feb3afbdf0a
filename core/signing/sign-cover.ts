/** One signature on a cover: the principal's, or the school's seal over all of it. */
import type { Cover } from '../covers/cover.js';
import type { CoverSlot } from '../covers/cover-states.js';
import { coverData, coverLeader, coverLine, coverText, type SignedCover } from '../covers/cover-xml.js';
import { canonicalText } from '../xml/canonical.js';
import { type Prepared, prepareSignature } from './prepare-signature.js';

export interface CoverToPrepare {
  readonly cover: Cover;
  /** What has been signed so far, and this slot's own data without a signature. */
  readonly signed: SignedCover;
  /** DER of the signer's. */
  readonly certificate: Uint8Array;
}

/** Rejects with RangeError where this slot's data or the signature before it is missing, CertificateUnreadable. */
export async function prepareCoverSignature(slot: CoverSlot, asked: CoverToPrepare): Promise<Prepared> {
  const { cover, signed, certificate } = asked;
  const { principal, seal } = signed;
  const common = { code: cover.code, certificate };
  if (!principal) throw new RangeError('nobody signs for the leadership');
  if (slot === 'principal') {
    const { leader, signedAt } = principal;
    const line = coverLine(cover, slot, { signedAt, personalId: leader.personalId });
    const texts = {
      cover: canonicalText(coverData(cover)),
      coverLeader: canonicalText(coverLeader(cover, leader)),
      coverLine: canonicalText(line),
    };
    return prepareSignature({ ...common, kind: 'cover', texts, signedAt });
  }
  if (!seal || principal.signature === undefined) throw new RangeError('the principal has not signed');
  const text = coverText(cover, { principal, seal: { signedAt: seal.signedAt } });
  return prepareSignature({ ...common, kind: 'cover-seal', texts: { coverWhole: text }, signedAt: seal.signedAt });
}
