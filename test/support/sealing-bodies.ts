/** What the clerk's page sends for prints and transactions, signed with the pinned keys. */
import { printsToSealSchema, transactionToSignSchema } from '../../core/contract/sealing.js';
import { prepareCms } from '../../core/signing/cms.js';
import { prepareTransactionSignature } from '../../core/signing/sign-transaction.js';
import { certificateOf, signBy, type TestSigner } from './signed-record.js';
import { expectOk } from './signing-class.js';
import type { Person } from './signing-person.js';

const CERTIFICATE = certificateOf('seal');

/** The seal on every print that waits for it. */
export async function sealBody(
  clerk: Person,
  key: TestSigner = 'seal',
  certificate = clerk.fingerprint,
  der = CERTIFICATE,
) {
  const { signedAt, prints } = printsToSealSchema.parse((await expectOk(clerk.get('/classes/4a/prints-to-seal'))).body);
  const sealed = await Promise.all(
    prints.map(async ({ pupil, version, digest }) => {
      const bytes = new Uint8Array(Buffer.from(digest, 'base64'));
      const { toSign } = await prepareCms({ digest: bytes, certificate: der, chain: [], signedAt: null });
      return { pupil, version, signedAt, signature: Buffer.from(signBy(key, toSign)).toString('base64') };
    }),
  );
  return { certificate, prints: sealed };
}

/** What waits for a transaction. */
export const openTransaction = async (clerk: Person) =>
  transactionToSignSchema.parse((await expectOk(clerk.get('/classes/4a/transaction'))).body);
type Transaction = Pick<Awaited<ReturnType<typeof openTransaction>>, 'transactionId' | 'records'>;

/** The signature on a transaction: of these records, or of all that wait. */
export async function transactionBody(
  clerk: Person,
  signedAt: string,
  { transaction, key = 'seal' }: { readonly transaction?: Transaction; readonly key?: TestSigner } = {},
) {
  const { transactionId, records } = transaction ?? (await openTransaction(clerk));
  const recordTexts = records.map(({ text }) => text);
  const { toSign } = await prepareTransactionSignature({
    transactionId,
    recordTexts,
    signedAt,
    certificate: CERTIFICATE,
  });
  const signature = Buffer.from(signBy(key, toSign)).toString('base64');
  return {
    transactionId,
    certificate: clerk.fingerprint,
    signedAt,
    pupils: records.map(({ pupil }) => pupil),
    signature,
  };
}
