import assert from 'node:assert/strict';
import { type AccountDesk, type Headers, openAccountDesk } from '../../../support/account-desk.js';

/** The server's day is 20 June 2027. */
const TODAY = '2027-06-20';
const TOMORROW = '2027-06-21';

describe('what the administrator alone may do around hats for a time and of days to come', () => {
  let desk: AccountDesk;
  let admin: Headers;
  beforeEach(async () => {
    desk = await openAccountDesk();
    admin = await desk.as(desk.admin);
    // The principal goes tomorrow, and Thu comes after her.
    const { userHats } = desk.server.db;
    await userHats.update({ toDay: TODAY }, { where: { hat: 'principal' } });
    await userHats.create({ userId: desk.thu.id, hat: 'principal', fromDay: TOMORROW });
  });
  afterEach(() => desk.server.stop());

  const code = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];

  it('a principal whose last day is known still gives her word: nobody is made one without her', async () => {
    const made = await desk.post(admin, '/people', { name: 'Vũ Văn Bình', hats: ['principal'] });
    assert.deepEqual(code(made), [422, 'hats-wait']);
    await desk.server.db.userHats.destroy({ where: { userId: desk.principal.id } });
    assert.deepEqual(code(await desk.post(admin, '/people', { name: 'Vũ Văn Bình', hats: ['clerk'] })), [
      422,
      'hats-wait',
    ]);
  });

  it('neither she nor who comes after her is ended: the school would have no principal', async () => {
    for (const { id } of [desk.principal, desk.thu])
      assert.deepEqual(code(await desk.post(admin, `/people/${id}/ends`)), [422, 'last-principal']);
    await desk.server.db.userHats.create({ userId: desk.vice.id, hat: 'principal' });
    assert.equal((await desk.post(admin, `/people/${desk.thu.id}/ends`)).status, 200);
  });

  it('the password of who leads from tomorrow on is given anew by two, today already', async () => {
    const slips = await desk.post(admin, '/people/slips', { users: [desk.thu.id], factor: true });
    assert.deepEqual(code(slips), [422, 'reset-needs-two']);
    assert.equal((await desk.post(admin, `/people/${desk.thu.id}/resets`, { factor: false })).status, 200);
    const { people } = (await desk.get(admin, '/people')).body;
    assert.equal(people.find(({ userId }: { userId: string }) => userId === desk.thu.id).guarded, true);
  });

  it('the password of who led until yesterday is given by one', async () => {
    await desk.server.db.userHats.update({ toDay: '2027-06-19' }, { where: { userId: desk.vice.id } });
    assert.equal((await desk.post(admin, '/people/slips', { users: [desk.vice.id] })).status, 200);
  });

  it('who has the administrator’s hat for a week does not end the one who stays', async () => {
    await desk.server.db.userHats.create({ userId: desk.vice.id, hat: 'administrator', toDay: TOMORROW });
    const lent = await desk.as(desk.vice);
    assert.deepEqual(code(await desk.post(lent, `/people/${desk.admin.id}/ends`)), [422, 'last-administrator']);
  });

  it('who leaves loses hats of days to come with those of today; who comes back is a teacher, also where that hat had ended', async () => {
    const { userHats } = desk.server.db;
    const { id } = desk.thu;
    await userHats.create({ userId: desk.vice.id, hat: 'principal' });
    await userHats.create({ userId: id, hat: 'clerk', fromDay: TOMORROW });
    await userHats.update({ toDay: '2027-06-19' }, { where: { userId: id, hat: 'teacher' } });
    assert.equal((await desk.post(admin, `/people/${id}/ends`)).status, 200);
    assert.equal((await desk.post(admin, `/people/${id}/returns`)).status, 200);
    const worn = await userHats.findAll({ where: { userId: id }, raw: true });
    assert.deepEqual(
      worn.map(({ hat, toDay }) => [hat, toDay]),
      [['teacher', null]],
    );
  });
});
