/** A record that was touched is held back, it alone, until principal and administrator let it go together (H28). */
import assert from 'node:assert/strict';
import type { Holds } from '../../../core/contract/trail.js';
import { checkTrail } from '../../../server/acts/trail/check-trail.js';
import { holdRecords } from '../../../server/acts/trail/hold-records.js';
import { keepTrail } from '../../../server/acts/trail/keep-trail.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { buildUser } from '../../support/builders.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';
import { unitOf } from '../../support/units.js';

describe('a record that was touched', function () {
  this.timeout(120_000);
  let server: TestServer;
  let school: SigningClass;
  let admin: Record<string, string>;
  let both: Record<string, string>;
  let [an, binh] = ['', ''];

  const print = async (pupil: string) => {
    const headers = await server.signIn(school.thu.user.account);
    return server.send('GET', `/classes/4a/records/pupils/${pupil}/print`, { headers });
  };
  const holds = async (headers = admin) => (await server.send('GET', '/trail/holds', { headers })).body as Holds;
  const say = (headers: Record<string, string>, body: unknown, id: string) =>
    server.send('POST', `/trail/holds/${id}/words`, { headers, body });
  const check = async () => holdRecords(server.deps, (await checkTrail(server.deps)).findings);
  const lastEvent = async () =>
    JSON.parse((await server.db.auditEvents.findOne({ order: [['seq', 'DESC']], raw: true }))!.data) as {
      kind: string;
    };

  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    const quan = await buildUser(server.db, { name: 'Lê Quang Minh', hats: ['administrator'] });
    const two = await buildUser(server.db, { name: 'Đỗ Thị Mai', hats: ['principal', 'administrator'] });
    admin = await server.signIn(quan.account);
    both = await server.signIn(two.account);
    await pinTables(server.deps);
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    await expectOk(school.principal.signRecords('4a', 'principal'));
    await expectOk(lookAt(school.principal, '4a', school.klass.pupils[0]!));
    [an, binh] = school.klass.pupils as [string, string];
  });
  after(() => server.stop());

  it('is held back alone: not printed and not sealed, and its refusal told', async () => {
    assert.equal(await check(), 0);
    await server.db.pupils.update({ name: 'Nguyễn Văn Khác' }, { where: { id: an } });
    assert.equal(await check(), 1);
    assert.equal(await check(), 0, 'found again it is the same');
    const refused = await print(an);
    assert.deepEqual([refused.status, refused.body.code], [422, 'record-held']);
    assert.match(refused.body.remedy, /hiệu trưởng và quản trị/);
    assert.equal((await lastEvent()).kind, 'record.doubted');
    await expectOk(print(binh));
    const { records } = (await expectOk(school.clerk.signRecords('4a', 'seal'))).body as {
      records: { pupil: string; refused: { code: string } | null }[];
    };
    assert.deepEqual(
      records.filter(({ refused: no }) => no).map(({ pupil, refused: no }) => [pupil, no!.code]),
      [[an, 'record-held']],
    );
    assert.ok(records.length > 1);
    const { state } = await unitOf(server.db, an);
    assert.equal(state, 'approved');
  });

  it('is shown with what differs, to those who may let it go', async () => {
    const [hold, ...others] = (await holds()).holds;
    assert.deepEqual(others, []);
    assert.deepEqual([hold!.pupil, hold!.className, hold!.released], [an, '4A', null]);
    assert.match(hold!.found[0]!, /Bảng pupils, dòng .*: identity đã đổi/);
    assert.deepEqual(hold!.can, ['release-hold']);
    const teacher = await server.send('GET', '/trail/holds', { headers: school.thu.headers });
    assert.equal(teacher.status, 403);
  });

  it('is let go by two, with a reason that stays with it, and by nobody alone', async function () {
    needPrograms(this, 'pdftotext');
    const { id } = (await holds()).holds[0]!;
    const reason = 'Sửa tên trực tiếp theo giấy khai sinh, đã đối chiếu bản gốc.';
    const code = async (sent: Promise<{ body: { code?: string } }>) => (await sent).body.code;
    assert.equal(await code(say(admin, { word: 'agree' }, id)), 'hold-not-asked');
    assert.equal((await say(admin, { word: 'ask', reason: 'ngắn' }, id)).status, 400);
    await expectOk(say(both, { word: 'ask', reason }, id));
    assert.equal(await code(say(both, { word: 'agree' }, id)), 'hold-own-word');
    assert.equal((await lastEvent()).kind, 'hold.refused');
    await expectOk(say(admin, { word: 'ask', reason }, id));
    assert.equal(await code(say(admin, { word: 'agree' }, id)), 'hold-own-word');
    assert.equal((await print(an)).body.code, 'record-held');
    await expectOk(say(school.principal.headers, { word: 'agree' }, id));
    const { reason: kept, first, released, can } = (await holds()).holds[0]!;
    assert.deepEqual([kept, first!.by, first!.hat], [reason, 'Lê Quang Minh', 'administrator']);
    assert.deepEqual([released!.by, released!.hat, can], ['Phạm Thị Hạnh', 'principal', []]);
    assert.equal(await code(say(school.principal.headers, { word: 'agree' }, id)), 'hold-released');
    const { bytes } = await expectOk(print(an));
    const text = await withFolder(async (folder) =>
      run('pdftotext', ['-layout', await fileIn(folder, 'x.pdf', bytes), '-']),
    );
    // The print breaks its lines.
    assert.ok(text.replace(/\s+/g, ' ').includes(`Lý do: ${reason}`), text);
    assert.equal(await check(), 0, 'what was let go stays let go');
  });

  it('is held back anew where it is touched again, by the server itself each day', async () => {
    await server.db.pupils.update({ name: 'Nguyễn Văn Khác Nữa' }, { where: { id: an } });
    server.pass(25 * 60 * 60 * 1000);
    await keepTrail(server.deps);
    assert.equal((await print(an)).body.code, 'record-held');
    assert.deepEqual(
      server.logged.filter(({ level }) => level === 'error').map(({ message, fields }) => [message, fields]),
      [['the tables do not agree with the trail', { findings: 1, held: 1 }]],
    );
  });

  it('stays held where the hold itself is lifted in the database: that is found, too', async () => {
    await server.db.sequelize.query(
      `UPDATE record_holds SET released_at = '2027-06-21T00:00:00.000Z' WHERE released_at IS NULL`,
    );
    const codes = (await checkTrail(server.deps)).findings.map(({ code, table }) => `${code} ${table}`);
    assert.ok(codes.includes('row-changed record_holds'), codes.join());
    await check();
    assert.equal((await print(an)).body.code, 'record-held');
  });
});
