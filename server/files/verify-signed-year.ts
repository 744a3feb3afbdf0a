import { readSignedYear } from '../../core/signing/brought/read-signed-year.js';
import { verifyXml } from '../../core/signing/verify/verify-xml.js';
import type { VerifiedYear, YearToVerify } from './verify-in-worker.js';

/** What a signed file of a year says, and whether it is what it says; nothing for a file without a signature. */
export async function verifySignedYear({ bytes, options }: YearToVerify): Promise<VerifiedYear> {
  const read = readSignedYear(bytes);
  // Without a signature it is no more than a text somebody wrote.
  if (!read?.signed) return { ok: true, found: null };
  return { ok: true, found: { year: read.year, verification: await verifyXml(bytes, options) } };
}
