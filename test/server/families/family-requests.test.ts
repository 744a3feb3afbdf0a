/** What families ask for: proof, purpose, clock, limit, answer; and who looked at a child's data (L4). */
import assert from 'node:assert/strict';
import type { FamilyRequests, Looks } from '../../../core/contract/families.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { buildClass, buildSchool, buildUser } from '../../support/builders.js';
import { type Reply, startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';

const DAY = 24 * 3_600_000;
type Send = (method: string, path: string, body?: unknown) => Promise<Reply>;

describe('what families ask for', function () {
  this.timeout(120_000);
  let server: TestServer;
  let pupil: string;
  let other: string;
  const people = new Map<string, { account: string; send: Send }>();
  const as = (hat: string): Send => people.get(hat)!.send;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    pupil = (await buildClass(server.db, { id: '4a', name: '4A' })).pupils[0]!;
    other = (await buildClass(server.db, { id: '4b', name: '4B' })).pupils[0]!;
    for (const hat of ['clerk', 'principal', 'inspector'] as const) {
      const { account } = await buildUser(server.db, { hats: [hat], name: `Người ${hat}` });
      const signed = { headers: await server.signIn(account) };
      const send: Send = (method, path, body) =>
        server.send(method, path, { headers: signed.headers, ...(body !== undefined && { body }) });
      people.set(hat, { account, send });
    }
    await pinTables(server.deps);
  });
  after(() => server?.stop());

  const asked = (more: object = {}) => ({
    ...{ pupilId: pupil, kind: 'looks', asker: 'Nguyễn Thị Bé', relation: 'mẹ', proof: 'Giấy khai sinh số 5/2017' },
    ...{ purpose: 'Muốn biết ai đã xem', limit: '', receivedOn: '2027-06-18', ...more },
  });
  const enter = (more: object = {}) => as('clerk')('POST', '/family-requests', asked(more));
  const answer = (request: string, body: object) =>
    as('principal')('POST', `/family-requests/${request}/answers`, body);
  const looks = (request: string) => as('clerk')('GET', `/family-requests/${request}/looks`);
  const list = async () => (await expectOk(as('clerk')('GET', '/family-requests'))).body as FamilyRequests;
  const GRANTED = { grant: true, answer: 'Đồng ý, gia đình nhận tại phòng văn thư' };

  it('has a number, a proof, a purpose and a clock, and is overdue after its day', async () => {
    for (const bad of [{ proof: '' }, { purpose: 'x' }, { asker: ' ' }]) assert.equal((await enter(bad)).status, 400);
    assert.equal((await enter({ receivedOn: '2027-06-21' })).body.code, 'family-day');
    assert.equal((await enter({ pupilId: 'none' })).status, 404);
    const first = (await expectOk(enter({ kind: 'correction', receivedOn: '2027-06-16' }))).body;
    const second = (await expectOk(enter())).body;
    assert.deepEqual([first.number, second.number], [1, 2]);
    // 18 June 2027 is a Friday.
    assert.deepEqual(
      (await list()).requests.map(({ number, answerBy, overdue }) => [number, answerBy, overdue]),
      [
        [1, '2027-06-18', true],
        [2, '2027-06-22', false],
      ],
    );
    await expectOk(answer(first.request, { grant: false, answer: 'Sửa theo quyết định cải chính của ủy ban' }));
    assert.equal((await answer(first.request, GRANTED)).body.code, 'family-answered');
  });

  it('shows who looked only once it was granted, and nobody where a limit stands', async () => {
    const limit = 'Quyết định 12/2026 của tòa án hạn chế quyền của cha';
    const limited = (await expectOk(enter({ asker: 'Trần Văn Ba', relation: 'cha', limit }))).body.request;
    assert.equal((await answer(limited, GRANTED)).body.code, 'family-limited');
    await expectOk(answer(limited, { grant: false, answer: limit }));
    const free = (await expectOk(enter())).body.request;
    for (const request of [limited, free]) assert.equal((await looks(request)).body.code, 'family-not-granted');
    await expectOk(answer(free, GRANTED));
    assert.deepEqual(((await expectOk(looks(free))).body as Looks).looks, []);
  });

  it('tells each look at the child and at her class, of nobody else, with who and when', async () => {
    await expectOk(as('inspector')('GET', '/classes/4a/sheets/year-end'));
    await expectOk(as('inspector')('GET', '/classes/4b/sheets/year-end'));
    const request = (await expectOk(enter())).body.request;
    await expectOk(answer(request, GRANTED));
    const shown = (await expectOk(looks(request))).body as Looks;
    assert.deepEqual(
      shown.looks.map(({ by, hat, what }) => [by, hat, what]),
      [
        ['Người inspector', 'inspector', 'Đoàn thanh tra, kiểm tra xem bảng điểm'],
        ['Người clerk', 'clerk', 'Cho gia đình biết ai đã xem dữ liệu'],
      ],
    );
    const theirs = (await expectOk(enter({ pupilId: other }))).body.request;
    await expectOk(answer(theirs, GRANTED));
    assert.equal(((await expectOk(looks(theirs))).body as Looks).looks.length, 1);
    // What was looked at before she came is none of hers, nor what is after she has left.
    const time = (await server.db.enrolments.findOne({ where: { pupilId: other }, raw: true }))!;
    await server.db.enrolments.update({ fromDay: '2027-06-21' }, { where: { id: time.id } });
    const earlier = ((await expectOk(looks(theirs))).body as Looks).looks;
    assert.equal(earlier.filter(({ what }) => what.startsWith('Đoàn')).length, 0);
    await server.db.enrolments.update({ fromDay: time.fromDay }, { where: { id: time.id } });
    await server.db.enrolments.update({ toDay: '2027-06-20', endedAs: 'left' }, { where: { pupilId: other } });
    server.pass(DAY);
    for (const person of people.values()) {
      const headers = await server.signIn(person.account);
      person.send = (method, path, body) => server.send(method, path, { headers, ...(body !== undefined && { body }) });
    }
    await expectOk(as('inspector')('GET', '/classes/4b/sheets/year-end'));
    const again = ((await expectOk(looks(theirs))).body as Looks).looks;
    assert.equal(again.filter(({ what }) => what.startsWith('Đoàn')).length, 1);
  });

  it('stands in the trail, and the book is explained by it', async () => {
    const found = await findingsOf(server.deps);
    assert.deepEqual(
      found.filter(({ table }) => table === 'family_requests'),
      [],
    );
    const kinds = (await server.db.auditEvents.findAll({ raw: true })).map(
      ({ data }) => JSON.parse(data).kind as string,
    );
    for (const kind of ['family.asked', 'family.answered', 'family.looks-shown', 'family.refused'])
      assert.ok(kinds.includes(kind), kind);
  });
});
