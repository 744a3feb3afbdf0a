import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { Leaders } from '../../../core/contract/leaders.js';
import { loadSheetContext } from '../../../server/acts/sheets/load-sheet-context.js';
import { leaderOn } from '../../../server/acts/leaders/parts/leader-on.js';
import { readingOn } from '../../support/connections.js';
import { buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { type Desk, isDone, isRefused, openDesk } from '../../support/certificate-desk.js';

const TODAY = '2027-06-20';

describe('who leads the school, over HTTP', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.server.stop());

  const enter = (account: string, leader: string, parts: object = {}) =>
    desk.post(account, '/leaders', {
      ...{ userId: desk.person(leader).id, capacity: 'acting', number: '88/QĐ-SGDĐT', day: '2027-06-19' },
      ...{ fromDay: TODAY, reason: 'Hiệu trưởng nằm viện', ...parts },
    });
  const decide = (account: string, id: string, accept = true) =>
    desk.post(account, `/leaders/${id}/decisions`, { accept });
  const leaders = async (account = 'van'): Promise<Leaders> => isDone(await desk.get(account, '/leaders')) as Leaders;
  const office = async (account: string): Promise<string> =>
    isDone(await desk.get(account, '/classes/4a/records/principal')).leader.office;
  const events = async (count: number) => (await desk.lastEvents(count)).map(({ kind }) => kind);
  const delegate = (userId: string, fromDay: string, toDay: string) =>
    desk.post('hanh', '/delegations', { userId, fromDay, toDay, document: '12/QĐ-THĐS' });

  it('is the principal without a document until one is entered', async () => {
    const { now, toCome, waiting, mandates } = await leaders();
    assert.deepEqual([now?.name, now?.capacity, now?.document], ['Cô hanh', 'principal', null]);
    assert.deepEqual([toCome, waiting, mandates], [[], [], []]);
    assert.equal(await office('hanh'), 'Hiệu trưởng');
  });

  it('is entered by administrator and clerk together where she cannot act, and she is told at once', async () => {
    const { waits } = isDone(await enter('quan', 'phuc'));
    // Nothing has changed yet.
    assert.equal((await leaders()).now?.name, 'Cô hanh');
    isRefused(await desk.get('phuc', '/classes/4a/records/principal'), 403, 'no-delegation');
    const news = isDone(await desk.get('hanh', '/my-account')).news as { kind: string; by: string }[];
    assert.deepEqual(
      news.map(({ kind, by }) => [kind, by]),
      [['leader-proposed', 'Cô quan']],
    );
    isRefused(await enter('van', 'phuc'), 409, 'leader-waiting');
    isRefused(await decide('quan', waits), 422, 'proposal-own');
    const [waiting] = (await leaders()).waiting;
    assert.deepEqual(
      [waiting!.by, waiting!.reason, waiting!.can],
      ['Cô quan', 'Hiệu trưởng nằm viện', ['decide-leader']],
    );
    assert.deepEqual((await leaders('quan')).waiting[0]!.can, []);
    isDone(await decide('van', waits));
    const { now } = await leaders();
    assert.deepEqual([now?.name, now?.capacity, now?.document?.number], ['Cô phuc', 'acting', '88/QĐ-SGDĐT']);
    assert.equal(await office('phuc'), 'Q. Hiệu trưởng');
    isRefused(await desk.get('hanh', '/leaders'), 403, 'not-allowed');
    isRefused(await decide('van', waits), 409, 'already-decided');
    assert.deepEqual(await events(3), ['leader.proposed', 'hats.changed', 'leader.confirmed']);
    assert.ok(!JSON.stringify(await desk.lastEvents(3)).includes('nằm viện'));
  });

  it('takes two offices: no two administrators, and nobody who wears both hats alone', async () => {
    const { server } = desk;
    const both = await buildUser(server.db, { account: 'ca-hai', hats: ['administrator', 'clerk'] });
    const other = await buildUser(server.db, { account: 'hai', hats: ['administrator'] });
    const asBoth = await server.signIn(both.account);
    const asOther = await server.signIn(other.account);
    const { waits } = isDone(await enter('quan', 'phuc'));
    const path = `/leaders/${waits}/decisions`;
    const body = { accept: true };
    isRefused(await server.send('POST', path, { headers: asOther, body }), 403, 'leader-two');
    // She counts as the clerk here.
    isDone(await server.send('POST', path, { headers: asBoth, body }));
    assert.equal((await leaders()).now?.name, 'Cô phuc');
  });

  it('is refused by the principal where she can act, and taken back by who entered it', async () => {
    const first = isDone(await enter('van', 'phuc')).waits;
    isDone(await decide('hanh', first, false));
    const second = isDone(await enter('van', 'phuc')).waits;
    isDone(await decide('van', second, false));
    const { now, waiting } = await leaders();
    assert.deepEqual([now?.name, waiting], ['Cô hanh', []]);
    assert.deepEqual(await events(2), ['leader.proposed', 'leader.refused']);
    assert.equal(await office('hanh'), 'Hiệu trưởng');
  });

  it('hands over by the principal alone: hats pass with the day, her open mandates end and are listed', async () => {
    const phuc = desk.person('phuc').id;
    isDone(await delegate(phuc, TODAY, '2027-06-25'));
    isDone(await delegate(phuc, '2027-06-28', '2027-06-30'));
    const parts = { fromDay: '2027-06-23', capacity: 'principal' };
    assert.deepEqual(isDone(await enter('hanh', 'lan', parts)), { waits: null });
    const { now, toCome } = await leaders();
    assert.deepEqual([now?.name, toCome.map(({ name }) => name)], ['Cô hanh', ['Cô lan']]);
    const { delegations } = isDone(await desk.get('hanh', '/delegations'));
    assert.deepEqual(
      delegations.map((one: { toDay: string; endedAt: string | null }) => [one.toDay, one.endedAt !== null]),
      [
        ['2027-06-30', true],
        ['2027-06-22', false],
      ],
    );
    const hats = await desk.server.db.userHats.findAll({ where: { hat: 'principal' }, order: ['userId'], raw: true });
    const days = new Map(hats.map(({ userId, fromDay, toDay }) => [userId, [fromDay, toDay]]));
    assert.equal(days.get(desk.person('hanh').id)![1], '2027-06-22');
    assert.deepEqual(days.get(desk.person('lan').id), ['2027-06-23', null]);
    const clock = () => new Date('2027-06-23T02:00:00Z');
    const then = await leaderOn(readingOn({ ...desk.server.deps, clock }).db, '2027-06-23');
    assert.deepEqual([then?.name, JSON.parse(then?.ended ?? '{}').mandates.length], ['Cô lan', 2]);
    assert.equal(await leaderOn(readingOn(desk.server.deps).db, TODAY), null);
  });

  it('lists mandates that ended today for the successor, and names her on sheets and documents', async () => {
    const phuc = desk.person('phuc').id;
    isDone(await delegate(phuc, TODAY, '2027-06-25'));
    const order = { kind: 'lock', schoolYear: SCHOOL_YEAR, scope: { kind: 'school' }, period: null, strict: false };
    isDone(await desk.post('hanh', '/lock-orders', { order, reason: 'Hết hạn nhập', urgent: false }));
    isDone(await enter('hanh', 'phuc', { capacity: 'in-charge' }));
    const { mandates, now } = await leaders('phuc');
    assert.deepEqual(mandates, [{ name: 'Cô phuc', fromDay: TODAY, toDay: '2027-06-25', document: '12/QĐ-THĐS' }]);
    assert.equal(now?.capacity, 'in-charge');
    assert.equal(await office('phuc'), 'KT. Hiệu trưởng, Phó Hiệu trưởng');
    const context = await loadSheetContext(readingOn(desk.server.deps), '4a', 'year-end');
    assert.equal(context!.school.principal, 'Cô phuc');
    const { bytes } = await desk.get('phuc', '/school-documents/lock-order');
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    assert.ok(xml.includes('KT. HIỆU TRƯỞNG') && xml.includes('PHÓ HIỆU TRƯỞNG') && xml.includes('Cô phuc'));
    const { orders } = await leaders('phuc');
    assert.deepEqual(
      orders.map(({ kind, reason }) => [kind, reason]),
      [['lock', 'Hết hạn nhập']],
    );
    const [shown] = isDone(await desk.get('quan', '/lock-orders')).orders;
    assert.equal(shown.state, 'withdrawn');
    // Appointed in full, she hands nothing over to herself.
    isDone(await enter('phuc', 'phuc', { capacity: 'principal', number: '90' }));
    assert.equal(await office('phuc'), 'Hiệu trưởng');
    assert.deepEqual((await leaders('phuc')).mandates, []);
  });

  it('refuses what cannot be, each with its own words', async () => {
    isRefused(await enter('hanh', 'phuc', { fromDay: '2027-06-19' }), 422, 'leader-day');
    isRefused(await enter('hanh', 'phuc', { fromDay: '2027-12-01' }), 422, 'leader-day');
    isRefused(await enter('hanh', 'phuc', { day: '2027-06-21' }), 422, 'leader-document');
    isRefused(await enter('hanh', 'lan', { capacity: 'in-charge' }), 422, 'leader-vice');
    isRefused(await enter('hanh', 'phuc', { userId: 'none' }), 422, 'hat-person-gone');
    isRefused(await enter('hanh', 'phuc', { reason: ' ' }), 400, 'bad-request');
    isDone(await enter('hanh', 'phuc'));
    isRefused(await enter('phuc', 'phuc'), 422, 'leader-same');
  });
});
