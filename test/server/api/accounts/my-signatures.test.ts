import assert from 'node:assert/strict';
import { buildUser } from '../../../support/builders.js';
import { startTestServer, type TestServer } from '../../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../../support/signing-class.js';

describe('what was signed in one’s name', () => {
  let server: TestServer;
  let school: SigningClass;
  let thu: Record<string, string>;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    thu = await server.signIn(school.thu.user.account);
    await signSubjects(school);
    server.pass(60_000);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
  });
  after(() => server.stop());

  interface Line {
    readonly seq: number;
    readonly kind: string;
    readonly className: string;
    readonly pupils: number;
    readonly certificate: string;
    readonly reported: boolean;
    readonly from: string;
  }
  const list = async (headers = thu, query = ''): Promise<{ signatures: Line[]; more: boolean }> =>
    (await server.send('GET', `/my-signatures${query}`, { headers })).body;
  const report = (headers: Record<string, string>, seq: number, note = 'Hôm đó tôi nghỉ') =>
    server.send('POST', '/my-signatures/reports', { headers, body: { seq, note } });

  it('is listed newest first with class, pupils, certificate and where it came from', async () => {
    const { signatures, more } = await list();
    assert.equal(more, false);
    const [newest] = signatures;
    assert.equal(newest!.kind, 'records.signed');
    assert.equal(newest!.className, '4A');
    assert.equal(newest!.pupils, school.klass.pupils.length);
    assert.equal(newest!.from, '127.0.0.1');
    const bound = await server.db.certificates.findAll({ where: { userId: school.thu.user.id }, raw: true });
    assert.ok(bound.some(({ fingerprint }) => fingerprint === newest!.certificate));
    assert.ok(signatures.some(({ kind }) => kind === 'subject.signed'));
    const older = await list(thu, `?before=${newest!.seq}`);
    assert.deepEqual(older.signatures, signatures.slice(1));
  });

  it('is shown to nobody else, and nobody disowns another’s', async () => {
    const other = await server.signIn((await buildUser(server.db)).account);
    assert.deepEqual(await list(other), { signatures: [], more: false });
    const [newest] = (await list()).signatures;
    assert.equal((await report(other, newest!.seq)).status, 404);
    // Her own sign-in is an event of hers, but no signature.
    const [signIn] = (await server.db.auditEvents.findAll({ raw: true })).filter(({ data }) =>
      data.includes('sign-in.succeeded'),
    );
    assert.equal((await report(thu, signIn!.seq)).status, 404);
  });

  it('has no number that a database cannot count to', async () => {
    assert.equal((await report(thu, 2 ** 31)).status, 400);
    assert.equal((await report(thu, 2 ** 31 - 1)).status, 404);
  });

  it('can be disowned: principal and administrator see it, and close it with what they found', async () => {
    const [newest] = (await list()).signatures;
    const first = await report(thu, newest!.seq);
    assert.equal(first.status, 200);
    assert.deepEqual((await report(thu, newest!.seq)).body, first.body);
    assert.equal((await list()).signatures[0]!.reported, true);
    for (const hat of ['principal', 'administrator'] as const) {
      const headers = await server.signIn((await buildUser(server.db, { hats: [hat] })).account);
      const work = (await server.send('GET', '/tasks', { headers })).body.work as { kind: string; n: number }[];
      assert.equal(work.find(({ kind }) => kind === 'signature-reports')?.n, 1, hat);
      const { reports } = (await server.send('GET', '/people', { headers })).body;
      assert.deepEqual(
        reports.map(({ what, certificate, certificateState, note }: Record<string, string>) => [
          what,
          certificate,
          certificateState,
          note,
        ]),
        [['records.signed', newest!.certificate, 'bound', 'Hôm đó tôi nghỉ']],
      );
    }
    const vice = await server.signIn((await buildUser(server.db, { hats: ['vice-principal'] })).account);
    assert.deepEqual((await server.send('GET', '/people', { headers: vice })).body.reports, []);
    const administrator = await server.signIn((await buildUser(server.db, { hats: ['administrator'] })).account);
    const close = () =>
      server.send('POST', `/signature-reports/${first.body.id}/closings`, {
        headers: administrator,
        body: { note: 'Đã hủy chứng thư' },
      });
    assert.equal((await close()).status, 200);
    assert.deepEqual([(await close()).status, (await close()).body.code], [409, 'already-decided']);
    assert.deepEqual((await server.send('GET', '/people', { headers: administrator })).body.reports, []);
    const told = (await server.db.auditEvents.findAll({ raw: true })).map(({ data }) => data);
    assert.equal(told.filter((data) => data.includes('signature.disowned')).length, 1);
    assert.ok(!told.some((data) => data.includes('Hôm đó tôi nghỉ') || data.includes('Đã hủy chứng thư')));
  });
});
