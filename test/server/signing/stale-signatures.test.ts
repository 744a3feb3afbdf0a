/**
 * Signatures that come too late: of values or versions that are no longer, and of the second of two. Each is told why in
 * whole sentences, leaves everything as it was, and is in the audit event of its request.
 */
import assert from 'node:assert/strict';
import { buildUser } from '../../support/builders.js';
import { lastEvents, signedTables } from '../../support/signed-tables.js';
import {
  bindCertificate,
  buildSigningClass,
  expectOk,
  type SigningClass,
  signSubjects,
} from '../../support/signing-class.js';
import { type Person, signingPerson } from '../../support/signing-person.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const MINUTE = 60_000;
type Answered = { readonly pupil: string; readonly refused: { code: string; reason: string; remedy: string } | null }[];
const pathOf = (slot: string): string => `/classes/4a/records/${slot}/signatures`;

describe('a signature that comes too late', () => {
  let server: TestServer;
  let school: SigningClass;
  let an: string;
  let binh: string;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, { checkProgress: true });
    [an, binh] = school.klass.pupils as [string, string];
    await signSubjects(school);
    server.pass(MINUTE);
  });
  after(() => server.stop());
  beforeEach(() => server.pass(MINUTE));

  /** Every record of the request refused alike; nothing written but the one event that says so. */
  async function refuses(by: Person, slot: string, body: unknown, code: string, words: RegExp): Promise<void> {
    const tables = await signedTables(server.db);
    const { body: answer } = await expectOk(by.post(pathOf(slot), body));
    const records = answer.records as Answered;
    assert.ok(records.length > 0);
    for (const { refused } of records) {
      assert.equal(refused?.code, code);
      assert.match(`${refused.reason} ${refused.remedy}`, words);
    }
    assert.equal(await signedTables(server.db), tables, 'nothing half-signed');
    const [event] = await lastEvents(server.db);
    assert.deepEqual(
      [event!.kind, event!['slot'], event!['records'], event!['refused']],
      ['records.signed', slot, [], records.map(() => code)],
    );
  }

  it('of values changed between view and signature', async () => {
    const sent = await school.thu.recordsBody('4a', 'homeroom', { only: [an] });
    await expectOk(school.thu.push('4a', { [an]: { 'homeroom.remark': 'Có nhiều cố gắng.' } }));
    const words = /Số liệu đã thay đổi sau khi bạn mở để ký.*Xem lại số liệu mới rồi ký lại/;
    await refuses(school.thu, 'homeroom', sent, 'values-changed', words);
  });

  it('of two principals at once: the second is told that somebody was there before her', async () => {
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    server.pass(MINUTE);
    const second = await buildUser(server.db, { name: 'Đỗ Thị Hai', hats: ['principal'] });
    const fingerprint = await bindCertificate(server, 'second', second);
    const other = signingPerson(server, await server.signIn(second.account), 'second', fingerprint);
    const people = [school.principal, { ...other, user: second }] as const;
    const bodies = await Promise.all(people.map((who) => who.recordsBody('4a', 'principal', { only: [an] })));
    const answers = await Promise.all(people.map((who, at) => expectOk(who.post(pathOf('principal'), bodies[at]))));
    const codes = answers.map(({ body }) => (body.records as Answered)[0]!.refused?.code ?? null);
    assert.deepEqual(codes.map(String).sort(), ['null', 'record-moved-on']);
    const loser = codes.indexOf('record-moved-on');
    assert.equal(await server.db.recordSignatures.count({ where: { slot: 'principal' } }), 1);
    const events = (await lastEvents(server.db, 2)).map(({ refused, records }) => [refused, (records as []).length]);
    assert.deepEqual(
      events.sort(([, a], [, b]) => Number(b) - Number(a)),
      [
        [[], 1],
        [['record-moved-on'], 0],
      ],
    );
    const words = /đã có người ký hoặc trả lại trước bạn.*Tải lại danh sách/;
    await refuses(people[loser]!, 'principal', bodies[loser], 'record-moved-on', words);
  });

  it('of yesterday’s version, whose values somebody has changed and signed since', async () => {
    const yesterday = await school.principal.recordsBody('4a', 'principal', { only: [binh] });
    server.pass(MINUTE);
    await expectOk(
      school.principal.post('/classes/4a/returns', {
        records: [{ pupil: binh, version: 1 }],
        reason: 'Xem lại nhận xét',
        subjects: [],
      }),
    );
    await refuses(
      school.principal,
      'principal',
      yesterday,
      'record-too-early',
      /chưa đến bước đó: người ký trước chưa ký.*làm lại khi người đó đã ký/,
    );
    await expectOk(school.thu.push('4a', { [binh]: { 'homeroom.remark': 'Em đọc to, rõ ràng.' } }));
    server.pass(MINUTE);
    await expectOk(school.thu.signRecords('4a', 'homeroom', { only: [binh] }));
    server.pass(MINUTE);
    const words = /Chữ ký này là của bản 1, còn học bạ đang ở bản 2\..*xem bản mới rồi ký/;
    await refuses(school.principal, 'principal', yesterday, 'record-other-version', words);
    // Under the new version's number it is still yesterday's bytes.
    const renamed = (yesterday['records'] as object[]).map((one) => ({ ...one, version: 2 }));
    const { body } = await expectOk(school.principal.post(pathOf('principal'), { ...yesterday, records: renamed }));
    assert.ok((body.records as Answered)[0]!.refused);
    assert.equal(await server.db.recordSignatures.count({ where: { slot: 'principal' } }), 1);
    const { body: taken } = await expectOk(school.principal.signRecords('4a', 'principal', { only: [binh] }));
    assert.equal((taken.records as Answered)[0]!.refused, null);
  });
});
