import assert from 'node:assert/strict';
import { type History, historySchema } from '../../../core/contract/history.js';
import { type BuiltClass, buildClass, buildSchool, buildTeacher } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { type Person, signingPerson } from '../../support/signing-person.js';

describe('the history of a class sheet', () => {
  let server: TestServer;
  let klass: BuiltClass;
  let teacher: Pick<Person, 'push' | 'get'>;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { id: '4a', name: '4A' });
    const user = await buildTeacher(server.db, klass, { subjects: ['AN'] }, { name: 'Lê Văn Nhạc' });
    teacher = signingPerson(server, await server.signIn(user.account), 'teacher', '');
    for (let n = 0; n < 12; n++) {
      server.pass(1000);
      const [first, second] = klass.pupils as [string, string];
      const level = n % 2 === 0 ? 'HTT' : 'HT';
      const values = {
        [first]: { 'subject.AN.level': level },
        ...(n === 11 && { [second]: { 'subject.AN.level': 'HT' } }),
      };
      const { status } = await teacher.push('4a', values);
      assert.equal(status, 200);
    }
  });
  after(() => server.stop());

  const read = async (query = ''): Promise<History> =>
    historySchema.parse((await teacher.get(`/classes/4a/sheets/year-end/revisions${query}`)).body);

  it('says newest first who changed which cell from what to what, with names', async () => {
    const { revisions, pupils, more } = await read();
    const [first, second] = klass.pupils as [string, string];
    assert.deepEqual(
      revisions.map(({ number }) => number),
      [12, 11, 10, 9, 8, 7, 6, 5, 4, 3],
    );
    assert.equal(more, true);
    const [newest] = revisions;
    assert.equal(newest!.by, 'Lê Văn Nhạc');
    assert.deepEqual(newest!.changes, [
      { pupil: first, field: 'subject.AN.level', before: 'HTT', after: 'HT' },
      { pupil: second, field: 'subject.AN.level', before: null, after: 'HT' },
    ]);
    assert.ok(pupils[first]!.length > 0 && pupils[second]!.length > 0);
  });

  it('goes back page by page to the first', async () => {
    const { revisions, more } = await read('?before=3');
    assert.deepEqual(
      revisions.map(({ number }) => number),
      [2, 1],
    );
    assert.equal(more, false);
  });

  it('still names a pupil who has left', async () => {
    await server.db.enrolments.update({ toDay: '2027-01-01' }, { where: { pupilId: klass.pupils[1]! } });
    assert.ok((await read()).pupils[klass.pupils[1]!]);
  });

  it('is empty for a sheet nothing was sent to, and refuses what is no number', async () => {
    const { body } = await teacher.get('/classes/4a/sheets/term-1/revisions');
    assert.deepEqual(body, { revisions: [], pupils: {}, more: false });
    assert.equal((await teacher.get('/classes/4a/sheets/year-end/revisions?before=x')).status, 400);
  });
});
