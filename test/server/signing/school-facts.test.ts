/** A school that has not said who it is gets no transcripts that nobody could release. */
import assert from 'node:assert/strict';
import { SCHOOL_PROFILE } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../support/signing-class.js';

describe('what the package must say of the school', () => {
  let server: TestServer;
  let school: SigningClass;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    await signSubjects(school);
  });
  after(() => server.stop());

  const setProfile = (profile: object) =>
    server.db.school.update({ profile: JSON.stringify(profile) }, { where: { id: 1 } });
  const refusals = async () => {
    const { body } = await expectOk(school.thu.signRecords('4a', 'homeroom'));
    return (body.records as { refused: { code: string } | null }[]).map(({ refused }) => refused?.code ?? null);
  };

  it('is asked for before the first signature, which would cover its absence', async () => {
    await setProfile({ ...SCHOOL_PROFILE, departmentCode: '' });
    assert.deepEqual(await refusals(), Array(3).fill('school-facts-missing'));
    assert.equal(await server.db.recordSignatures.count(), 0);
    await setProfile(SCHOOL_PROFILE);
    assert.deepEqual(await refusals(), [null, null, null]);
  });
});
