/** Seals of prints judged in tests, by the sample authority of the signed records. */
import { binaryText } from '../../core/signing/verify/pdf-ranges.js';
import { checkPdfSeal, type SealVerdict } from '../../core/signing/verify/pdf-seal.js';
import { type SealedPdf, sealedPdf } from './sealed-pdf.js';
import { certificateOf, keyFile } from './signed-record.js';

export const TRUST = {
  anchors: [certificateOf('authority')],
  intermediates: [],
  crls: [keyFile('none-revoked.crl')],
  at: new Date('2027-07-01T09:00:00+07:00'),
};
export const check = async (pdf: Buffer, trust = TRUST): Promise<SealVerdict> =>
  checkPdfSeal(new Uint8Array(pdf), binaryText(pdf), trust);
export const sealed = async (asked: SealedPdf = {}, trust = TRUST): Promise<SealVerdict> =>
  check(await sealedPdf(asked), trust);
export const said = async (verdict: Promise<SealVerdict>) => {
  const { ok, code } = await verdict;
  return [ok, code];
};
