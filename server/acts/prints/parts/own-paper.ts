import type { YearRecord } from '../../../../core/record/year-record.js';
import { paperValuesOf } from '../../../../core/record/paper-values.js';
import { encodeValues, sameBytes } from '../../../../core/signing/paper/paper-values.js';
import { readPaper } from '../../../../core/signing/paper/read-paper.js';
import { checkSignatureValue } from '../../../../core/signing/signing-certificate.js';

/** Whether a stored paper code is the seal’s certificate’s over this record: one changed in the database is not printed. */
export async function isOwnPaper(
  text: string,
  record: YearRecord,
  { digest, der }: { readonly digest: string; readonly der: Uint8Array },
): Promise<boolean> {
  const read = readPaper(text);
  if (typeof read === 'string') return false;
  const { cose } = read;
  const own = encodeValues(paperValuesOf(record, new Uint8Array(Buffer.from(digest, 'base64'))));
  return sameBytes(own, cose.payload) && checkSignatureValue(cose.signed, cose.signature, der);
}
