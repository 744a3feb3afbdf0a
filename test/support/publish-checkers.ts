/** The clerk publishes the school's file for checkers, as the page where she seals does. */
import { checkersToSignSchema } from '../../core/contract/checkers.js';
import { prepareCheckersSignature } from '../../core/signing/checkers/sign-checkers.js';
import { certificateOf, signBy } from './signed-record.js';
import { expectOk } from './signing-class.js';
import type { Person } from './signing-person.js';
import { momentInVietnam } from '../../core/codes/day.js';
import type { TestServer } from './server.js';

export async function publishCheckers(server: TestServer, clerk: Person): Promise<void> {
  server.pass(60_000);
  const { checkers } = checkersToSignSchema.parse((await expectOk(clerk.get('/checkers/next'))).body);
  const signedAt = momentInVietnam(server.deps.clock());
  const prepared = await prepareCheckersSignature({ ...checkers, signedAt }, certificateOf('seal'));
  const signature = Buffer.from(signBy('seal', prepared.toSign)).toString('base64');
  const { fileId, number } = checkers;
  await expectOk(
    clerk.post('/checkers/signatures', { fileId, number, certificate: clerk.fingerprint, signedAt, signature }),
  );
}
