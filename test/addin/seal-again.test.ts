/** The clerk's one act against the real server, after the school's certificate was renewed between records and prints. */
import assert from 'node:assert/strict';
import type { Certificate } from '../../core/contract/certificates.js';
import { createSend, type Send } from '../../addin/api/transport.js';
import type { SealPart } from '../../addin/seal/seal-act.js';
import { sealClass } from '../../addin/seal/seal-class.js';
import { anotherSeal, endCertificate } from '../support/renewed-seal.js';
import { startTestServer } from '../support/server.js';
import { signBy } from '../support/signed-record.js';
import { buildSigningClass, expectOk, lookAt, signSubjects } from '../support/signing-class.js';

describe('sealing a class whose records bear the school’s earlier certificate', function () {
  this.timeout(120_000);

  it('seals them again with today’s in the same act, then prints and transaction', async () => {
    const server = await startTestServer();
    try {
      const school = await buildSigningClass(server);
      const [first, second, third] = school.klass.pupils as [string, string, string];
      await signSubjects(school);
      await expectOk(school.thu.signRecords('4a', 'homeroom'));
      await expectOk(school.principal.signRecords('4a', 'principal'));
      await expectOk(lookAt(school.principal, '4a', first));
      await expectOk(school.clerk.signRecords('4a', 'seal', { only: [first, second] }));
      server.pass(60_000);
      await endCertificate(server, school.clerk.fingerprint);
      const renewed = await anotherSeal(server);

      const send = createSend(() => 'vi', 'omit', `${server.url}/api/v1`);
      const call: Send = (name, input, options) => send(name, input, { ...options, headers: school.clerk.headers });
      const told: [SealPart, string, string | null][] = [];
      const progress = new Map<SealPart, string>();
      await sealClass({
        call,
        classId: '4a',
        key: {
          certificate: { fingerprint: renewed.fingerprint } as Certificate,
          signer: {
            certificate: renewed.der,
            chain: [],
            sign: (datas) => Promise.resolve(datas.map((data) => signBy(renewed.signer, data))),
            close: () => undefined,
          },
        },
        signal: new AbortController().signal,
        onProgress: (part, done, of) => progress.set(part, `${done}/${of}`),
        onResult: (part, pupil, refused) => told.push([part, pupil, refused?.code ?? null]),
        now: server.deps.clock,
      });

      const all = (part: SealPart, pupils: readonly string[]) => pupils.map((pupil) => [part, pupil, null]);
      assert.deepEqual(told, [
        // The one that had no seal yet, then those that bore the earlier one.
        ...all('records', [third, first, second]),
        ...all('prints', [first, second, third]),
        ...all('transaction', [first, second, third]),
      ]);
      assert.deepEqual(
        [...progress],
        [
          ['records', '3/3'],
          ['prints', '3/3'],
          ['transaction', '3/3'],
        ],
      );
      const units = await server.db.units.findAll({ order: ['id'], raw: true });
      assert.deepEqual(
        units.map(({ seal, print }) => [seal, print]),
        [
          [2, 1],
          [2, 1],
          [1, 1],
        ],
      );
    } finally {
      await server.stop();
    }
  });
});
