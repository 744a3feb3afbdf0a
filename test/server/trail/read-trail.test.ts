import assert from 'node:assert/strict';
import type { Trail } from '../../../core/contract/trail.js';
import { holdRecords } from '../../../server/acts/trail/hold-records.js';
import { type BuiltClass, buildClass, buildSchool, buildUser, type BuiltUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('reading the trail', () => {
  let server: TestServer;
  let klass: BuiltClass;
  let principal: BuiltUser;
  let admin: BuiltUser;
  let headers: Record<string, string>;
  const read = async (query: string) => {
    const { status, body } = await server.send('GET', `/trail/events?${query}`, { headers });
    assert.equal(status, 200, JSON.stringify(body));
    return body as Trail;
  };
  const said = async (query: string) => (await read(query)).events.map(({ seq, what }) => `${seq} ${what}`);

  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db);
    principal = await buildUser(server.db, { name: 'Phạm Thị Hạnh', hats: ['principal'] });
    admin = await buildUser(server.db, { name: 'Lê Quang Minh', hats: ['administrator'] });
    headers = await server.signIn(principal.account);
    await server.signIn(admin.account);
    const [pupil, other] = klass.pupils as [string, string];
    for (const one of [pupil, other]) {
      await holdRecords(server.deps, [
        { code: 'row-changed', table: 'pupils', key: one, pupil: one, classId: klass.id },
      ]);
    }
  });
  after(() => server.stop());

  it('shows it newest first, by whom, about whom, in words', async () => {
    const { events, more, people, kinds, classes } = await read('');
    assert.equal(more, false);
    assert.deepEqual(
      events.map(({ seq, what, by }) => [seq, what, by]),
      [
        [4, 'Tạm giữ học bạ', null],
        [3, 'Tạm giữ học bạ', null],
        [2, 'Đăng nhập', 'Lê Quang Minh'],
        [1, 'Đăng nhập', 'Phạm Thị Hạnh'],
      ],
    );
    assert.match(events[0]!.className!, /\(2026-2027\)$/);
    assert.ok(events[0]!.pupil && events[0]!.said.includes('holdId'));
    assert.ok(people.length >= 2 && classes.length === 1);
    assert.ok(kinds.some(({ kind, name }) => kind === 'record.held' && name === 'Tạm giữ học bạ'));
  });

  it('narrows it by person, class, pupil, kind, day, and goes on from where a page ended', async () => {
    assert.deepEqual(await said(`person=${admin.id}`), ['2 Đăng nhập']);
    assert.deepEqual(await said(`classId=${klass.id}`), ['4 Tạm giữ học bạ', '3 Tạm giữ học bạ']);
    assert.deepEqual(await said(`pupil=${klass.pupils[0]!}`), ['3 Tạm giữ học bạ']);
    assert.deepEqual(await said('kind=sign-in.succeeded'), ['2 Đăng nhập', '1 Đăng nhập']);
    assert.deepEqual(await said('day=2027-06-20&before=2'), ['1 Đăng nhập']);
    assert.deepEqual(await said('day=2027-06-21'), []);
    assert.deepEqual(await said(`person=${admin.id}&kind=record.held`), []);
    assert.equal((await server.send('GET', '/trail/events?day=x', { headers })).status, 400);
  });
});
