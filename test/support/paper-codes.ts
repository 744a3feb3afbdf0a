/** Paper codes signed by the pinned keys. */
import { type PaperToPrepare, preparePaper } from '../../core/signing/paper/prepare-paper.js';
import type { PaperOptions } from '../../core/signing/paper/verify-paper.js';
import { certificateOf, keyFile, signBy, type TestSigner } from './signed-record.js';
import { buildYearRecord } from './year-record.js';

export const PAPER_AT = '2027-06-05T14:30:00+07:00';
export const DIGEST = Uint8Array.from({ length: 32 }, (_, at) => at * 7);

export async function paperCode(
  given: Partial<PaperToPrepare> & { readonly signer?: TestSigner } = {},
): Promise<string> {
  const { signer = 'seal', ...more } = given;
  const prepared = await preparePaper({
    ...{ record: buildYearRecord(), digest: DIGEST, signedAt: PAPER_AT, certificate: certificateOf(signer) },
    ...more,
  });
  return prepared!.finish(signBy(signer, prepared!.toSign));
}

/** Of a checker who has the school's certificates and trusts the authority above them. */
export const paperOptions = (given: Partial<PaperOptions> = {}): PaperOptions => ({
  certificates: [certificateOf('seal'), certificateOf('principal')],
  anchors: [certificateOf('authority')],
  intermediates: [],
  crls: [keyFile('none-revoked.crl')],
  at: new Date('2027-07-01T09:00:00+07:00'),
  ...given,
});
