/** The signed package of a class to take away: what is in it, what is not and why, who may, and what the trail says. */
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { checkersToSignSchema } from '../../../core/contract/checkers.js';
import { prepareCheckersSignature } from '../../../core/signing/checkers/sign-checkers.js';
import { verifyXml } from '../../../core/signing/verify/verify-xml.js';
import { printJobs } from '../../../server/acts/prints/parts/print-jobs.js';
import { altered } from '../../support/altering.js';
import { registerOf } from '../../support/school-checkers.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { certificateOf, keyFile, signBy } from '../../support/signed-record.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from '../../support/signing-class.js';
import type { Person } from '../../support/signing-person.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { lastEvents } from '../../support/signed-tables.js';
import { changed } from '../../support/tampering.js';
import { unitOf } from '../../support/units.js';

describe('the signed package of a class', function () {
  this.timeout(120_000);
  let server: TestServer;
  let school: SigningClass;

  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    await expectOk(school.principal.signRecords('4a', 'principal'));
  });
  after(() => server.stop());

  const start = (who: Person) => who.post('/packages', { classId: '4a' });
  const follow = async (who: Person, id: string) => (await expectOk(who.get(`/print-jobs/${id}`))).body;
  const packed = async (who: Person): Promise<Record<string, Uint8Array>> => {
    const { id } = (await expectOk(start(who))).body as { id: string };
    while ((await follow(who, id)).state === 'running');
    return unzipSync((await expectOk(who.get(`/print-jobs/${id}/file`))).bytes);
  };
  const kinds = async (n: number): Promise<unknown[]> => (await lastEvents(server.db, n)).map(({ kind }) => kind);

  it('is refused before anything is released, and to who may not print the class', async () => {
    const { status, body } = await start(school.principal);
    assert.deepEqual([status, body.code], [422, 'record-not-sealed']);
    assert.equal((await start(school.music)).status, 403);
  });

  it('holds each released record, which a stranger finds valid, and one event for each', async () => {
    await expectOk(lookAt(school.principal, '4a', school.klass.pupils[0]!));
    await expectOk(school.clerk.signRecords('4a', 'seal'));
    const files = await packed(school.principal);
    const records = Object.keys(files).filter((name) => /^Lop-4A-2026-2027\/Hoc-ba-[0-9a-f-]{36}\.xml$/.test(name));
    assert.equal(records.length, school.klass.pupils.length);
    const trust = {
      ...(await registerOf(server.deps)),
      anchors: [certificateOf('authority')],
      intermediates: [],
      crls: [keyFile('none-revoked.crl')],
      at: server.deps.clock(),
    };
    for (const name of records) assert.equal((await verifyXml(files[name]!, trust)).verdict, 'valid');
    // Nothing else: no list of who is left out, no file for checkers before one is published.
    assert.equal(Object.keys(files).length, records.length);
    assert.deepEqual(await kinds(5), ['package.started', ...records.map(() => 'record.exported'), 'prints.fetched']);
    const told = (await lastEvents(server.db, 4)).slice(0, 3).map((event) => (event as { record?: number }).record);
    assert.equal(new Set(told).size, records.length);
  });

  it('holds the file for checkers once the school has published one, byte for byte', async () => {
    const { checkers } = checkersToSignSchema.parse((await expectOk(school.clerk.get('/checkers/next'))).body);
    const signedAt = momentInVietnam(server.deps.clock());
    const { toSign } = await prepareCheckersSignature({ ...checkers, signedAt }, certificateOf('seal'));
    const signature = Buffer.from(signBy('seal', toSign)).toString('base64');
    const { fileId, number } = checkers;
    const certificate = school.clerk.fingerprint;
    await expectOk(school.clerk.post('/checkers/signatures', { fileId, number, certificate, signedAt, signature }));
    const published = await (await fetch(new URL('/kiem-tra/nguoi-ky.xml', server.url))).text();
    const files = await packed(school.principal);
    assert.equal(Buffer.from(files[`nguoi-ky-${number}.xml`]!).toString(), published);
  });

  it('leaves out, by name and with the reason, what is no longer what was signed', async () => {
    const [an] = school.klass.pupils as [string];
    const { recordId } = await unitOf(server.db, an);
    const trouble = {
      ...{ table: 'record_versions', column: 'document', where: `record_id = ${recordId}` },
      ...{ code: 'record-altered', words: /khớp/, to: changed('"homeroomRemark":"', '"homeroomRemark":"Rất ') },
    };
    await altered(server.db, trouble, async () => {
      const files = await packed(school.principal);
      assert.equal(Object.keys(files).filter((name) => name.includes('/Hoc-ba-')).length, 2);
      const list = Buffer.from(files['khong-co-trong-goi.txt']!).toString();
      assert.match(list, /không còn khớp với chữ ký/);
      const events = await lastEvents(server.db, 5);
      assert.deepEqual(
        events.map(({ kind }) => kind),
        ['package.started', 'record.doubted', 'record.exported', 'record.exported', 'prints.fetched'],
      );
    });
    assert.equal((await packed(school.principal))['khong-co-trong-goi.txt'], undefined);
  });

  it('cancelled gives nothing out, and says of no record that it was taken', async () => {
    const jobs = printJobs(server.deps);
    const before = await server.db.auditEvents.count();
    const { id } = (await expectOk(start(school.principal))).body as { id: string };
    await expectOk(school.principal.post(`/print-jobs/${id}/cancellations`, {}));
    await jobs.idle();
    const { state } = await follow(school.principal, id);
    assert.equal(state, 'cancelled');
    assert.equal((await school.principal.get(`/print-jobs/${id}/file`)).body.code, 'print-job-gone');
    assert.equal(await server.db.auditEvents.count(), before + 1);
    assert.deepEqual(await kinds(1), ['package.started']);
  });
});
