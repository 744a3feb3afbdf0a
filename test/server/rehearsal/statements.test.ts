import assert from 'node:assert/strict';
import { SUBJECTS } from '../../../core/fields/subjects.js';
import { assign, buildClass, buildSchool, buildTeacher, buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';

describe('the SQL statements of a rehearsal, the lock board and reminders', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
  });
  after(() => server.stop());

  it('are the same number at two classes and at eight', async () => {
    const principal = await buildUser(server.db, { hats: ['principal'] });
    const headers = await server.signIn(principal.account);
    const first = await buildClass(server.db);
    const teacher = await buildTeacher(server.db, first, { homeroom: true, subjects: SUBJECTS });
    const hers = await server.signIn(teacher.account);
    const more = async (count: number) => {
      for (let n = 0; n < count; n += 1) {
        const klass = await buildClass(
          server.db,
          n % 2
            ? {
                pupils: [
                  { grade: 1, count: 2 },
                  { grade: 3, count: 2 },
                ],
              }
            : {},
        );
        await assign(server.db, teacher, klass, { homeroom: true, subjects: SUBJECTS });
      }
    };
    const counted = async (send: () => ReturnType<typeof server.send>) => {
      server.statements.length = 0;
      await expectOk(send());
      return server.statements.length;
    };
    const all = async () => ({
      rehearsal: await counted(() => server.send('GET', '/lock-rehearsals', { headers })),
      board: await counted(() => server.send('GET', '/lock-board', { headers })),
      remind: await counted(() => server.send('POST', '/lock-rehearsals/reminders', { headers, body: {} })),
      mine: await counted(() => server.send('GET', '/reminders', { headers: hers })),
      tasks: await counted(() => server.send('GET', '/tasks', { headers: hers })),
    });
    await more(1);
    const two = await all();
    await more(6);
    assert.deepEqual(await all(), two);
    assert.ok(two.rehearsal <= 16, JSON.stringify(two));
  });
});
