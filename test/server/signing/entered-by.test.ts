import assert from 'node:assert/strict';
import type { SubjectSheet } from '../../../core/contract/signing.js';
import { assign, buildUser } from '../../support/builders.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('a duty that passed on', function () {
  this.timeout(60_000);
  let server: TestServer;
  let school: SigningClass;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
  });
  after(() => server.stop());

  it('tells who signs it which rows the one before her entered', async () => {
    const { klass, music } = school;
    const sheet = async (headers: Record<string, string>) =>
      (await expectOk(server.send('GET', `/classes/${klass.id}/subjects/AN/signing`, { headers })))
        .body as SubjectSheet;
    assert.ok((await sheet(music.headers)).rows.every((row) => row.enteredBy === undefined));
    // She leaves on 19 June; whoever holds the duty now sees all rows, marked with who entered them.
    await server.db.assignments.update({ toDay: '2027-06-19' }, { where: { userId: music.user.id } });
    const lan = await buildUser(server.db, { name: 'Phạm Ngọc Lan' });
    await assign(server.db, lan, klass, { subjects: ['AN'], fromDay: '2027-06-20' });
    const headers = await server.signIn(lan.account);
    const { rows, signer } = await sheet(headers);
    assert.equal(signer.name, 'Phạm Ngọc Lan');
    assert.equal(rows.length, klass.pupils.length);
    for (const row of rows) assert.deepEqual(row.enteredBy, ['Lê Văn Nhạc'], row.name);
  });
});
