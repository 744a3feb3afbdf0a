/** Whether a stored print is still the file that was sealed, with this record in it, and with all that was put behind its seal. */
import type { RefusalCode } from '../../../../core/codes/refusal.js';
import { prepareCms } from '../../../../core/signing/cms.js';
import { checkSignatureValue } from '../../../../core/signing/signing-certificate.js';
import { checkStamp } from '../../../../core/signing/timestamp.js';
import { xmlAttached } from '../../../../core/signing/verify/pdf-attachments.js';
import { readSealCms } from '../../../../core/signing/verify/pdf-cms.js';
import { binaryText } from '../../../../core/signing/verify/pdf-ranges.js';
import { behindSeal } from '../../../../core/signing/verify/pdf-updates.js';
import type { SignatureLevel } from '../../../../core/signing/verify/steps.js';
import type { PrintRow } from '../../../store/models/seals.js';
import { inflate } from '../../../exports/inflate.js';
import { NoSealPlace, pdfDigest, sealedPart, sealIn } from '../../../exports/pdf/byte-range.js';
import { derOf } from '../../certificates/parts/load-trust.js';
import { chainOf, type RegisterLines } from '../../certificates/parts/register-lines.js';

export type PrintDoubt = Extract<RefusalCode, 'print-altered'>;
export type StoredPrint = Pick<PrintRow, 'pdf' | 'digest' | 'certificate' | 'level'>;

/** `text`: the record's document, proven itself. */
export async function printDoubt(
  { pdf, digest, certificate, level }: StoredPrint,
  text: string,
  register: RegisterLines,
): Promise<PrintDoubt | null> {
  const line = register.get(certificate);
  if (line?.kind !== 'organisation') return 'print-altered';
  try {
    const sealed = sealedPart(pdf);
    if (pdfDigest(sealed) !== digest) return 'print-altered';
    const stamp = await stampOfSealed(sealed, digest, derOf(line.der), chainOf(line));
    const whole =
      stamp !== 'altered' &&
      (await levelOf(pdf, sealed.length, stamp)) === (level ?? 'B-B') &&
      (await holds(sealed, text));
    return whole ? null : 'print-altered';
  } catch (error) {
    if (error instanceof NoSealPlace) return 'print-altered';
    throw error;
  }
}

/** The seal made again from its own value and stamp has to be the same bytes; its stamp, which is null where it has none. */
async function stampOfSealed(
  pdf: Buffer,
  digest: string,
  der: Uint8Array,
  chain: readonly Uint8Array[],
): Promise<{ readonly token: Uint8Array; readonly value: Uint8Array } | null | 'altered'> {
  const found = sealIn(pdf);
  const read = await readSealCms(`<${found.toString('hex')}>`, []);
  if (typeof read === 'string') return 'altered';
  const { signature: value, stamp } = read;
  const cms = await prepareCms({
    digest: new Uint8Array(Buffer.from(digest, 'base64')),
    certificate: der,
    chain,
    signedAt: null,
  });
  const again = Buffer.alloc(found.length);
  again.set(cms.finish(value, stamp ?? undefined));
  if (!again.equals(found) || !(await checkSignatureValue(cms.toSign, value, der))) return 'altered';
  return stamp && { token: stamp, value };
}

/** As far as what is there is whole, whoever stamped it; null where something is not. */
async function levelOf(
  pdf: Buffer,
  end: number,
  stamp: { readonly token: Uint8Array; readonly value: Uint8Array } | null,
): Promise<SignatureLevel | null> {
  const behind = behindSeal(pdf, binaryText(pdf), end);
  if (typeof behind === 'string') return null;
  const { data, archive } = behind;
  if (stamp === null) return pdf.length === end ? 'B-B' : null;
  if (!(await isOf(stamp.token, stamp.value)) || (archive && !(await isOf(archive.token, archive.octets()))))
    return null;
  return archive ? 'B-LTA' : data.certificates.length > 0 ? 'B-LT' : 'B-T';
}

/** Whether a token is one of these bytes. Whether its authority is to be believed is for whoever checks the print. */
const isOf = async (token: Uint8Array, stamped: Uint8Array): Promise<boolean> =>
  (await checkStamp(token, stamped, { anchors: [], intermediates: [], crls: [] })).ok !== 'no';

async function holds(pdf: Buffer, text: string): Promise<boolean> {
  const wanted = Buffer.from(text, 'utf8');
  const { files } = await xmlAttached(pdf, binaryText(pdf), inflate);
  return files.some((bytes) => wanted.equals(bytes));
}
