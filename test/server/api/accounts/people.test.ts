import assert from 'node:assert/strict';
import { CLEARED, clearEnded, ENDED_DAYS } from '../../../../server/acts/people/clear-ended.js';
import { pinTables } from '../../../../server/acts/trail/pin-tables.js';
import { type AccountDesk, type Headers, openAccountDesk } from '../../../support/account-desk.js';
import { findingsOf } from '../../../support/trail.js';

describe('accounts of the school', () => {
  let desk: AccountDesk;
  let admin: Headers;
  beforeEach(async () => {
    desk = await openAccountDesk();
    admin = await desk.as(desk.admin);
  });
  afterEach(() => desk.server.stop());

  const create = (body: object) => desk.post(admin, '/people', body);
  const people = async () => (await desk.get(admin, '/people')).body.people as Record<string, unknown>[];
  const person = async (userId: string) => (await people()).find((one) => one['userId'] === userId);
  const code = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];

  it('are made with a name proposed from hers, which nobody else has', async () => {
    const accounts: string[] = [];
    for (let i = 0; i < 3; i++) accounts.push((await create({ name: ' Trần  Thị\tThu ' })).body.account);
    assert.deepEqual(accounts, ['thutt', 'thutt2', 'thutt3']);
    const [first] = await desk.events('account.created');
    assert.deepEqual([first!['account'], first!['hats']], ['thutt', ['teacher']]);
    assert.ok(!JSON.stringify(first).includes('Trần'));
    const made = (await people()).filter(({ account }) => accounts.includes(account as string));
    assert.deepEqual([...new Set(made.map(({ name, password }) => [name, password].join(' ')))], ['Trần Thị Thu none']);
  });

  it('have no password before a slip: nothing lets anybody in', async () => {
    const { account } = (await create({ name: 'Vũ Văn Bình' })).body;
    for (const password of ['', ' ', account, 'x']) {
      assert.ok([400, 401].includes((await desk.ask(account, password || ' ')).status));
    }
  });

  it('refuse names and accounts nobody could use, and say what to do', async () => {
    for (const name of ['', '   ', 'a'.repeat(200), 'ă'.repeat(101), '12345', 'Thu\u200bHà', 'Thu\u202eHà']) {
      assert.deepEqual(code(await create({ name })), [422, 'name-unreadable'], JSON.stringify(name));
    }
    for (const account of ['Thủ', 'a b', '-a', 'x'.repeat(41), 'a', 'a@b']) {
      assert.deepEqual(code(await create({ name: 'Thu', account })), [422, 'account-unreadable'], account);
    }
    const taken = await create({ name: 'Trần Thị Thu', account: ' THU ' });
    assert.deepEqual(code(taken), [409, 'account-taken']);
    assert.match(taken.body.remedy, /thutt/);
    assert.equal((await create({ name: 'Y' })).body.account, 'nguoidung');
    assert.equal((await desk.server.db.users.count({ where: { name: 'a'.repeat(200) } })) + (await people()).length, 6);
  });

  it('are a teacher’s where there is a principal; in first set-up they take any hat', async () => {
    assert.deepEqual(code(await create({ name: 'Hà', hats: ['clerk'] })), [422, 'hats-wait']);
    const { db } = desk.server;
    await db.userHats.destroy({ where: { hat: 'principal' } });
    const { status, body } = await create({ name: 'Hà Thị Vân', hats: ['principal', 'teacher', 'principal'] });
    assert.equal(status, 200);
    assert.deepEqual((await person(body.userId))!['hats'], ['principal', 'teacher']);
  });

  it('keep their account when a name changes, unless another is given', async () => {
    const rename = (body: object) => desk.post(admin, `/people/${desk.thu.id}/names`, body);
    assert.equal((await rename({ name: 'Trần Thị Thu Hà' })).body.account, 'thu');
    assert.equal((await rename({ name: 'Trần Thị Thu Hà', account: 'thuha' })).body.account, 'thuha');
    assert.deepEqual(code(await rename({ name: 'Thu', account: 'hanh' })), [409, 'account-taken']);
    assert.equal((await desk.events('account.renamed')).length, 2);
    await rename({ name: 'Trần Thị Thu Hà', account: 'thuha' });
    assert.equal((await desk.events('account.renamed')).length, 2);
  });

  it('end with their sign-ins and hats, and come back as a teacher’s without a password', async () => {
    const clerk = await desk.as(desk.clerk);
    const { id } = desk.clerk;
    assert.equal((await desk.post(admin, `/people/${id}/ends`)).status, 200);
    assert.equal((await desk.get(clerk, '/me')).status, 401);
    assert.equal((await desk.ask('vanthu')).status, 401);
    assert.deepEqual((await desk.events('account.ended'))[0]!['hats'], ['clerk']);
    assert.deepEqual(code(await desk.post(admin, `/people/${id}/ends`)), [422, 'account-ended']);
    assert.deepEqual(code(await desk.post(admin, '/people/slips', { users: [id] })), [422, 'account-ended']);
    assert.equal((await desk.post(admin, `/people/${id}/returns`)).status, 200);
    const back = await person(id);
    assert.deepEqual([back!['hats'], back!['password'], back!['active']], [['teacher'], 'none', true]);
    assert.equal((await desk.ask('vanthu')).status, 401);
    assert.deepEqual(code(await desk.post(admin, `/people/${id}/returns`)), [422, 'account-not-ended']);
  });

  it('keep no password and no second factor 90 days after their end, and come back as new people do', async () => {
    const { db, deps } = desk.server;
    const { id } = desk.clerk;
    await db.secondFactors.create({ userId: id, secret: 'x', since: deps.clock().toISOString() });
    await db.recoveryCodes.create({ userId: id, hash: 'x' });
    await db.users.update({ personalId: '037180000123', staffCode: 'VT01' }, { where: { id } });
    const before = (await db.users.findByPk(id, { raw: true }))!;
    assert.equal((await desk.post(admin, `/people/${id}/ends`)).status, 200);
    desk.server.pass(ENDED_DAYS * 86_400_000);
    assert.equal(await clearEnded(deps), 0);
    assert.notEqual((await db.users.findByPk(id, { raw: true }))!.passwordHash, '');
    await pinTables(deps);
    desk.server.pass(1000);
    assert.equal(await clearEnded(deps), 1);
    const left = (await db.users.findByPk(id, { raw: true }))!;
    assert.deepEqual(
      [left.passwordHash, left.passwordSetAt, left.firstUntil, left.firstUsedAt],
      ['', null, null, null],
      'what lets somebody in',
    );
    assert.deepEqual(
      [left.account, left.name, left.personalId, left.staffCode],
      [before.account, before.name, '037180000123', 'VT01'],
      'what signatures and the trail name her by',
    );
    assert.equal((await db.secondFactors.count({ where: { userId: id } })) + (await db.recoveryCodes.count()), 0);
    assert.deepEqual(
      (await desk.events('accounts.cleared')).map(({ users, factors, codes }) => [users, factors, codes]),
      [[[id], 1, 1]],
    );
    assert.equal(await clearEnded(deps), 0, 'once, and nobody who works here');
    assert.deepEqual(
      (await findingsOf(deps)).filter(({ table }) => CLEARED.includes(table ?? '')),
      [],
    );
    admin = await desk.as(desk.admin);
    assert.equal((await desk.post(admin, `/people/${id}/returns`)).status, 200);
    const { slips } = (await desk.post(admin, '/people/slips', { users: [id] })).body;
    assert.equal((await desk.ask('vanthu', slips[0].password)).status, 200);
  });

  it('are not ended by their owner, the last administrator or not, nor the only principal’s', async () => {
    const end = (id: string) => desk.post(admin, `/people/${id}/ends`);
    assert.deepEqual(code(await end(desk.admin.id)), [422, 'last-administrator']);
    await desk.server.db.userHats.create({ userId: desk.thu.id, hat: 'administrator' });
    assert.deepEqual(code(await end(desk.admin.id)), [422, 'account-own']);
    assert.deepEqual(code(await end(desk.principal.id)), [422, 'last-principal']);
    const refused = await desk.events('account.refused');
    assert.deepEqual(
      refused.map((event) => event['code']),
      ['last-administrator', 'account-own', 'last-principal'],
    );
    for (const headers of [admin, await desk.as(desk.principal)])
      assert.equal((await desk.get(headers, '/me')).status, 200);
  });

  it('are listed by given name, as the school lists people', async () => {
    assert.deepEqual(
      (await people()).map(({ name }) => name),
      ['Phạm Thị Hạnh', 'Nguyễn Thị Lan', 'Đỗ Thị Mai', 'Lê Quang Minh', 'Trần Thị Thu'],
    );
  });

  it('show who may sign in how, with as many statements for many as for few', async () => {
    const count = async () => {
      desk.server.statements.length = 0;
      await people();
      return desk.server.statements.length;
    };
    const few = await count();
    for (let i = 0; i < 12; i++) await create({ name: 'Trần Thị Thu' });
    assert.equal(await count(), few);
    const line = await person(desk.clerk.id);
    assert.deepEqual(
      [line!['password'], line!['guarded'], line!['factor'], line!['factorRequired'], line!['sessions']],
      ['own', true, false, false, 0],
    );
    assert.equal((await person(desk.admin.id))!['sessions'], 1);
  });

  it('end all sign-ins of somebody, who is told', async () => {
    const thu = await desk.as(desk.thu);
    const { body } = await desk.post(admin, `/people/${desk.thu.id}/session-ends`);
    assert.equal(body.ended, 1);
    assert.equal((await desk.get(thu, '/me')).status, 401);
    const account = (await desk.get(await desk.as(desk.thu), '/my-account')).body;
    assert.deepEqual(
      account.news.map(({ kind, by }: Record<string, string>) => [kind, by]),
      [['sessions-ended', 'Lê Quang Minh']],
    );
  });
});
