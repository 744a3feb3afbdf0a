import assert from 'node:assert/strict';
import {
  type AccountDesk,
  bearer,
  type Headers,
  openAccountDesk,
  OWN,
  setUpFactor,
} from '../../../support/account-desk.js';
import { PASSWORD } from '../../../support/builders.js';

describe('the reset of a leader’s, clerk’s or administrator’s password', () => {
  let desk: AccountDesk;
  let admin: Headers;
  let vice: Headers;
  beforeEach(async () => {
    desk = await openAccountDesk();
    admin = await desk.as(desk.admin);
    vice = await desk.as(desk.vice);
  });
  afterEach(() => desk.server.stop());

  const ask = (headers: Headers, id: string, factor = false) => desk.post(headers, `/people/${id}/resets`, { factor });
  const decide = (headers: Headers, id: string, accept = true) =>
    desk.post(headers, `/resets/${id}/confirmations`, { accept });
  const code = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];
  const newsOf = async (headers: Headers) =>
    (await desk.get(headers, '/my-account')).body.news.map(({ kind, by }: Record<string, string>) => `${kind} ${by}`);

  it('takes two persons; until the second has spoken nothing changes, and she knows at once', async () => {
    const clerk = await desk.as(desk.clerk);
    const { id } = (await ask(admin, desk.clerk.id)).body;
    assert.deepEqual(await newsOf(clerk), ['reset-asked Lê Quang Minh']);
    assert.equal((await desk.ask('vanthu')).status, 200);
    const confirmed = await decide(vice, id);
    assert.equal(confirmed.status, 200);
    const { slip } = confirmed.body;
    assert.equal(slip.account, 'vanthu');
    assert.equal((await desk.get(clerk, '/me')).status, 401);
    assert.equal((await desk.ask('vanthu')).status, 401);
    const first = await desk.ask('vanthu', slip.password);
    assert.equal(first.body.me.must, 'password');
    const own = await desk.post(bearer(first.body.token), '/my-account/passwords', { next: OWN });
    assert.deepEqual((await newsOf(bearer(own.body.token))).sort(), [
      'reset-asked Lê Quang Minh',
      'reset-done Nguyễn Thị Lan',
    ]);
    assert.deepEqual(code(await decide(vice, id)), [409, 'already-decided']);
    const events = [...(await desk.events('reset.asked')), ...(await desk.events('reset.decided'))];
    assert.deepEqual(
      events.map(({ userId }) => userId),
      [desk.clerk.id, desk.clerk.id],
    );
  });

  it('is not asked for or confirmed by herself, nor confirmed by who asked', async () => {
    assert.deepEqual(code(await ask(admin, desk.admin.id)), [422, 'reset-own']);
    const { id } = (await ask(admin, desk.vice.id)).body;
    assert.deepEqual(code(await decide(admin, id)), [422, 'reset-same-person']);
    assert.deepEqual(code(await decide(vice, id)), [422, 'reset-own']);
    assert.deepEqual(code(await ask(admin, desk.vice.id)), [409, 'reset-waiting']);
    assert.equal((await desk.ask('lan')).status, 200);
    assert.equal((await decide(await desk.as(desk.principal), id)).status, 200);
    assert.equal((await desk.ask('lan')).status, 401);
  });

  it('is refused by whoever it is about, and she keeps her password', async () => {
    const { id } = (await ask(admin, desk.vice.id)).body;
    const { status, body } = await decide(vice, id, false);
    assert.deepEqual([status, body.slip], [200, null]);
    assert.equal((await desk.get(vice, '/me')).status, 200);
    assert.equal((await ask(admin, desk.vice.id)).status, 200);
  });

  it('cannot be gone round by a slip printed alone, nor after a first reset', async () => {
    const slips = (id: string) => desk.post(admin, '/people/slips', { users: [id] });
    assert.deepEqual(code(await slips(desk.principal.id)), [422, 'reset-needs-two']);
    assert.deepEqual(code(await slips(desk.admin.id)), [422, 'reset-needs-two']);
    const { id } = (await ask(admin, desk.principal.id)).body;
    await decide(vice, id);
    assert.deepEqual(code(await slips(desk.principal.id)), [422, 'reset-needs-two']);
    assert.deepEqual(code(await ask(admin, desk.thu.id)), [422, 'reset-not-needed']);
  });

  it('of the one administrator is asked for by the principal', async () => {
    const { id } = (await ask(await desk.as(desk.principal), desk.admin.id)).body;
    const { slip } = (await decide(vice, id)).body;
    assert.equal((await desk.ask('quantri', slip.password)).status, 200);
  });

  it('takes the second factor along only where that was asked, and opens no key', async () => {
    const { db } = desk.server;
    const clerk = await setUpFactor(desk, await desk.as(desk.clerk));
    const keyThings = async () =>
      JSON.stringify([
        await db.certificates.findAll({ raw: true }),
        await db.certificateRequests.findAll({ raw: true }),
      ]);
    const before = await keyThings();
    const kept = (await decide(vice, (await ask(admin, desk.clerk.id)).body.id)).body.slip;
    assert.deepEqual(code(await desk.ask('vanthu', kept.password)), [401, 'code-needed']);
    const used = await desk.ask('vanthu', kept.password, { code: clerk.codes[0] });
    assert.equal(used.status, 200);
    const gone = (await decide(vice, (await ask(admin, desk.clerk.id, true)).body.id)).body.slip;
    const first = await desk.ask('vanthu', gone.password);
    assert.equal(first.status, 200);
    const own = await desk.post(bearer(first.body.token), '/my-account/passwords', { next: OWN });
    assert.ok((await newsOf(bearer(own.body.token))).some((line: string) => line.startsWith('factor-removed')));
    assert.equal(await keyThings(), before);
  });

  it('does not burn a slip on who types no code', async () => {
    const { codes } = await setUpFactor(desk, await desk.as(desk.clerk));
    const { slip } = (await decide(vice, (await ask(admin, desk.clerk.id)).body.id)).body;
    assert.deepEqual(code(await desk.ask('vanthu', slip.password)), [401, 'code-needed']);
    assert.deepEqual(code(await desk.ask('vanthu', slip.password, { code: '000000' })), [401, 'code-wrong']);
    assert.equal((await desk.ask('vanthu', slip.password, { code: codes[0] })).status, 200);
  });

  it('stands in the work list of who may confirm it, and of nobody else', async () => {
    await ask(admin, desk.clerk.id);
    const waits = async (headers: Headers) => {
      const work = (await desk.get(headers, '/tasks')).body.work as { kind: string; n: number }[];
      return work.find(({ kind }) => kind === 'confirm-resets')?.n ?? 0;
    };
    const principal = await desk.as(desk.principal);
    assert.deepEqual([await waits(vice), await waits(principal), await waits(admin)], [1, 1, 0]);
    const { resets } = (await desk.get(vice, '/people')).body;
    assert.deepEqual(
      resets.map(({ name, by, can }: Record<string, unknown>) => [name, by, can]),
      [['Đỗ Thị Mai', 'Lê Quang Minh', ['confirm-reset']]],
    );
    assert.deepEqual((await desk.get(admin, '/people')).body.resets[0].can, []);
  });

  it('loses against a password she chose meanwhile only where nobody confirmed', async () => {
    const clerk = await desk.as(desk.clerk);
    const { id } = (await ask(admin, desk.clerk.id)).body;
    assert.equal((await desk.post(clerk, '/my-account/passwords', { old: PASSWORD, next: OWN })).status, 200);
    assert.equal((await decide(vice, id)).status, 200);
    assert.equal((await desk.ask('vanthu', OWN)).status, 401);
  });
});
