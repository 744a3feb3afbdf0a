import assert from 'node:assert/strict';
import { PASSWORD } from '../../../support/builders.js';
import { type AccountDesk, type Headers, openAccountDesk, OWN } from '../../../support/account-desk.js';

describe('changing one’s own password', () => {
  let desk: AccountDesk;
  let thu: Headers;
  beforeEach(async () => {
    desk = await openAccountDesk();
    thu = await desk.as(desk.thu);
  });
  afterEach(() => desk.server.stop());

  const change = (next: string, old: string | undefined = PASSWORD, headers = thu) =>
    desk.post(headers, '/my-account/passwords', { next, ...(old !== undefined && { old }) });

  it('ends every other sign-in and goes on under a new token', async () => {
    const other = await desk.as(desk.thu);
    const { status, body } = await change(OWN);
    assert.equal(status, 200);
    for (const headers of [thu, other]) assert.equal((await desk.get(headers, '/me')).status, 401);
    assert.equal((await desk.get({ Authorization: `Bearer ${body.token}` }, '/me')).status, 200);
    assert.equal((await desk.ask('thu')).status, 401);
    assert.equal((await desk.ask('thu', OWN.normalize('NFD'))).status, 200);
    assert.deepEqual(await desk.events('password.changed'), [{ kind: 'password.changed', first: false, sessions: 1 }]);
  });

  it('does not lengthen the day of a sign-in', async () => {
    const [before] = await desk.server.db.sessions.findAll({ raw: true });
    desk.server.pass(60_000);
    await change(OWN);
    const [after] = await desk.server.db.sessions.findAll({ raw: true });
    assert.notEqual(after!.id, before!.id);
    assert.deepEqual([after!.endsAt, after!.createdAt], [before!.endsAt, before!.createdAt]);
  });

  it('asks for the old one, guessed under the limits of signing in', async () => {
    for (const old of ['x', undefined, PASSWORD.toLowerCase(), '']) {
      const { status, body } = await (old === undefined
        ? desk.post(thu, '/my-account/passwords', { next: OWN })
        : change(OWN, old || ' '));
      assert.deepEqual([status, body.code], [422, 'own-password-wrong']);
    }
    assert.equal((await change(OWN, 'y')).status, 422);
    const rests = await change(OWN);
    assert.deepEqual([rests.status, rests.body.code], [429, 'too-many-tries']);
    assert.equal((await desk.ask('thu')).status, 429);
    desk.server.pass(30_000);
    assert.equal((await change(OWN)).status, 200);
    assert.equal((await desk.events('account.refused')).length, 5);
  });

  for (const [code, passwords] of [
    ['password-short', ['ngắn', 'ă'.repeat(11), '😀'.repeat(11)]],
    ['password-names-her', ['Trần-Thị-Thu1990', 'TRANTHITHU 2026', 'Trường Tiểu học Đồng Sơn']],
    ['password-same', [PASSWORD]],
    [
      'password-common',
      ['123456789012', 'matkhau123456', 'qwertyuiop12', 'aaaaaaaaaaaa', 'password1234', 'thuthuthu1990'],
    ],
  ] as const) {
    it(`refuses with ${code} what is easily guessed, and changes nothing`, async () => {
      for (const next of passwords) {
        const { status, body } = await change(next);
        assert.deepEqual([status, body.code], [422, code], next);
        assert.ok(body.remedy.length > 10);
      }
      assert.equal((await desk.get(thu, '/me')).status, 200);
      assert.equal((await desk.ask('thu')).status, 200);
      assert.ok(!JSON.stringify(await desk.server.db.auditEvents.findAll({ raw: true })).includes(passwords[0]));
    });
  }

  it('takes twelve letters nobody guesses, and two hundred', async () => {
    const { body } = await change('gió đỏ bàn 7k');
    const next = 'mưa rơi trên mái nhà cũ '.repeat(8).trim();
    assert.equal((await change(next, 'gió đỏ bàn 7k', { Authorization: `Bearer ${body.token}` })).status, 200);
  });

  it('of a page gives a new cookie and CSRF token, and the old ones are worth nothing', async () => {
    const signedIn = await desk.ask('thu', PASSWORD, { channel: 'cookie' });
    const cookie = (reply: { headers: globalThis.Headers }) => reply.headers.get('Set-Cookie')!.split(';')[0]!;
    const old = { Cookie: cookie(signedIn), 'X-CSRF-Token': signedIn.body.csrf };
    const forged = await desk.post({ Cookie: cookie(signedIn) }, '/my-account/passwords', { old: PASSWORD, next: OWN });
    assert.deepEqual([forged.status, forged.body.code], [403, 'csrf']);
    const elsewhere = { ...old, 'Sec-Fetch-Site': 'cross-site' };
    assert.equal((await change(OWN, PASSWORD, elsewhere)).body.code, 'csrf');
    const changed = await change(OWN, PASSWORD, old);
    assert.equal(changed.status, 200);
    assert.equal(changed.body.token, undefined);
    assert.notEqual(cookie(changed), cookie(signedIn));
    assert.equal((await desk.get(old, '/me')).status, 401);
    const renewed = { Cookie: cookie(changed), 'X-CSRF-Token': changed.body.csrf };
    assert.equal((await desk.post(renewed, '/sign-out')).status, 200);
  });
});
