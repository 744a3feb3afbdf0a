import assert from 'node:assert/strict';
import { ADDRESS_RULE } from '../../../core/rights/rests.js';
import { acceptClock } from '../../../server/acts/clock/accept-clock.js';
import { endRest } from '../../../server/acts/sessions/end-rest.js';
import { addressKey } from '../../../server/limits/limit-keeper.js';
import { buildSchool, buildUser, PASSWORD } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const MINUTE = 60_000;

describe('signing in', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    await buildUser(server.db, { account: 'thu', name: 'Trần Thị Thu' });
  });
  afterEach(() => server.stop());

  const signIn = (more: object = {}, headers: Record<string, string> = {}) =>
    server.send('POST', '/sign-in', {
      headers,
      body: { account: 'thu', password: PASSWORD, channel: 'bearer', ...more },
    });
  const me = (headers: Record<string, string>) => server.send('GET', '/me', { headers });
  const cookieOf = (reply: { headers: Headers }) => reply.headers.get('Set-Cookie')!.split(';')[0]!;

  it('gives a bearer token that is nowhere stored', async () => {
    const { status, body, headers } = await signIn();
    assert.equal(status, 200);
    assert.equal(Buffer.from(body.token, 'base64url').length, 32);
    assert.equal(headers.get('Set-Cookie'), null);
    assert.equal((await me({ Authorization: `Bearer ${body.token}` })).body.me.name, 'Trần Thị Thu');
    const [session] = await server.db.sessions.findAll({ raw: true });
    assert.ok(!JSON.stringify(session).includes(body.token));
  });

  it('knows an account however it is typed, and a password in either Unicode form', async () => {
    assert.equal((await signIn({ account: ' THU ' })).status, 200);
    assert.notEqual(PASSWORD.normalize('NFD'), PASSWORD);
    assert.equal((await signIn({ password: PASSWORD.normalize('NFD') })).status, 200);
    assert.equal((await signIn({ password: PASSWORD.toLowerCase() })).status, 401);
  });

  it('answers a wrong password, an unknown account and a closed one alike', async () => {
    await buildUser(server.db, { account: 'gone', active: false });
    const answers = [
      await signIn({ password: 'x' }),
      await signIn({ account: 'nobody' }),
      await signIn({ account: 'gone' }),
    ];
    for (const { status, body } of answers) {
      assert.equal(status, 401);
      assert.deepEqual(body, answers[0]!.body);
    }
    const events = await server.db.auditEvents.findAll({ raw: true });
    assert.deepEqual(
      events.map(({ data }) => JSON.parse(data).account),
      ['thu', '', 'gone'],
    );
  });

  for (const account of ['thu', 'nobody']) {
    it(`lets an account rest longer and longer (${account})`, async () => {
      for (let i = 0; i < 5; i++) assert.equal((await signIn({ account, password: 'x' })).status, 401);
      const refused = await signIn({ account });
      assert.equal(refused.status, 429);
      assert.equal(refused.headers.get('Retry-After'), '30');
      assert.equal(refused.body.code, 'too-many-tries');
      server.pass(29_000);
      assert.equal((await signIn({ account })).status, 429);
      server.pass(1_000);
      assert.equal((await signIn({ account, password: 'x' })).status, 401);
      assert.equal((await signIn({ account })).headers.get('Retry-After'), '60');
      server.pass(MINUTE);
      assert.equal((await signIn({ account })).status, account === 'thu' ? 200 : 401);
    });
  }

  it('begins to count anew after a right password and after a day', async () => {
    for (let i = 0; i < 4; i++) await signIn({ password: 'x' });
    assert.equal((await signIn()).status, 200);
    for (let i = 0; i < 4; i++) await signIn({ password: 'x' });
    server.pass(24 * 60 * MINUTE);
    for (let i = 0; i < 4; i++) assert.equal((await signIn({ password: 'x' })).status, 401);
    assert.equal((await signIn()).status, 200);
  });

  it('lets no more tries through at once than one after the other', async () => {
    const statuses = (await Promise.all(Array.from({ length: 12 }, () => signIn({ password: 'x' })))).map(
      ({ status }) => status,
    );
    assert.equal(statuses.filter((status) => status === 401).length, 5);
    assert.equal(statuses.filter((status) => status === 429).length, 7);
  });

  it('lets an account rest a quarter of an hour at most, wherever the clock was set', async () => {
    for (let i = 0; i < 5; i++) await signIn({ password: 'x' });
    for (let i = 0; i < 6; i++) {
      server.pass(15 * MINUTE);
      assert.equal((await signIn({ password: 'x' })).status, 401);
    }
    assert.equal((await signIn()).headers.get('Retry-After'), '900');
    await acceptClockAfter(-300 * 24 * 60 * MINUTE);
    const refused = await signIn();
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('Retry-After'), '900');
    server.pass(15 * MINUTE);
    assert.equal((await signIn()).status, 200);

    async function acceptClockAfter(ms: number) {
      server.pass(ms);
      assert.ok((await acceptClock(server.deps)) !== null);
    }
  });

  describe('from a school’s one address', () => {
    const SCHOOL = 40;
    const account = (i: number) => `gv${i}`;
    const attempt = (name: string, password = PASSWORD) => signIn({ account: name, password });

    it('lets forty people in at half past seven, each after two wrong passwords', async () => {
      await Promise.all(Array.from({ length: SCHOOL }, (_, i) => buildUser(server.db, { account: account(i) })));
      const everybody = (password?: string) =>
        Promise.all(Array.from({ length: SCHOOL }, async (_, i) => (await attempt(account(i), password)).status));
      for (let i = 0; i < 2; i++) assert.deepEqual([...new Set(await everybody('x'))], [401]);
      assert.deepEqual([...new Set(await everybody())], [200]);
    });

    it('slows whoever tries many accounts, but nobody who has signed in from there before', async () => {
      await buildUser(server.db, { account: 'lan' });
      assert.equal((await attempt('thu')).status, 200);
      const statuses: number[] = [];
      // Most of them as they are counted: each costs a password's hash.
      const { deps } = server;
      await server.db.writes.run(async (transaction) => {
        for (let i = 0; i < 180; i++)
          await deps.limits.countWrong(addressKey('127.0.0.1'), deps.clock(), ADDRESS_RULE, transaction);
      });
      for (let i = 0; i < 30; i++) statuses.push((await attempt(`nobody${i}`, 'x')).status);
      assert.deepEqual(statuses, [...Array<number>(21).fill(401), ...Array<number>(9).fill(429)]);
      const refused = await attempt('lan');
      assert.equal(refused.status, 429);
      assert.equal(refused.body.code, 'too-many-tries-here');
      assert.equal(refused.headers.get('Retry-After'), '30');
      assert.equal((await attempt('thu')).status, 200);
      assert.equal(await endRest(server.deps, { network: '127.0.0.1' }), true);
      assert.equal((await attempt('lan')).status, 200);
    }).timeout(60_000);
  });

  it('is possible at once after a command on the server’s machine, which leaves an event', async () => {
    for (let i = 0; i < 5; i++) await signIn({ password: 'x' });
    assert.equal((await signIn()).status, 429);
    assert.equal(await endRest(server.deps, { account: ' Thu' }), true);
    assert.equal(await endRest(server.deps, { account: 'thu' }), false);
    assert.equal((await signIn()).status, 200);
    const events = (await server.db.auditEvents.findAll({ raw: true })).map(({ data }) => JSON.parse(data));
    assert.deepEqual(
      events.find(({ kind }) => kind === 'rest.ended'),
      {
        kind: 'rest.ended',
        account: 'thu',
        address: null,
      },
    );
  });

  it('ends after fifteen idle minutes, and not before', async () => {
    const { body } = await signIn();
    const headers = { Authorization: `Bearer ${body.token}` };
    server.pass(15 * MINUTE - 1);
    assert.equal((await me(headers)).status, 200);
    server.pass(15 * MINUTE - 1);
    assert.equal((await me(headers)).status, 200);
    server.pass(15 * MINUTE);
    assert.equal((await me(headers)).status, 401);
  });

  it('ends after twelve hours, used or not', async () => {
    const { body } = await signIn();
    const headers = { Authorization: `Bearer ${body.token}` };
    for (let passed = 10; passed < 12 * 60; passed += 10) {
      server.pass(10 * MINUTE);
      assert.equal((await me(headers)).status, 200);
    }
    server.pass(10 * MINUTE);
    assert.equal((await me(headers)).status, 401);
  });

  it('writes down use at most once a minute', async () => {
    const { body } = await signIn();
    const headers = { Authorization: `Bearer ${body.token}` };
    const updates = () => server.statements.filter((sql) => /UPDATE .*sessions/.test(sql)).length;
    for (let i = 0; i < 3; i++) await me(headers);
    assert.equal(updates(), 0);
    server.pass(MINUTE);
    for (let i = 0; i < 3; i++) await me(headers);
    assert.equal(updates(), 1);
  });

  it('ends with signing out', async () => {
    const { body } = await signIn();
    const headers = { Authorization: `Bearer ${body.token}` };
    assert.equal((await server.send('POST', '/sign-out', { headers, body: {} })).status, 200);
    assert.equal((await me(headers)).status, 401);
  });

  it('ends when the account is closed', async () => {
    const { body } = await signIn();
    await server.db.users.update({ active: false }, { where: { account: 'thu' } });
    assert.equal((await me({ Authorization: `Bearer ${body.token}` })).status, 401);
  });

  describe('on a page', () => {
    it('gives a cookie no script can read, and a CSRF token instead of the session’s', async () => {
      const reply = await signIn({ channel: 'cookie' });
      assert.equal(reply.body.token, undefined);
      assert.match(reply.headers.get('Set-Cookie')!, /^hocba=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
      const again = await me({ Cookie: cookieOf(reply) });
      assert.equal(again.body.csrf, reply.body.csrf);
    });

    it('refuses a change without the CSRF token of the very sign-in', async () => {
      const reply = await signIn({ channel: 'cookie' });
      const other = await signIn({ channel: 'cookie' });
      const signOut = (headers: Record<string, string>) =>
        server.send('POST', '/sign-out', { headers: { Cookie: cookieOf(reply), ...headers }, body: {} });
      for (const headers of [{}, { 'X-CSRF-Token': 'x' }, { 'X-CSRF-Token': other.body.csrf as string }]) {
        const refused = await signOut(headers);
        assert.equal(refused.status, 403);
        assert.equal(refused.body.code, 'csrf');
      }
      const done = await signOut({ 'X-CSRF-Token': reply.body.csrf as string });
      assert.equal(done.status, 200);
      assert.match(done.headers.get('Set-Cookie')!, /^hocba=; Max-Age=0;/);
      assert.equal((await me({ Cookie: cookieOf(reply) })).status, 401);
    });

    it('answers a page only in the name of whose page it is: its cookie may be another tab’s by now', async () => {
      const hers = await signIn({ channel: 'cookie' });
      const other = await signIn({ channel: 'cookie' });
      const ask = (csrf?: string) =>
        server.send('GET', '/tasks', {
          headers: { Cookie: cookieOf(other), ...(csrf !== undefined && { 'X-CSRF-Token': csrf }) },
        });
      const refused = await ask(hers.body.csrf as string);
      assert.equal(refused.status, 403);
      assert.equal(refused.body.code, 'csrf');
      assert.equal((await ask(other.body.csrf as string)).status, 200);
      assert.equal((await ask()).status, 200);
    });

    it('ends the sign-in the same page had before, and no other of hers', async () => {
      const [elsewhere, before] = [await signIn({ channel: 'cookie' }), await signIn({ channel: 'cookie' })];
      const wrong = await signIn({ channel: 'cookie', password: 'x' }, { Cookie: cookieOf(before) });
      assert.equal(wrong.status, 401);
      assert.equal((await me({ Cookie: cookieOf(before) })).status, 200);
      const pane = await signIn({}, { Cookie: cookieOf(before) });
      assert.equal(pane.status, 200);
      assert.equal((await me({ Cookie: cookieOf(before) })).status, 200);
      const after = await signIn({ channel: 'cookie' }, { Cookie: cookieOf(before) });
      assert.equal((await me({ Cookie: cookieOf(before) })).status, 401);
      for (const one of [elsewhere, after]) assert.equal((await me({ Cookie: cookieOf(one) })).status, 200);
    });

    it('refuses what another site’s page sends', async () => {
      const refused = await signIn({}, { 'Sec-Fetch-Site': 'cross-site' });
      assert.equal(refused.status, 403);
      assert.equal(refused.body.code, 'csrf');
    });

    it('takes a cookie’s token for no bearer’s, nor the other way round', async () => {
      const page = await signIn({ channel: 'cookie' });
      const pane = await signIn();
      assert.equal((await me({ Authorization: `Bearer ${cookieOf(page).split('=')[1]}` })).status, 401);
      assert.equal((await me({ Cookie: `hocba=${pane.body.token}` })).status, 401);
    });
  });
});
