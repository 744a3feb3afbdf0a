/** A class whose records were signed, sealed, printed and put into a transaction, by the acts themselves. */
import type { ClassParts } from './builders.js';
import { sealBody, transactionBody } from './sealing-bodies.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from './signing-class.js';
import { momentInVietnam } from '../../core/codes/day.js';
import type { TestServer } from './server.js';

/** `begun`: done once everything is entered, before anybody signs. */
export async function buildSealedClass(
  server: TestServer,
  begun: () => Promise<void>,
  parts: ClassParts = {},
): Promise<SigningClass> {
  const school = await buildSigningClass(server, parts);
  await begun();
  await signSubjects(school);
  await expectOk(school.thu.signRecords('4a', 'homeroom'));
  await expectOk(school.principal.signRecords('4a', 'principal'));
  await expectOk(lookAt(school.principal, '4a', school.klass.pupils[0]!));
  await expectOk(school.clerk.signRecords('4a', 'seal'));
  await expectOk(school.clerk.post('/classes/4a/prints-to-seal/signatures', await sealBody(school.clerk)));
  await expectOk(
    school.clerk.post(
      '/classes/4a/transaction/signatures',
      await transactionBody(school.clerk, momentInVietnam(server.deps.clock())),
    ),
  );
  return school;
}
