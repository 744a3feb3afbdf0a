import { readerOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { sealingSchema } from '../../../core/contract/sealing.js';
import { verifyXml } from '../../../core/signing/verify/verify-xml.js';
import { batchSignatureId } from '../../../core/record/batch.js';
import { fileOf, printJobs } from '../../../server/acts/prints/parts/print-jobs.js';
import { findJob } from '../../../server/jobs/job-store.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';
import { registerOf } from '../../support/school-checkers.js';
import { openTransaction, sealBody, transactionBody } from '../../support/sealing-bodies.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { withoutTriggers } from '../../support/tampering.js';
import { certificateOf, keyFile, type TestSigner } from '../../support/signed-record.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from '../../support/signing-class.js';
import type { Person } from '../../support/signing-person.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { hasXmlsec, xmlsecAccepts } from '../../support/xmlsec.js';

describe('sealing a class, from the look to the transaction', function () {
  this.timeout(120_000);
  let server: TestServer;
  let school: SigningClass;

  const sealing = async (who: Person) => sealingSchema.parse((await expectOk(who.get('/sealing'))).body);
  const step = async () => (await sealing(school.clerk)).classes[0]!.step;
  const lastEvent = async () =>
    JSON.parse((await server.db.auditEvents.findOne({ order: [['seq', 'DESC']], raw: true }))!.data) as {
      kind: string;
    } & Record<string, unknown>;
  const looks = (who: Person, pupil = school.klass.pupils[0]!) => lookAt(who, '4a', pupil);
  const unseen = (who: Person, pupil = school.klass.pupils[0]!) =>
    who.post('/classes/4a/looks', { pupil, digest: Buffer.alloc(32).toString('base64') });
  const print = (who: Person, pupil = school.klass.pupils[0]!) => who.get(`/classes/4a/records/pupils/${pupil}/print`);

  const bodyOf = (...args: Parameters<typeof sealBody> extends [unknown, ...infer Rest] ? Rest : never) =>
    sealBody(school.clerk, ...args);
  type Transaction = Awaited<ReturnType<typeof openTransaction>>;
  const signedBody = (transaction: Transaction, key?: TestSigner) =>
    transactionBody(school.clerk, momentInVietnam(server.deps.clock()), { transaction, ...(key && { key }) });
  const transaction = () => openTransaction(school.clerk);

  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, { checkProgress: true });
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
  });
  after(() => server.stop());

  it('shows nothing to do before anything is approved, and refuses a look at what is not approved', async () => {
    const { certificate, refused, classes } = await sealing(school.clerk);
    assert.equal(certificate!.fingerprint, school.clerk.fingerprint);
    assert.equal(refused, null);
    assert.deepEqual(
      classes.map(({ classId, approved, sealed, step: next }) => [classId, approved, sealed, next]),
      [['4a', 0, 0, 'done']],
    );
    assert.equal((await looks(school.principal)).body.code, 'look-not-approved');
  });

  it('prints a draft, and says in the log who printed', async () => {
    const { bytes, headers } = await expectOk(print(school.thu));
    assert.equal(headers.get('Content-Type'), 'application/pdf');
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    const { kind, version } = await lastEvent();
    assert.deepEqual([kind, version], ['record.printed', 1]);
  });

  it('wants a second person’s look first: not the clerk, not who may not print, not who entered alone', async () => {
    await expectOk(school.principal.signRecords('4a', 'principal'));
    assert.equal(await step(), 'look');
    assert.equal((await unseen(school.clerk)).body.code, 'look-by-clerk');
    assert.equal((await unseen(school.music)).status, 403);
    assert.equal((await unseen(school.principal, 'nobody')).body.code, 'look-not-approved');
    const revisions = `UPDATE sheet_revisions SET author = '${school.thu.user.id}'`;
    const authors = await server.db.sheetRevisions.findAll({ attributes: ['id', 'author'], raw: true });
    await withoutTriggers(server.db, 'sheet_revisions', () => server.db.sequelize.query(revisions));
    assert.equal((await looks(school.thu)).body.code, 'look-entered-alone');
    await withoutTriggers(server.db, 'sheet_revisions', async () => {
      for (const { id, author } of authors) await server.db.sheetRevisions.update({ author }, { where: { id } });
    });
    // A print that was fetched by nobody, and one that somebody else fetched, was not shown to her.
    assert.equal((await unseen(school.principal)).body.code, 'look-not-shown');
    const shown = await expectOk(print(school.thu));
    const digest = createHash('sha256').update(shown.bytes).digest('base64');
    const pupil = school.klass.pupils[0]!;
    const another = await school.principal.post('/classes/4a/looks', { pupil, digest });
    assert.equal(another.body.code, 'look-not-shown');
    await expectOk(looks(school.principal));
    assert.equal((await lastEvent()).kind, 'print.looked');
    const { look, step: next } = (await sealing(school.clerk)).classes[0]!;
    assert.deepEqual([look!.by, next], ['Phạm Thị Hạnh', 'records']);
  });

  it('takes seals on prints that fit, and nothing else', async () => {
    await expectOk(school.clerk.signRecords('4a', 'seal'));
    assert.equal(await step(), 'prints');
    const wrong = await expectOk(school.clerk.post('/classes/4a/prints-to-seal/signatures', await bodyOf('stranger')));
    assert.deepEqual(
      wrong.body.records.map(({ refused }: { refused: { code: string } }) => refused.code),
      ['print-changed', 'print-changed', 'print-changed'],
    );
    const body = await bodyOf();
    const [first, second, third] = body.prints;
    const future = momentInVietnam(new Date(server.deps.clock().getTime() + 3_600_000));
    const odd = {
      ...body,
      prints: [
        { ...first!, version: 2 },
        { ...second!, signedAt: future },
        { ...third!, pupil: 'nobody' },
      ],
    };
    const refused = await expectOk(school.clerk.post('/classes/4a/prints-to-seal/signatures', odd));
    assert.deepEqual(
      refused.body.records.map(({ refused: { code } }: { refused: { code: string } }) => code),
      ['record-other-version', 'signed-in-future', 'record-not-sealed'],
    );
    const foreign = await school.clerk.post('/classes/4a/prints-to-seal/signatures', {
      ...body,
      certificate: school.principal.fingerprint,
    });
    assert.equal(foreign.body.code, 'certificate-of-another');
    assert.equal((await lastEvent()).kind, 'sealing.refused');
    assert.equal(await server.db.prints.count(), 0);
    const taken = await expectOk(school.clerk.post('/classes/4a/prints-to-seal/signatures', body));
    assert.deepEqual(
      taken.body.records.map(({ refused: no }: { refused: unknown }) => no),
      [null, null, null],
    );
    const again = await expectOk(school.clerk.post('/classes/4a/prints-to-seal/signatures', body));
    assert.ok(again.body.records.every(({ refused: no }: { refused: unknown }) => no === null));
    assert.equal(await server.db.prints.count(), 3);
    assert.equal(await step(), 'transaction');
  });

  it('gives out prints whose seal pdfsig accepts', async function () {
    needPrograms(this, 'pdfsig', 'qpdf');
    await withFolder(async (folder) => {
      const { bytes } = await expectOk(print(school.principal));
      const path = await fileIn(folder, 'sealed.pdf', bytes);
      const words = run('pdfsig', ['-nocert', path]);
      assert.match(words, /Signature is Valid/);
      assert.match(words, /Total document signed/);
      run('qpdf', ['--check', path]);
      assert.match(run('pdfdetach', ['-list', path]), /hoc-ba-2026-2027-/);
    });
  });

  it('gives out the signed XML, which a stranger finds valid, and says in the log who took it', async () => {
    const [pupil] = school.klass.pupils;
    const { bytes, headers } = await expectOk(school.principal.get(`/classes/4a/records/pupils/${pupil}/xml`));
    assert.match(headers.get('content-disposition') ?? '', /Hoc-ba-[0-9a-f-]{36}\.xml/);
    const { verdict, signers, steps } = await verifyXml(new Uint8Array(bytes), {
      ...(await registerOf(server.deps)),
      anchors: [certificateOf('authority')],
      intermediates: [],
      crls: [keyFile('none-revoked.crl')],
      at: server.deps.clock(),
    });
    assert.equal(verdict, 'valid', JSON.stringify(steps.filter(({ ok }) => ok !== true)));
    assert.equal(signers.length, 3);
    assert.equal((await lastEvent()).kind, 'record.exported');
    assert.equal((await school.principal.get('/classes/4a/records/pupils/nobody/xml')).status, 404);
  });

  it('signs the transaction over the sealed records once', async () => {
    const open = await transaction();
    assert.equal(open.records.length, 3);
    const body = await signedBody(open);
    const post = (sent: unknown) => school.clerk.post('/classes/4a/transaction/signatures', sent);
    assert.equal((await post(await signedBody(open, 'stranger'))).body.code, 'signature-wrong');
    assert.equal((await post({ ...body, pupils: [...body.pupils, body.pupils[0]] })).body.code, 'transaction-taken');
    assert.equal((await post({ ...body, pupils: ['nobody'] })).body.code, 'record-not-sealed');
    assert.equal((await post({ ...body, transactionId: randomUUID() })).body.code, 'signature-wrong');
    assert.equal((await post({ ...body, transactionId: '../x' })).status, 400);
    assert.equal(await server.db.transactions.count(), 0);
    await expectOk(post(body));
    assert.deepEqual([(await lastEvent()).kind, await step()], ['transaction.signed', 'done']);
    await expectOk(post(body));
    assert.equal(await server.db.transactions.count(), 1);
    assert.equal(
      (await post({ ...body, signature: Buffer.from('x').toString('base64') })).body.code,
      'transaction-taken',
    );
    assert.equal(
      (await post(await signedBody({ ...open, transactionId: randomUUID() }))).body.code,
      'transaction-taken',
    );
    assert.deepEqual((await transaction()).records, []);
    assert.deepEqual((await bodyOf()).prints, []);
  });

  it('has stored a transaction xmlsec1 accepts', async function () {
    if (!hasXmlsec()) return this.skip();
    const [stored] = await server.db.transactions.findAll({ raw: true });
    await withFolder(async (folder) => {
      const authority = await fileIn(folder, 'authority.der', certificateOf('authority'));
      assert.ok(xmlsecAccepts(stored!.xml, batchSignatureId(stored!.id), authority));
    });
  });

  it('tells anybody whether a code counts, and nothing else', async () => {
    const [unit] = await server.db.units.findAll({ raw: true });
    const state = async (code: string) => (await server.send('GET', `/codes/${code}/state`)).body;
    assert.deepEqual(await state(unit!.lookupCode), { state: 'valid' });
    assert.deepEqual(await state(unit!.lookupCode.toUpperCase()), { state: 'valid' });
    assert.deepEqual(await state(randomUUID()), { state: 'unknown' });
    assert.equal((await state('1')).code, 'bad-request');
  });

  it('prints a class as a job: progress, the file, its owner’s alone, gone after a while', async () => {
    const started = await expectOk(school.clerk.post('/print-jobs', { classId: '4a' }));
    const { id, total } = started.body as { id: string; total: number };
    assert.equal(total, 3);
    const poll = async (): Promise<{ state: string; done: number }> => {
      for (;;) {
        const { body } = await expectOk(school.clerk.get(`/print-jobs/${id}`));
        if (body.state !== 'running') return body;
      }
    };
    assert.deepEqual({ ...(await poll()) }, { id, state: 'done', done: 3, total: 3 });
    const { bytes, headers } = await expectOk(school.clerk.get(`/print-jobs/${id}/file`));
    assert.equal(headers.get('Content-Type'), 'application/zip');
    const files = Object.entries(unzipSync(bytes));
    assert.equal(files.length, 3);
    const { bytes: single } = await expectOk(print(school.clerk));
    assert.ok(Buffer.from(files[0]![1]).equals(single));
    assert.match(files[0]![0], /^Lop-4A-2026-2027\/Hoc-ba-01-[A-Za-z-]+\.pdf$/);
    for (const path of [`/print-jobs/${id}`, `/print-jobs/${id}/file`])
      assert.equal((await school.principal.get(path)).status, 404);
    assert.equal((await school.clerk.post(`/print-jobs/${id}/cancellations`, {})).body.state, 'done');
    const path = await fileOf(server, (await findJob(readerOn(server.db), id))!);
    assert.equal((await readFile(path!)).length, bytes.length);
    server.pass(40 * 60_000);
    const headersLater = await server.signIn(school.clerk.user.account);
    assert.equal((await server.send('GET', `/print-jobs/${id}`, { headers: headersLater })).status, 404);
    await printJobs(server.deps).prune();
    await assert.rejects(stat(path!), /ENOENT/);
  });

  it('stops a job, and runs one at a time a person', async () => {
    const headers = await server.signIn(school.clerk.user.account);
    const post = (path: string, body: unknown) => server.send('POST', path, { headers, body });
    const { body } = await expectOk(post('/print-jobs', { classId: null }));
    const second = await post('/print-jobs', { classId: null });
    if (second.status !== 409) assert.equal(second.status, 200, 'the first was over already');
    const running = second.status === 200 ? second.body.id : body.id;
    const unfinished = await server.send('GET', `/print-jobs/${running}/file`, { headers });
    assert.ok(['print-job-unfinished', undefined].includes(unfinished.body.code));
    const cancelled = await expectOk(post(`/print-jobs/${running}/cancellations`, {}));
    assert.ok(['cancelled', 'done'].includes(cancelled.body.state as string));
    if (cancelled.body.state === 'cancelled')
      assert.equal((await server.send('GET', `/print-jobs/${running}/file`, { headers })).body.code, 'print-job-gone');
  });
});
