import assert from 'node:assert/strict';
import { notesOf, tasksOf } from '../../support/work.js';
import { buildClass, buildUser } from '../../support/builders.js';
import { type Desk, isDone, isRefused, openDesk } from '../../support/certificate-desk.js';

const TODAY = '2027-06-20';
const DECISION = { pupil: 'nobody', promoted: true, reason: 'Đã học thêm', basis: '', number: 0 };
const DAY = 24 * 60 * 60 * 1000;

describe('hats over HTTP', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.server.stop());

  const give = (account: string, hat: string, toDay: string | null = null) => ({
    ...{ kind: 'give', userId: desk.person(account).id, hat, fromDay: TODAY, toDay },
  });
  const change = (account: string, ...changes: object[]) => desk.post(account, '/hats/changes', { changes });
  const notes = async (account: string) => notesOf(await tasksOf((path) => desk.get(account, path)));

  it('wait for the principal’s word where the administrator changes them', async () => {
    const { waits } = isDone(await change('quan', give('lan', 'clerk')));
    assert.deepEqual(await notes('quan'), ['changes-wait', 'no-deputy']);
    const [waiting] = isDone(await desk.get('hanh', '/proposals')).proposals;
    assert.deepEqual(waiting.lines[0], {
      ...{ kind: 'give', what: 'clerk', subject: null, name: 'Cô lan', shared: false },
      ...{ fromDay: TODAY, toDay: null },
    });
    assert.ok(!isDone(await desk.get('lan', '/me')).me.hats.includes('clerk'));
    isDone(await desk.post('hanh', `/proposals/${waits}/decisions`, { accept: true }));
    assert.ok(isDone(await desk.get('lan', '/me')).me.hats.includes('clerk'));
    isRefused(await desk.post('phuc', '/hats/changes', { changes: [give('lan', 'inspector')] }), 403, 'not-allowed');
  });

  it('are lent by the principal for a week, seen by every leader, and end by being read', async () => {
    isRefused(await change('hanh', give('lan', 'administrator')), 422, 'hat-lent-too-long');
    isRefused(await change('hanh', give('lan', 'administrator', '2027-06-27')), 422, 'hat-lent-too-long');
    isDone(await change('hanh', give('lan', 'administrator', '2027-06-21'), give('lan', 'clerk', '2027-06-21')));
    for (const leader of ['hanh', 'phuc']) {
      const tasks = await tasksOf((path) => desk.get(leader, path));
      const note = tasks.notes!.find(({ kind }) => kind === 'administrator-lent');
      assert.deepEqual([note?.people, note?.day], [['Cô lan'], '2027-06-21']);
    }
    assert.deepEqual(await notes('hoa'), []);
    isDone(await desk.get('lan', '/excel-kit/hosts'));
    isDone(await desk.get('lan', '/classes/4a/sheets/year-end'));
    // Midnight of the last day, in Viet Nam; nobody has done anything.
    desk.server.pass(2 * DAY);
    const lan = await desk.server.signIn('lan');
    const { status } = await desk.server.send('GET', '/excel-kit/hosts', { headers: lan });
    assert.equal(status, 403);
    // Past the door, where a teacher is let in, too.
    const sheet = await desk.server.send('GET', '/classes/4a/sheets/year-end', { headers: lan });
    assert.equal(sheet.status, 404);
    const { body } = await desk.server.send('GET', '/me', { headers: lan });
    assert.deepEqual(body.me.hats, ['teacher']);
  });

  it('leave a school its last administrator, and are given to nobody who has left', async () => {
    const quan = { kind: 'end', userId: desk.person('quan').id, hat: 'administrator', lastDay: '2027-06-19' };
    isRefused(await change('quan', quan), 422, 'hat-last-administrator');
    isRefused(await change('hanh', quan), 422, 'hat-last-administrator');
    const gone = await buildUser(desk.server.db, { active: false, name: 'Cô Cúc' });
    isRefused(await change('hanh', { ...give('lan', 'clerk'), userId: gone.id }), 422, 'hat-person-gone');
    isRefused(await change('hanh', give('van', 'clerk')), 422, 'hat-worn');
    isRefused(await change('hanh', give('lan', 'king')), 400, 'bad-request');
  });

  it('of a head of tổ show the classes of her grades, how far those of her subjects are, and nothing elsewhere', async () => {
    const { db } = desk.server;
    await buildClass(db, { id: '1a', name: '1A', pupils: [{ grade: 1, count: 2 }] });
    const head = (account: string, scope: object) =>
      change('hanh', { ...give(account, 'head'), scope: { grades: [], subjects: [], ...scope } });
    isRefused(await head('lan', {}), 422, 'hat-scope');
    isDone(await head('lan', { grades: [4, 5] }));
    const shown = async (account: string) =>
      isDone(await desk.get(account, '/progress')).classes.map(({ className }: { className: string }) => className);
    assert.deepEqual(await shown('lan'), ['4A']);
    isDone(await desk.get('lan', '/classes/4a/sheets/year-end'));
    isRefused(await desk.get('lan', '/classes/1a/sheets/year-end'), 404, 'not-found');
    isRefused(await desk.post('lan', '/classes/4a/promotions', DECISION), 403, 'not-allowed');
    isDone(await change('hanh', { kind: 'end', userId: desk.person('lan').id, hat: 'head', lastDay: '2027-06-19' }));
    assert.deepEqual(await shown('lan'), []);
    isDone(await head('lan', { subjects: ['AN'] }));
    assert.deepEqual(await shown('lan'), ['4A', '1A']);
    isRefused(await desk.get('lan', '/classes/4a/sheets/year-end'), 404, 'not-found');
  });

  it('end at once for who wears them, and may be given again', async () => {
    const end = { kind: 'end', userId: desk.person('van').id, hat: 'clerk', lastDay: '2027-06-19' };
    isDone(await change('hanh', end));
    isRefused(await desk.get('van', '/sealing'), 403, 'not-allowed');
    isRefused(await change('hanh', end), 409, 'hat-moved-on');
    isDone(await change('hanh', give('van', 'clerk')));
    isDone(await desk.get('van', '/sealing'));
    assert.deepEqual(
      (await desk.lastEvents(2)).map(({ kind }) => kind),
      ['hats.changed', 'hats.changed'],
    );
  });
});
