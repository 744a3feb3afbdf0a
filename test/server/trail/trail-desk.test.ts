/** What the screen Nhật ký is told: sentences, a file, the last looking over, notes; each found by an index. */
import assert from 'node:assert/strict';
import { QueryTypes } from 'sequelize';
import { readNote } from '../../../core/audit/signed-note.js';
import type { Trail, TrailState } from '../../../core/contract/trail.js';
import { keepTrail } from '../../../server/acts/trail/keep-trail.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { storeCheck } from '../../../server/acts/trail/store-check.js';
import { buildUser } from '../../support/builders.js';
import { expectOk, buildSigningClass, type SigningClass, signSubjects } from '../../support/signing-class.js';
import { onSqlite, startTestServer, type TestServer } from '../../support/server.js';

describe('the desk of the trail', function () {
  this.timeout(120_000);
  let server: TestServer;
  let school: SigningClass;
  let admin: Record<string, string>;
  let inspector: Record<string, string>;
  const get = (path: string, headers = admin) => server.send('GET', path, { headers });
  const read = async (query: string) => (await expectOk(get(`/trail/events?${query}`))).body as Trail;
  const state = async (headers = admin) => (await expectOk(get('/trail/state', headers))).body as TrailState;

  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    const quan = await buildUser(server.db, { name: '=Lê Quang Minh', hats: ['administrator'] });
    const doan = await buildUser(server.db, { name: 'Trần Thị Thanh', hats: ['inspector'] });
    admin = await server.signIn(quan.account);
    inspector = await server.signIn(doan.account);
  });
  after(() => server.stop());

  it('has nothing to tell before the first note and the first looking over', async () => {
    assert.deepEqual(await state(), { checked: null, notes: [], key: null });
  });

  it('says in words what an event says: how many, of what, why not', async () => {
    await pinTables(server.deps);
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    const [signed] = (await read('kind=records.signed')).events;
    assert.deepEqual(
      [signed!.what, signed!.className, signed!.details],
      ['Ký học bạ', '4A (2026-2027)', ['chỗ ký của giáo viên chủ nhiệm', `${school.klass.pupils.length} học bạ`]],
    );
    const [subject] = (await read('kind=subject.signed')).events;
    assert.match(subject!.details.join('; '), /^môn .+; \d+ dòng$/);
    // A record is named by its number: who asks by the pupil finds it all the same.
    const { events } = await read(`pupil=${school.klass.pupils[0]!}`);
    assert.deepEqual(
      events.map(({ what }) => what),
      ['Ký học bạ'],
    );
    assert.deepEqual((await read(`pupil=${school.klass.pupils[0]!}&kind=subject.signed`)).events, []);
    assert.equal((await read(`pupil=${school.klass.pupils[0]!}&day=2027-06-20`)).events.length, 1);
  });

  it('is taken away as a file without formulas and marks, and that is told', async () => {
    const file = await expectOk(get('/trail/events.csv?kind=sign-in.succeeded'));
    assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(file.headers.get('content-disposition')!, /nhat-ky-\d{4}-\d\d-\d\d\.csv/);
    const lines = file.bytes.toString('utf8').trimEnd().split('\r\n');
    assert.equal(lines[0], '\ufeffSố,Lúc,Người làm,Vai,Việc,Lớp,Học sinh,Chi tiết');
    assert.ok(lines.slice(1).every((line) => line.includes(',Đăng nhập,')));
    assert.ok(lines.some((line) => line.includes(",'=Lê Quang Minh,")));
    const [told] = (await read('kind=trail.exported')).events;
    assert.deepEqual([told!.by, told!.details], ['=Lê Quang Minh', [`${lines.length - 1} sự kiện`]]);
    assert.equal((await get('/trail/events.csv', school.thu.headers)).status, 403);
  });

  it('tells what the last looking over found, and the notes with their short form', async () => {
    await server.db.pupils.update({ name: 'Khác' }, { where: { id: school.klass.pupils[0]! } });
    server.pass(25 * 60 * 60 * 1000);
    admin = await server.signIn((await server.db.users.findOne({ where: { name: '=Lê Quang Minh' } }))!.account);
    await keepTrail(server.deps);
    const { checked, notes, key } = await state();
    assert.match(checked!.findings.join('\n'), /^Bảng pupils, dòng .*: identity đã đổi/);
    assert.equal(checked!.more, 0);
    assert.match(key!, /^hocba\/\S+\+[0-9a-f]{8}\+/);
    const [note] = notes;
    const [, size, root] = readNote(note!.text)!.text.split('\n');
    assert.deepEqual([note!.size, note!.short], [Number(size), `${size} ${root!.slice(0, 16)}`]);
    const [told] = (await read('kind=trail.checked')).events;
    assert.equal(told!.details.at(-1), '1 điều không khớp');
  });

  it('keeps no more findings than somebody reads, and counts the others', async () => {
    const findings = Array.from({ length: 203 }, (_, at) => ({ code: 'chain-gap' as const, seq: at + 1 }));
    server.pass(1000);
    await storeCheck(server.deps, { events: 9, findings, more: 4 });
    const { checked } = await state();
    assert.deepEqual([checked!.findings.length, checked!.more, checked!.events], [200, 7, 9]);
  });

  it('tells of an inspector’s look at it, and of nobody else’s', async () => {
    const looks = async () => (await read('kind=school.inspected')).events.length;
    const before = await looks();
    inspector = await server.signIn((await server.db.users.findOne({ where: { name: 'Trần Thị Thanh' } }))!.account);
    await state(inspector);
    await expectOk(get('/trail/events', inspector));
    assert.equal(await looks(), before + 2);
  });

  onSqlite('finds a page by one index, whatever it is narrowed by', async () => {
    const pupil = school.klass.pupils[0]!;
    const { user } = school.thu;
    for (const [query, indexes] of [
      ['', ['INTEGER PRIMARY KEY']],
      [`person=${user.id}&kind=sign-in.succeeded`, ['audit_events_actor_seq']],
      ['classId=4a&kind=records.signed', ['audit_events_by_class']],
      ['kind=records.signed', ['audit_events_by_kind']],
      ['kind=records.signed&day=2027-06-20', ['audit_events_by_time', 'audit_events_by_kind']],
      [`pupil=${pupil}&kind=records.signed`, ['audit_events_by_pupil', 'audit_events_by_class']],
    ] as const) {
      server.statements.length = 0;
      await read(query);
      const asked = server.statements.filter(
        (sql) => sql.trim().startsWith('SELECT') && /audit_events( a)?\s/.test(sql),
      );
      const plans: string[] = [];
      for (const sql of asked) {
        if (sql.includes('MAX(seq)') || sql.includes('LIMIT 51')) {
          const plan = await server.db.sequelize.query<{ detail: string }>(
            `EXPLAIN QUERY PLAN ${sql.replace(/\$\d+/g, "'1'")}`,
            { type: QueryTypes.SELECT },
          );
          plans.push(plan.map(({ detail }) => detail).join('; '));
        }
      }
      assert.deepEqual(
        plans.map((plan) => indexes.find((index) => plan.includes(index)) ?? plan),
        indexes,
        query,
      );
      assert.ok(
        plans.every((plan) => !plan.includes('TEMP B-TREE') && !/SCAN (a|audit_events)\b/.test(plan)),
        plans.join('\n'),
      );
    }
  });
});
