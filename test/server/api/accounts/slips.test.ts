import assert from 'node:assert/strict';
import { mendTyping } from '../../../../core/text/telex.js';
import { type AccountDesk, type Headers, openAccountDesk, OWN } from '../../../support/account-desk.js';

const DAY = 24 * 60 * 60 * 1000;

describe('first passwords on paper slips', () => {
  let desk: AccountDesk;
  let admin: Headers;
  beforeEach(async () => {
    desk = await openAccountDesk();
    admin = await desk.as(desk.admin);
  });
  afterEach(() => desk.server.stop());

  const slips = async (users: readonly string[]) => (await desk.post(admin, '/people/slips', { users })).body.slips;
  const newcomer = async () => {
    const { userId } = (await desk.post(admin, '/people', { name: 'Vũ Thị Hoa' })).body;
    const [slip] = await slips([userId]);
    return slip as { userId: string; account: string; password: string; until: string };
  };

  it('are said once for many at a time and stored nowhere in clear', async () => {
    const users: string[] = [];
    for (let i = 0; i < 5; i++) users.push((await desk.post(admin, '/people', { name: 'Vũ Thị Hoa' })).body.userId);
    const made = await slips(users);
    assert.deepEqual(
      made.map((slip: { userId: string }) => slip.userId),
      users,
    );
    const passwords = made.map((slip: { password: string }) => slip.password) as string[];
    assert.equal(new Set(passwords).size, 5);
    const { db } = desk.server;
    const stored = JSON.stringify([await db.users.findAll({ raw: true }), await db.auditEvents.findAll({ raw: true })]);
    for (const password of passwords) {
      assert.match(password, /^[bcghkmnpqtv2-9]{4}(-[bcghkmnpqtv2-9]{4}){2}$/);
      assert.equal(mendTyping(password.replaceAll('-', '')), undefined);
      assert.ok(!stored.includes(password) && !stored.includes(password.replaceAll('-', '')));
    }
    assert.ok(!JSON.stringify(desk.server.logged).includes(passwords[0]!));
  });

  it('let in once, and to nothing but a password of one’s own', async () => {
    const { account, password } = await newcomer();
    const answer = await desk.ask(account, ` ${password.toUpperCase().replaceAll('-', ' ')} `);
    assert.equal(answer.status, 200);
    assert.equal(answer.body.me.must, 'password');
    const headers = { Authorization: `Bearer ${answer.body.token}` };
    for (const path of ['/tasks', '/my-account', '/remarks', '/my-signatures']) {
      const { status, body } = await desk.get(headers, path);
      assert.deepEqual([status, body.code], [403, 'password-first'], path);
    }
    assert.equal((await desk.get(headers, '/me')).status, 200);
    const again = await desk.ask(account, password);
    assert.deepEqual([again.status, again.body.code], [401, 'first-password-used']);
    const changed = await desk.post(headers, '/my-account/passwords', { next: OWN });
    assert.equal(changed.status, 200);
    assert.equal(changed.body.me.must, undefined);
    assert.equal((await desk.get(headers, '/me')).status, 401);
    assert.equal((await desk.get({ Authorization: `Bearer ${changed.body.token}` }, '/tasks')).status, 200);
    assert.equal((await desk.ask(account, password)).body.code, 'wrong-password');
    assert.equal((await desk.ask(account, OWN)).status, 200);
    assert.deepEqual((await desk.events('password.changed'))[0], {
      kind: 'password.changed',
      first: true,
      sessions: 0,
    });
  });

  it('let in one of two who type it at the same moment', async () => {
    const { account, password } = await newcomer();
    const answers = await Promise.all([desk.ask(account, password), desk.ask(account, password)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 401]);
  });

  it('end after two weeks, to the millisecond', async () => {
    const [early, late] = [await newcomer(), await newcomer()];
    desk.server.pass(14 * DAY - 1);
    assert.equal((await desk.ask(early.account, early.password)).status, 200);
    desk.server.pass(1);
    const { status, body } = await desk.ask(late.account, late.password);
    assert.deepEqual([status, body.code], [401, 'first-password-ended']);
    assert.match(body.reason, /04\/07\/2027/);
    admin = await desk.as(desk.admin);
    const states = (await desk.get(admin, '/people')).body.people as { userId: string; password: string }[];
    const stateOf = (id: string) => states.find(({ userId }) => userId === id)!.password;
    assert.deepEqual([stateOf(early.userId), stateOf(late.userId)], ['used', 'lapsed']);
    const [fresh] = await slips([late.userId]);
    assert.equal((await desk.ask(late.account, late.password)).body.code, 'wrong-password');
    assert.equal((await desk.ask(late.account, fresh.password)).status, 200);
  });

  it('are guessed under the limits of every password', async () => {
    const { account, password } = await newcomer();
    for (let i = 0; i < 5; i++) assert.equal((await desk.ask(account, 'bbbb-bbbb-bbbb')).status, 401);
    assert.equal((await desk.ask(account, password)).status, 429);
    desk.server.pass(30_000);
    assert.equal((await desk.ask(account, password)).status, 200);
  });

  it('reset a teacher’s password: her sign-ins end and she is told', async () => {
    const before = await desk.as(desk.thu);
    const slip = await desk.slipFor(desk.thu);
    assert.equal((await desk.get(before, '/me')).status, 401);
    assert.equal((await desk.ask('thu')).status, 401);
    const first = await desk.ask('thu', slip.password);
    const own = await desk.post({ Authorization: `Bearer ${first.body.token}` }, '/my-account/passwords', {
      next: OWN,
    });
    const headers = { Authorization: `Bearer ${own.body.token}` };
    const notes = (await desk.get(headers, '/tasks')).body.notes as { kind: string }[];
    assert.ok(notes.some(({ kind }) => kind === 'account-news'));
    const { news } = (await desk.get(headers, '/my-account')).body;
    assert.deepEqual(
      news.map(({ kind }: { kind: string }) => kind),
      ['reset-done'],
    );
    await desk.post(headers, '/my-account/news', { ids: [news[0].id, 'none'] });
    assert.deepEqual((await desk.get(headers, '/my-account')).body.news, []);
  });

  it('are all made or none', async () => {
    const { status, body } = await desk.post(admin, '/people/slips', { users: [desk.thu.id, desk.clerk.id] });
    assert.deepEqual([status, body.code], [422, 'reset-needs-two']);
    assert.match(body.reason, /Đỗ Thị Mai/);
    assert.equal((await desk.ask('thu')).status, 200);
    const gone = await desk.post(admin, '/people/slips', { users: [desk.thu.id, 'nobody'] });
    assert.equal(gone.status, 404);
    assert.equal((await desk.ask('thu')).status, 200);
  });
});
