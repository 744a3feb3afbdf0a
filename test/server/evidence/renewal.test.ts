/** One stamp a year over all that was released: begun when due, gone on with after a stop, proven by what is taken away. */
import assert from 'node:assert/strict';
import type { AuditData } from '../../../core/audit/event.js';
import { checkEvidence } from '../../../core/signing/evidence/check-evidence.js';
import { readEvidenceRecord } from '../../../core/signing/evidence/evidence-record.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import { EVIDENCE, evidenceJobs } from '../../../server/acts/evidence/parts/renewal-jobs.js';
import { forgetTrees } from '../../../server/acts/evidence/parts/evidence-of.js';
import { beginRenewal, renewDue } from '../../../server/acts/evidence/renew.js';
import { keepProgress } from '../../../server/acts/evidence/parts/evidence-rows.js';
import { addJob, findJob } from '../../../server/jobs/job-store.js';
import { serveStamps, type ServedStamps } from '../../../server/stamp-authority/serve-stamps.js';
import type { StampAuthority } from '../../../server/stamping/authorities-file.js';
import { Stamper } from '../../../server/stamping/stamper.js';
import { writerOf } from '../../../server/store/reader.js';
import { sha256Base64 } from '../../../server/ground/digests.js';
import { tamper } from '../../support/tampering.js';
import { readerOn } from '../../support/connections.js';
import { buildSealedClass } from '../../support/sealed-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { certificateOf, keyFile } from '../../support/signed-record.js';
import { expectOk, type SigningClass } from '../../support/signing-class.js';
import { authorityAt, smallStampKey } from '../../support/small-stamps.js';

const DAY = 24 * 3_600_000;

