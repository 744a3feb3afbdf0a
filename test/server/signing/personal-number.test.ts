import assert from 'node:assert/strict';
import { buildSigningClass, expectOk, signSubjects } from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { unitIdOf } from '../../support/units.js';

describe('a record whose pupil has no personal number', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  it('is signed and approved, and waits at the seal alone', async () => {
    const school = await buildSigningClass(server, { pupils: [{ grade: 4, count: 2 }] });
    const [one, two] = school.klass.pupils as [string, string];
    await server.db.pupils.update({ personalId: null }, { where: { id: one } });
    await signSubjects(school);
    server.pass(5000);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    server.pass(5000);
    const { body: approved } = await expectOk(school.principal.signRecords('4a', 'principal'));
    assert.equal(approved.records.length, 2);
    const { body: seen } = await school.clerk.get('/classes/4a/records');
    assert.deepEqual(
      seen.records.map(({ personalIdMissing }: { personalIdMissing: boolean }) => personalIdMissing),
      [true, false],
    );
    const lookedAt = server.deps.clock().toISOString();
    await server.db.looks.create({
      classId: '4a',
      pupilId: two,
      unitId: await unitIdOf(server.db, two),
      version: 1,
      lookedBy: school.principal.user.id,
      lookedAt,
    });
    server.pass(5000);
    const body = await school.clerk.recordsBody('4a', 'seal');
    const [only] = body.records as { pupil: string }[];
    assert.equal(only!.pupil, two);
    const sent = { ...body, records: [{ ...only, pupil: one }, only] };
    const { body: answer } = await expectOk(school.clerk.post('/classes/4a/records/seal/signatures', sent));
    assert.deepEqual(
      answer.records.map(({ refused }: { refused: { code: string } | null }) => refused?.code ?? null),
      ['pupil-personal-id-missing', null],
    );
  });
});
