/** Breaches of personal data (L1): number, 72 hours, supplements, who decides what when, and who is in charge. */
import assert from 'node:assert/strict';
import type { Breaches } from '../../../core/contract/breaches.js';
import type { Tasks } from '../../../core/contract/session.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { buildClass, buildSchool, buildUser } from '../../support/builders.js';
import { type Reply, startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';

const HOUR = 3_600_000;
type Send = (method: string, path: string, body?: unknown) => Promise<Reply>;

describe('breaches of personal data', function () {
  this.timeout(120_000);
  let server: TestServer;
  let child: string;
  const accounts = new Map<string, string>();
  let people = new Map<string, Record<string, string>>();
  const signIn = async () => {
    people = new Map();
    for (const [hat, account] of accounts) people.set(hat, await server.signIn(account));
  };
  const as =
    (hat: string): Send =>
    (method, path, body) =>
      server.send(method, path, { headers: people.get(hat)!, ...(body !== undefined && { body }) });
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    const { pupils } = await buildClass(server.db, { id: '4a', name: '4A' });
    child = (await server.db.pupils.findByPk(pupils[0], { raw: true }))!.name;
    for (const hat of ['clerk', 'principal', 'administrator'] as const)
      accounts.set(hat, (await buildUser(server.db, { hats: [hat], name: `Người ${hat}` })).account);
    await signIn();
    await pinTables(server.deps);
  });
  after(() => server?.stop());

  // TODAY is 09:00 on 20 June 2027.
  const found = (more: object = {}) => ({
    ...{ foundAt: '2027-06-20T08:00:00+07:00', when: '', what: 'Tệp Excel của 4A gửi nhầm nhóm', kinds: ['marks'] },
    ...{ pupils: 35, parents: null, staff: 0, done: 'Đã gỡ tệp khỏi nhóm', ...more },
  });
  const enter = (more: object = {}, hat = 'administrator') => as(hat)('POST', '/breaches', found(more));
  const decide = (breach: string, body: object) => as('principal')('POST', `/breaches/${breach}/decisions`, body);
  const add = (breach: string, about: string, text: string) =>
    as('clerk')('POST', `/breaches/${breach}/supplements`, { about, text });
  const book = async () => (await expectOk(as('principal')('GET', '/breaches'))).body as Breaches;
  const code = async (reply: Promise<Reply>) => (await reply).body.code as string;
  const line = async (hat: string) => {
    const { work } = (await expectOk(as(hat)('GET', '/tasks'))).body as Tasks;
    const one = work?.find(({ kind }) => kind === 'report-breaches');
    return one && [one.n, one.deadline, one.daysLeft];
  };
  const told = (at: string) => ({ kind: 'reported', at, document: 'Công văn 15/TB-THĐS' });
  let first: string;
  let second: string;

  it('has a number within its year, is not of a time to come, and names no child', async () => {
    assert.equal(await code(enter({ foundAt: '2027-06-20T09:01:00+07:00' })), 'breach-future');
    // By its offset a moment leaves the years of four digits, at either end.
    assert.equal(await code(enter({ foundAt: '9999-12-31T23:59:00-14:00' })), 'breach-future');
    assert.equal((await enter({ foundAt: '0000-01-01T00:00:00+14:00' })).status, 400);
    for (const more of [{ what: `Điểm của em ${child} bị lộ` }, { done: `Gọi nhà ${child}` }, { when: child }])
      assert.equal(await code(enter(more)), 'breach-child');
    for (const more of [{ kinds: ['secrets'] }, { what: 'x' }, { pupils: -1 }, { foundAt: '2027-06-20' }])
      assert.equal((await enter(more)).status, 400);
    second = (await expectOk(enter())).body.breach;
    // Found before, entered after: its moment comes first, and the list says it first.
    first = (await expectOk(enter({ foundAt: '2027-06-18T07:00:00+07:00', kinds: [], pupils: null }, 'clerk'))).body
      .breach;
    const { breaches } = await book();
    assert.deepEqual(
      breaches.map(({ id, year, number, due, late, state }) => [id, year, number, due, late, state]),
      [
        [first, 2027, 2, '2027-06-21T00:00:00.000Z', false, 'open'],
        [second, 2027, 1, '2027-06-23T01:00:00.000Z', false, 'open'],
      ],
    );
  });

  it('waits in the work list of principal and administrator, with its day, and is overdue by its hour', async () => {
    // Entered an hour too late by a slip: the last moment counts, the first stays.
    const slip = (foundAt: string, text = 'Xem nhầm giờ') =>
      as('principal')('POST', `/breaches/${first}/supplements`, { about: 'found', foundAt, text });
    assert.equal(await code(slip('2027-06-20T09:01:00+07:00')), 'breach-future');
    assert.equal((await add(first, 'found', 'Xem nhầm giờ')).status, 400);
    await expectOk(slip('2027-06-16T07:00:00+07:00'));
    assert.deepEqual(await line('principal'), [2, '2027-06-19', -2]);
    await expectOk(slip('2027-06-18T07:00:00+07:00', 'Đúng như ghi lần đầu'));
    await expectOk(slip('2027-06-18T06:59:00+07:00'));
    const mended = (await book()).breaches.find(({ id }) => id === first)!;
    assert.deepEqual(
      [mended.foundAt, mended.firstFoundAt, mended.due],
      ['2027-06-17T23:59:00.000Z', '2027-06-18T00:00:00.000Z', '2027-06-20T23:59:00.000Z'],
    );
    assert.equal(mended.supplements[0]!.foundAt, '2027-06-16T00:00:00.000Z');
    // The 72 hours of the one found first end on the 21st, at seven: the day before is the one aimed at.
    for (const hat of ['principal', 'administrator']) assert.deepEqual(await line(hat), [2, '2027-06-21', 0], hat);
    assert.equal(await line('clerk'), undefined);
    server.pass(23 * HOUR);
    await signIn();
    assert.deepEqual(await line('principal'), [2, '2027-06-21', -2], 'overdue at eight, though the day is on');
    assert.equal((await book()).breaches[0]!.late, true);
  });

  it('keeps what is added beside what was said, each with who and when', async () => {
    assert.equal(await code(add(first, 'people', `Em ${child}`)), 'breach-child');
    assert.equal(await code(add('none', 'people', '35 em')), 'not-found');
    await expectOk(add(first, 'people', '35 học sinh'));
    await expectOk(add(first, 'people', '36 học sinh, đếm lại'));
    const one = (await book()).breaches.find(({ id }) => id === first)!;
    assert.equal(one.pupils, null);
    assert.deepEqual(
      one.supplements.slice(3).map(({ about, text, by }) => [about, text, by]),
      [
        ['people', '35 học sinh', 'Người clerk'],
        ['people', '36 học sinh, đếm lại', 'Người clerk'],
      ],
    );
    const past = (sql: string) => server.db.sequelize.query(sql);
    const refused = (error: unknown) => /append-only/.test((error as { parent: Error }).parent.message);
    await assert.rejects(past(`UPDATE breaches SET what = 'x' WHERE id = '${first}'`), refused);
    await assert.rejects(past('DELETE FROM breach_entries'), refused);
    await assert.rejects(past('DELETE FROM breaches'), refused);
  });

  it('is told by the principal, not before it was found nor in time to come, once; late where it was', async () => {
    assert.equal(await code(decide(first, { kind: 'closed', reason: 'Xong rồi' })), 'breach-undecided');
    assert.equal(await code(decide(first, told('2027-06-18T06:58:00+07:00'))), 'breach-before');
    for (const at of ['2027-06-21T12:00:00+07:00', '9999-12-31T23:59:00-14:00'])
      assert.equal(await code(decide(first, told(at))), 'breach-future');
    const naming = { ...told('2027-06-21T07:30:00+07:00'), document: `Công văn về em ${child}` };
    assert.equal(await code(decide(first, naming)), 'breach-child');
    await expectOk(decide(first, told('2027-06-21T07:30:00+07:00')));
    assert.equal(await code(decide(first, told('2027-06-21T07:40:00+07:00'))), 'breach-reported');
    assert.equal(await code(decide(first, { kind: 'dismissed', reason: 'Không có gì' })), 'breach-reported');
    assert.deepEqual(await line('principal'), [1, '2027-06-23', 1]);
    await expectOk(add(first, 'told', 'Đã báo phụ huynh 4A'));
    const late = { about: 'found', foundAt: '2027-06-21T07:31:00+07:00', text: 'Nhầm' };
    const found = as('clerk')('POST', `/breaches/${first}/supplements`, late);
    assert.equal(await code(found), 'breach-found-late');
    await expectOk(decide(first, { kind: 'closed', reason: 'Cơ quan đã nhận' }));
    assert.equal(await code(add(first, 'told', 'Thêm nữa')), 'breach-closed');
    assert.equal(await code(decide(first, told('2027-06-21T07:40:00+07:00'))), 'breach-closed');
    const one = (await book()).breaches.find(({ id }) => id === first)!;
    assert.deepEqual([one.state, one.late], ['closed', true]);
    assert.deepEqual(
      one.decisions.map(({ kind, at, document, reason }) => [kind, at, document, reason]),
      [
        ['reported', '2027-06-21T00:30:00.000Z', 'Công văn 15/TB-THĐS', null],
        ['closed', server.deps.clock().toISOString(), null, 'Cơ quan đã nhận'],
      ],
    );
  });

  it('that was found to be none waits for nobody, and may be told after all', async () => {
    await expectOk(decide(second, { kind: 'dismissed', reason: 'Tệp không có điểm' }));
    assert.equal(await code(decide(second, { kind: 'dismissed', reason: 'Tệp không có điểm' })), 'breach-dismissed');
    assert.equal(await line('principal'), undefined);
    await expectOk(decide(second, told('2027-06-21T07:45:00+07:00')));
    const one = (await book()).breaches.find(({ id }) => id === second)!;
    assert.deepEqual([one.state, one.late], ['reported', false]);
  });

  it('is answered for by one person, named by the principal; those before stay with their days', async () => {
    const name = (more: object) =>
      as('principal')('POST', '/data-officers', {
        ...{ name: 'Trần Thị Sáu', phone: '0912 000 111', from: '2027-06-01', document: 'QĐ 5/QĐ-THĐS', ...more },
      });
    assert.equal(await code(name({ from: '2027-06-22' })), 'officer-future');
    await expectOk(name({}));
    await expectOk(name({ phone: '0912 000 222' }));
    assert.equal(await code(name({ from: '2027-05-31' })), 'officer-before');
    await expectOk(name({ name: 'Lê Văn Bảy', from: '2027-06-20' }));
    assert.deepEqual(
      (await book()).officers.map(({ name, phone, from, to }) => [name, phone, from, to]),
      [
        ['Lê Văn Bảy', '0912 000 111', '2027-06-20', null],
        ['Trần Thị Sáu', '0912 000 222', '2027-06-01', '2027-06-19'],
        ['Trần Thị Sáu', '0912 000 111', '2027-06-01', '2027-06-01'],
      ],
    );
  });

  it('stands in the trail without a word of what was typed, and the register is explained by it', async () => {
    const ours = ['breaches', 'breach_entries', 'data_officers'];
    assert.deepEqual(
      (await findingsOf(server.deps)).filter(({ table }) => ours.includes(table ?? '')),
      [],
    );
    const events = (await server.db.auditEvents.findAll({ raw: true })).map(({ data }) => data);
    const kinds = events.map((data) => (JSON.parse(data) as { kind: string }).kind);
    for (const kind of [
      'breach.entered',
      'breach.supplemented',
      'breach.decided',
      'data-officer.named',
      'breach.refused',
    ])
      assert.ok(kinds.includes(kind), kind);
    for (const word of ['gửi nhầm', 'đếm lại', 'Công văn', 'không có điểm', 'Trần Thị Sáu', '0912'])
      assert.ok(!events.some((data) => data.includes(word)), word);
  });
});