describe('evidence beside what was released', function () {
  this.timeout(120_000);
  let server: TestServer;
  let school: SigningClass;
  let served: ServedStamps;
  let stamper: Stamper;
  let authorities: StampAuthority[] = [];

  before(async () => {
    served = await serveStamps({ key: smallStampKey(), port: 0, clock: () => server.deps.clock() });
    stamper = new Stamper({
      authorities: () => Promise.resolve(authorities),
      clock: () => server.deps.clock(),
      log: { warn: () => undefined },
      patience: 600_000,
    });
    server = await startTestServer({ more: { stamper } });
    // Signed with stamps: prints have lists and a stamp behind their seals.
    const begun = async (): Promise<void> => {
      const { fingerprint } = await readCertificate(certificateOf('authority'));
      const der = Buffer.from(keyFile('none-revoked.crl')).toString('base64');
      const day = '2027-06-01T00:00:00.000Z';
      const [user] = await rows('SELECT id FROM users ORDER BY id LIMIT 1');
      await server.db.outsideLists.create({
        ...{ authority: fingerprint, part: '', madeAt: day, nextUpdate: null, der },
        ...{ addedAt: day, addedBy: user!['id'] as string },
      });
      authorities = [authorityAt(served.url)];
    };
    school = await buildSealedClass(server, begun, { pupils: [{ grade: 4, count: 3 }] });
    authorities = [];
  });
  after(async () => {
    await evidenceJobs(server.deps).end();
    stamper.close();
    await served.close();
    await server.stop();
  });

  const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await server.db.sequelize.query(sql))[0] as Record<string, unknown>[];
  const count = async (table: string): Promise<number> =>
    Number((await rows(`SELECT COUNT(*) AS n FROM ${table}`))[0]!['n']);
  const renew = async () => {
    const id = (await beginRenewal(server.deps))!;
    await evidenceJobs(server.deps).idle();
    return (await findJob(readerOn(server.db), id))!;
  };
  const pupil = (): string => school.klass.pupils[0]!;
  // Signed in anew: between two renewals lies a year.
  const fileOf = async (what: string): Promise<Buffer> => {
    const headers = await server.signIn(school.clerk.user.account);
    return (await expectOk(server.send('GET', `/classes/4a/records/pupils/${pupil()}/${what}`, { headers }))).bytes;
  };
  const check = async (evidence: Uint8Array, file: Uint8Array) =>
    checkEvidence({
      ...{ evidence: new Uint8Array(evidence), files: [new Uint8Array(file)], at: server.deps.clock() },
      trust: { anchors: [certificateOf('authority')], intermediates: [], crls: [] },
    });
  const told = async () =>
    (await rows('SELECT data FROM audit_events ORDER BY seq'))
      .map(({ data }) => JSON.parse(String(data)) as AuditData)
      .flatMap((data) => (data.kind === 'evidence.renewed' ? [data] : []));

  it('is not begun, and nothing of it is kept, where no authority is set or answers', async () => {
    assert.equal(await renewDue(server.deps), 0);
    const job = await renew();
    assert.deepEqual([job.state, job.reason?.code], ['failed', 'evidence-no-stamp']);
    authorities = [authorityAt('http://127.0.0.1:9/')];
    const unanswered = await renew();
    assert.deepEqual([unanswered.state, unanswered.reason?.code], ['failed', 'evidence-no-stamp']);
    assert.deepEqual([await count('evidence_rounds'), (await told()).length], [0, 0]);
    const none = await school.clerk.get(`/classes/4a/records/pupils/${pupil()}/evidence`);
    assert.deepEqual([none.status, (none.body as { code: string }).code], [422, 'evidence-not-yet']);
    authorities = [authorityAt(served.url)];
    // A day later it is tried again.
    assert.equal(await renewDue(server.deps), 0);
    await rows('DELETE FROM evidence_progress');
  });

  it('is one stamp over records and prints; each is proven by what is taken away', async () => {
    assert.equal(await renewDue(server.deps), 3);
    await evidenceJobs(server.deps).idle();
    assert.deepEqual([await count('evidence_rounds'), await count('evidence_files')], [1, 6]);
    assert.deepEqual(
      (await told()).map(({ round, files, altered, lacking }) => [round, files, altered, lacking]),
      [[1, 6, [], null]],
    );
    const record = await fileOf('xml');
    const evidence = await fileOf('evidence');
    const found = await check(evidence, record);
    assert.deepEqual([found.ok, found.code, found.stamps.length], ['yes', 'proven', 1]);
    assert.equal((await check(evidence, Buffer.concat([record, Buffer.from(' ')]))).code, 'evidence-of-another');
    const print = await server.db.prints.findOne({ where: { unitId: 1 }, raw: true });
    assert.equal((await check(await fileOf('evidence?of=print'), print!.pdf)).code, 'proven');
  });

  it('is no evidence where what is stored is not what was stamped; a tree that was made is remembered', async () => {
    const digests = await rows('SELECT id, digest FROM evidence_files ORDER BY id DESC LIMIT 1');
    const { id, digest } = digests[0] as { id: number; digest: string };
    const put = (value: string): Promise<void> =>
      tamper(server.db, 'evidence_files', 'UPDATE evidence_files SET digest = $1 WHERE id = $2', [value, id]);
    const asked = () => school.clerk.get(`/classes/4a/records/pupils/${pupil()}/evidence`);
    forgetTrees();
    await put(sha256Base64('khác'));
    const refused = await asked();
    assert.deepEqual([refused.status, (refused.body as { code: string }).code], [422, 'evidence-altered']);
    await put(digest);
    const good = await fileOf('evidence');
    await put(sha256Base64('khác'));
    assert.deepEqual(await fileOf('evidence'), good);
    await put(digest);
  });

  it('stores nothing of an answer that is no stamp, and remembers that it was tried', async () => {
    const stamp = stamper.stamp.bind(stamper);
    stamper.stamp = () => Promise.resolve([Uint8Array.of(1)]);
    const job = await renew().finally(() => (stamper.stamp = stamp));
    assert.deepEqual([job.state, job.reason?.code], ['failed', 'evidence-no-stamp']);
    assert.deepEqual([await count('evidence_rounds'), await count('evidence_progress')], [1, 1]);
    await rows('DELETE FROM evidence_progress');
  });

  it('goes on where it was stopped, and names what is no longer what it was', async () => {
    const prints = await server.db.prints.findAll({ order: ['unitId'], raw: true });
    assert.deepEqual(
      prints.map(({ level }) => level),
      ['B-LTA', 'B-LTA', 'B-LTA'],
    );
    // Of the first unit nothing is read again: only where it was begun anew it would be named.
    for (const { unitId, pdf } of prints.slice(0, 2)) {
      const longer = Buffer.concat([pdf, Buffer.from([0])]);
      await tamper(server.db, 'prints', 'UPDATE prints SET pdf = $1 WHERE unit_id = $2', [longer, unitId]);
    }
    // A server that was killed behind the first unit.
    const id = await server.db.writes.run(async (transaction) => {
      const writer = writerOf(server.db, transaction);
      const job = { id: 'killed', kind: EVIDENCE, owner: null, input: {}, total: 3 };
      await addJob(writer, job, server.deps.clock().toISOString());
      await keepProgress(writer, job.id, { unit: 1, cover: 0, altered: [] }, server.deps.clock());
      return job.id;
    });
    evidenceJobs(server.deps).wake();
    await evidenceJobs(server.deps).idle();
    const job = (await findJob(readerOn(server.db), id))!;
    assert.deepEqual([job.state, job.reason, job.done], ['done', null, 3]);
    assert.deepEqual((await told()).at(-1)!.altered, [{ what: 'print', of: 2, number: 1 }]);
    assert.deepEqual([await count('evidence_rounds'), await count('evidence_progress')], [2, 0]);
    assert.equal((await check(await fileOf('evidence'), await fileOf('xml'))).stamps.length, 2);
  });

  it('is due again after a year; then the stamp before and what is new are stamped, and all is proven since the first time', async () => {
    assert.equal(await renewDue(server.deps), 0);
    const before = await check(await fileOf('evidence'), await fileOf('xml'));
    server.pass(366 * DAY);
    assert.equal(await renewDue(server.deps), 3);
    await evidenceJobs(server.deps).idle();
    assert.deepEqual([await count('evidence_rounds'), await count('evidence_files')], [3, 6]);
    const evidence = await fileOf('evidence');
    assert.equal(readEvidenceRecord(evidence)[0]!.stamps.length, 3);
    const found = await check(evidence, await fileOf('xml'));
    assert.deepEqual([found.code, found.since, found.stamps.length], ['proven', before.since, 3]);
  });
});
