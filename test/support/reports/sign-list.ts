/** The clerk's signature on the list of a recall, as her page makes it. */
import { prepareTransactionSignature } from '../../../core/signing/sign-transaction.js';
import { certificateOf, signBy } from '../signed-record.js';
import { expectOk } from '../signing-class.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import type { Reporting } from './reporting.js';

export async function signList({ school: { clerk }, server }: Reporting, report: string): Promise<void> {
  const { body } = await expectOk(clerk.get(`/reports/${report}/list`));
  const signedAt = momentInVietnam(server.deps.clock());
  const { toSign } = await prepareTransactionSignature({
    ...{ transactionId: report, recordTexts: (body as { texts: string[] }).texts, signedAt },
    certificate: certificateOf('seal'),
  });
  const signature = Buffer.from(signBy('seal', toSign)).toString('base64');
  await expectOk(clerk.post(`/reports/${report}/signatures`, { certificate: clerk.fingerprint, signedAt, signature }));
}
