import assert from 'node:assert/strict';
import { buildUser } from '../../support/builders.js';
import { type Desk, isDone, isRefused, openDesk } from '../../support/certificate-desk.js';
import { notesOf, tasksOf } from '../../support/work.js';

describe('Ban Quản trị over HTTP', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.server.stop());

  const member = (account: string, deputy = false) => ({
    ...{ userId: desk.person(account).id, task: 'Thành viên', deputy },
  });
  const enter = (account: string, day: string, members: object[], number = '15/QĐ-THĐS') =>
    desk.post(account, '/committee/decisions', { number, day, members });
  const now = async () => isDone(await desk.get('quan', '/committee')).now;
  const notes = async () => notesOf(await tasksOf((path) => desk.get('hanh', path)));

  it('is entered by its decision, which waits for the principal’s word, and says whether it has a deputy', async () => {
    assert.equal(await now(), null);
    assert.deepEqual(await notes(), ['no-deputy']);
    const { waits } = isDone(await enter('quan', '2027-06-01', [member('hanh'), member('van', true)]));
    assert.equal(await now(), null);
    const [waiting] = isDone(await desk.get('hanh', '/proposals')).proposals;
    assert.deepEqual(
      waiting.lines.map(({ name, shared }: { name: string; shared: boolean }) => [name, shared]),
      [
        ['Cô hanh', true],
        ['Cô van', false],
      ],
    );
    isDone(await desk.post('hanh', `/proposals/${waits}/decisions`, { accept: true }));
    const { number, members } = await now();
    assert.deepEqual(
      [number, members.map(({ name }: { name: string }) => name)],
      ['15/QĐ-THĐS', ['Cô hanh', 'Cô van']],
    );
    assert.deepEqual(await notes(), []);
    // A deputy who has left is none.
    await desk.server.db.users.update({ active: false }, { where: { id: desk.person('van').id } });
    assert.deepEqual(await notes(), ['no-deputy']);
  });

  it('is the one of the latest day that has come', async () => {
    isDone(await enter('hanh', '2027-06-01', [member('van', true)], '1'));
    isDone(await enter('hanh', '2027-07-01', [member('hoa')], '3'));
    isDone(await enter('hanh', '2027-05-01', [member('hoa')], '0'));
    assert.equal((await now()).number, '1');
    isDone(await enter('hanh', '2027-06-20', [member('hoa')], '2'));
    assert.equal((await now()).number, '2');
  });

  it('takes no decision twice, nobody twice, nobody who has left, and no day far off', async () => {
    isDone(await enter('hanh', '2027-06-01', [member('van')]));
    isRefused(await enter('hanh', '2027-06-01', [member('hoa')]), 422, 'committee-doubled');
    isRefused(await enter('hanh', '2027-06-02', [member('hoa'), member('hoa')]), 422, 'committee-twice');
    isRefused(await enter('hanh', '2030-06-02', [member('hoa')]), 422, 'committee-day');
    const gone = await buildUser(desk.server.db, { active: false });
    const left = [{ ...member('hoa'), userId: gone.id }];
    isRefused(await enter('hanh', '2027-06-02', left), 422, 'hat-person-gone');
    isRefused(await enter('van', '2027-06-02', [member('hoa')]), 403, 'not-allowed');
  });
});
