/** Whom signatures are checked against, as anybody may ask. */
import assert from 'node:assert/strict';
import { trustSchema } from '../../../core/contract/elsewhere.js';
import { buildSchool } from '../../support/builders.js';
import { buildAuthority, buildCertificate } from '../../support/certificates.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { certificateOf } from '../../support/signed-record.js';

describe('GET /trust', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
  });
  after(() => server.stop());
  const trust = async () => trustSchema.parse(await (await fetch(`${server.url}/api/v1/trust`)).json());

  it('is empty in a school that trusts nobody yet', async () => {
    const { anchors, licensed, seals, checkers } = await trust();
    assert.deepEqual([anchors, licensed, seals, checkers], [[], [], [], null]);
  });

  it('tells authorities elsewhere from the school’s own, and seals the office has approved', async () => {
    const { db, deps } = server;
    const authority = await buildAuthority(deps);
    const der = Buffer.from(certificateOf('authority')).toString('base64');
    const facts = { subject: 'CN=Nơi cấp', notAfter: '2049-01-01T00:00:00Z' };
    await db.anchors.create({ ...facts, fingerprint: 'ab'.repeat(32), der, internal: false, state: 'trusted' });
    await db.anchors.create({ ...facts, fingerprint: 'cd'.repeat(32), der, internal: false, state: 'waiting' });
    const approved = await buildCertificate(deps, authority, 'organisation');
    await buildCertificate(deps, authority, 'organisation', { row: { office: 'none' } });
    await buildCertificate(deps, authority, 'organisation', { row: { state: 'refused' } });
    const { anchors, licensed, seals } = await trust();
    assert.equal(anchors.length, 2);
    assert.deepEqual(licensed, [der]);
    const { code } = (await db.school.findByPk(1, { raw: true }))!;
    assert.deepEqual(seals, [{ schoolCode: code, fingerprint: approved.fingerprint }]);
  });
});
