/** Whether a stored print is still the file that was sealed, with this record in it. */
import type { RefusalCode } from '../../../../core/codes/refusal.js';
import { prepareCms } from '../../../../core/signing/cms.js';
import { checkSignatureValue, signingCertificate } from '../../../../core/signing/signing-certificate.js';
import { xmlAttached } from '../../../../core/signing/verify/pdf-attachments.js';
import { binaryText } from '../../../../core/signing/verify/pdf-ranges.js';
import type { PrintRow } from '../../../store/models/seals.js';
import { inflate } from '../../../exports/inflate.js';
import { NoSealPlace, pdfDigest, sealIn } from '../../../exports/pdf/byte-range.js';
import { derOf } from '../../certificates/parts/load-trust.js';
import { chainOf, type RegisterLines } from '../../certificates/parts/register-lines.js';

export type PrintDoubt = Extract<RefusalCode, 'print-altered'>;
export type StoredPrint = Pick<PrintRow, 'pdf' | 'digest' | 'certificate'>;

/** `text`: the record's document, proven itself. */
export async function printDoubt(
  { pdf, digest, certificate }: StoredPrint,
  text: string,
  register: RegisterLines,
): Promise<PrintDoubt | null> {
  const line = register.get(certificate);
  if (line?.kind !== 'organisation') return 'print-altered';
  try {
    if (pdfDigest(pdf) !== digest) return 'print-altered';
    const whole = (await isSealed(pdf, digest, derOf(line.der), chainOf(line))) && (await holds(pdf, text));
    return whole ? null : 'print-altered';
  } catch (error) {
    if (error instanceof NoSealPlace) return 'print-altered';
    throw error;
  }
}

/** The seal made again from its own value has to be the same bytes. */
async function isSealed(pdf: Buffer, digest: string, der: Uint8Array, chain: readonly Uint8Array[]): Promise<boolean> {
  const found = sealIn(pdf);
  const { facts } = await signingCertificate(der);
  const cms = await prepareCms({
    digest: new Uint8Array(Buffer.from(digest, 'base64')),
    certificate: der,
    chain,
    signedAt: null,
  });
  // Its last part, before the room that was left.
  const length = cms.finish(new Uint8Array(facts.publicKey.bits / 8)).length;
  const value = new Uint8Array(found.subarray(length - facts.publicKey.bits / 8, length));
  const again = Buffer.alloc(found.length);
  again.set(cms.finish(value));
  return again.equals(found) && (await checkSignatureValue(cms.toSign, value, der));
}

async function holds(pdf: Buffer, text: string): Promise<boolean> {
  const wanted = Buffer.from(text, 'utf8');
  const { files } = await xmlAttached(pdf, binaryText(pdf), inflate);
  return files.some((bytes) => wanted.equals(bytes));
}
