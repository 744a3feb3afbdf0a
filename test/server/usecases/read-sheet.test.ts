import assert from 'node:assert/strict';
import type { Hat } from '../../../core/policy/actor.js';
import { readSheet } from '../../../server/usecases/read-sheet.js';
import { type BuiltClass, assign, buildClass, buildSchool, buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('a look at a class sheet', () => {
  let server: TestServer;
  let klass: BuiltClass;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { id: '4a', name: '4A' });
  });
  after(() => server.stop());

  async function looked(hat: Hat, teaches = false) {
    const user = await buildUser(server.db, { hats: [hat] });
    if (teaches) await assign(server.db, user, klass, { subjects: ['AN'] });
    const caller = { userId: user.id, name: user.name, hats: [hat], from: '::1' };
    await readSheet(server.deps, { caller, classId: '4a', period: 'year-end' });
    const events = await server.db.auditEvents.findAll({ where: { actor: user.id }, raw: true });
    return events.map(({ hat: as, fromAddress, data }) => ({ as, fromAddress, data: JSON.parse(data) }));
  }

  it('is written down where an inspector looks', async () => {
    assert.deepEqual(await looked('inspector'), [
      {
        as: 'inspector',
        fromAddress: '::1',
        data: { kind: 'sheet.inspected', classId: '4a', period: 'year-end' },
      },
    ]);
  });

  it('is nobody else’s business where it is somebody’s daily work', async () => {
    for (const hat of ['principal', 'clerk'] as const) assert.deepEqual(await looked(hat), []);
    assert.deepEqual(await looked('teacher', true), []);
    assert.deepEqual(await looked('inspector', true), [], 'who teaches the class looks as its teacher');
  });

  it('is not shown and not written where the class is not there', async () => {
    const user = await buildUser(server.db, { hats: ['inspector'] });
    const caller = { userId: user.id, name: user.name, hats: ['inspector' as const], from: null };
    await assert.rejects(readSheet(server.deps, { caller, classId: '9z', period: 'year-end' }), /not-found/);
    assert.equal(await server.db.auditEvents.count({ where: { actor: user.id } }), 0);
  });
});
