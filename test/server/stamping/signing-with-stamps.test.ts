/**
 * The way of a class's records with a time-stamp authority set: what is signed carries its stamp before anybody covers it; one
 * that was missed stays missed, and nothing waits for it.
 */
import assert from 'node:assert/strict';
import { sealingSchema } from '../../../core/contract/sealing.js';
import { tasksSchema } from '../../../core/contract/session.js';
import { verifyFile } from '../../../core/signing/verify/verify-file.js';
import { loadRegisterLines } from '../../../server/acts/certificates/parts/register-lines.js';
import { printDoubt, type StoredPrint } from '../../../server/acts/prints/parts/prove-print.js';
import { inflate } from '../../../server/exports/inflate.js';
import { sealedPart } from '../../../server/exports/pdf/byte-range.js';
import { TRUST } from '../../support/long-term-record.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import { verifyXml } from '../../../core/signing/verify/verify-xml.js';
import { serveStamps, type ServedStamps } from '../../../server/stamp-authority/serve-stamps.js';
import type { StampAuthority } from '../../../server/stamping/authorities-file.js';
import { Stamper } from '../../../server/stamping/stamper.js';
import { sealBody, transactionBody } from '../../support/sealing-bodies.js';
import { sealAgainBody, type SealCertificate, unitsToSealAgain, unlistedSeal } from '../../support/renewed-seal.js';
import { signedTables } from '../../support/signed-tables.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { certificateOf, keyFile, keyPath } from '../../support/signed-record.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from '../../support/signing-class.js';
import { authorityAt, smallStampKey } from '../../support/small-stamps.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { hasXmlsec, xmlsecAccepts } from '../../support/xmlsec.js';

const STAMPED = /<xades:EncapsulatedTimeStamp>/g;
const stampsIn = (text: string): number => text.match(STAMPED)?.length ?? 0;
const MINUTE = 60_000;

describe('signing where a time-stamp authority is set', function () {
  this.timeout(120_000);
  let server: TestServer;
  let school: SigningClass;
  let served: ServedStamps;
  let stamper: Stamper;
  let authorities: StampAuthority[] = [];
  let now = (): Date => new Date();

  before(async () => {
    served = await serveStamps({ key: smallStampKey(), port: 0, clock: () => now() });
    stamper = new Stamper({
      authorities: () => Promise.resolve(authorities),
      clock: () => now(),
      log: { warn: () => undefined },
      // However slow the machine is.
      patience: 600_000,
    });
    server = await startTestServer({ more: { stamper } });
    now = () => server.deps.clock();
    school = await buildSigningClass(server);
    const { fingerprint } = await readCertificate(certificateOf('authority'));
    const der = Buffer.from(keyFile('none-revoked.crl')).toString('base64');
    const day = '2027-06-01T00:00:00.000Z';
    await server.db.outsideLists.create({
      ...{ authority: fingerprint, part: '', madeAt: day, nextUpdate: null, der },
      ...{ addedAt: day, addedBy: school.clerk.user.id },
    });
  });
  after(async () => {
    stamper.close();
    await served.close();
    await server.stop();
  });
  const xmlOf = async (pupil: string): Promise<string> =>
    (await expectOk(school.principal.get(`/classes/4a/records/pupils/${pupil}/xml`))).bytes.toString('utf8');
  const verify = async (text: string) =>
    verifyXml(text, {
      ...{ anchors: [certificateOf('authority')], intermediates: [], crls: [keyFile('none-revoked.crl')] },
      at: server.deps.clock(),
      seals: [{ schoolCode: null, fingerprint: school.clerk.fingerprint }],
    });

  const workOf = async (kind: string): Promise<number[]> =>
    tasksSchema
      .parse((await expectOk(school.clerk.get('/tasks'))).body)
      .work!.flatMap((line) => (line.kind === kind ? [line.n] : []));
  const own = (): SealCertificate => ({
    ...{ fingerprint: school.clerk.fingerprint, der: certificateOf('seal'), signer: 'seal' },
  });
  const codesOf = (body: { readonly records: readonly { readonly refused: { readonly code: string } | null }[] }) =>
    body.records.map(({ refused }) => refused?.code ?? null);

  /** What comes first is stamped, and what comes then by a clock that is two minutes behind. */
  async function behindTheSecond<T>(ask: () => Promise<T>): Promise<T> {
    const [stamp, clock] = [stamper.stamp.bind(stamper), now];
    let batches = 0;
    stamper.stamp = (asked, trust) => {
      if ((batches += 1) === 2) now = () => new Date(clock().getTime() - 2 * MINUTE);
      return stamp(asked, trust);
    };
    return ask().finally(() => {
      now = clock;
      stamper.stamp = stamp;
    });
  }

  /** An authority that answers what comes first, and then no more. */
  async function withoutTheSecond<T>(ask: () => Promise<T>): Promise<T> {
    const stamp = stamper.stamp.bind(stamper);
    let batches = 0;
    stamper.stamp = (asked, trust) =>
      (batches += 1) === 1 ? stamp(asked, trust) : Promise.resolve(asked.map(() => null));
    return ask().finally(() => (stamper.stamp = stamp));
  }

  it('asks nobody where none is set, and signs as ever', async () => {
    await expectOk(school.music.signSubject('4a', 'AN'));
    const [list] = await server.db.subjectLists.findAll({ raw: true });
    assert.equal(stampsIn(list!.xml), 0);
  });

  it('stamps lists and records; signed while it is away they are taken without', async () => {
    authorities = [authorityAt(served.url)];
    await signSubjects({ ...school, music: { ...school.music, signSubject: () => Promise.resolve(OK) } });
    for (const { subject, xml } of await server.db.subjectLists.findAll({ raw: true })) {
      assert.equal(stampsIn(xml), subject === 'AN' ? 0 : 1, subject);
    }
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    authorities = [authorityAt(served.url.replace(/:\d+/, ':9'))];
    server.pass(MINUTE);
    await expectOk(school.principal.signRecords('4a', 'principal'));
    const texts = await server.db.sequelize.query('SELECT slot, signature FROM record_signatures');
    const bySlot = (texts[0] as { slot: string; signature: string }[]).map(
      ({ slot, signature }) => `${slot} ${stampsIn(signature)}`,
    );
    assert.deepEqual([...new Set(bySlot)].sort(), ['homeroom 1', 'principal 0']);
    assert.equal((await stamper.states())[0]!.fault, 'unreachable');
  });

  it('seals for long: what it is judged by later is in it, and stamped over', async () => {
    const [pupil, other] = school.klass.pupils as [string, string];
    const away = authorities;
    authorities = [authorityAt(served.url)];
    await expectOk(lookAt(school.principal, '4a', pupil));
    server.pass(MINUTE);
    const only = [pupil, other];
    // Under the value of the first: what is refused for the second must not be archived in the first one's place.
    let value: unknown;
    const record = (sent: { readonly [key: string]: unknown }) => ({
      ...sent,
      signature: (value ??= sent['signature']),
    });
    const sealed = await expectOk(school.clerk.signRecords('4a', 'seal', { only, record }));
    assert.deepEqual(codesOf(sealed.body), [null, 'signature-wrong']);
    authorities = away;
    const found = await verify(await xmlOf(pupil));
    assert.equal(found.signers.at(-1)!.level, 'B-LTA');
    assert.ok(found.steps.every(({ ok }) => ok !== false));
  });

  it('seals without, where it is still away, and says so to the clerk alone as long as nothing can be done', async () => {
    server.pass(MINUTE);
    await expectOk(school.clerk.signRecords('4a', 'seal', { only: school.klass.pupils.slice(1) }));
    await expectOk(school.clerk.post('/classes/4a/prints-to-seal/signatures', await sealBody(school.clerk)));
    const sealing = sealingSchema.parse((await expectOk(school.clerk.get('/sealing'))).body);
    assert.equal(sealing.stampsAnswer, false);
    // Two seals, and the print of the third.
    assert.deepEqual([sealing.classes[0]!.stampMissed, sealing.classes[0]!.step], [3, 'transaction']);
    assert.deepEqual(await workOf('seal-stamps'), []);
    assert.deepEqual((await unitsToSealAgain(school.clerk, school.clerk)).units, []);
  });

  it('proposes to seal again once an authority answers, and takes no seal that is no better', async () => {
    authorities = [authorityAt(served.url)];
    assert.deepEqual(await workOf('seal-stamps'), [3]);
    server.pass(MINUTE);
    const body = await sealAgainBody(server, school.clerk, own());
    assert.equal(body.records.length, 3);
    const before = await signedTables(server.db);
    authorities = [];
    const worse = await expectOk(school.clerk.post('/classes/4a/seals', body));
    assert.deepEqual(codesOf(worse.body), Array(3).fill('seal-stamp-missed'));
    assert.equal(await signedTables(server.db), before);
    authorities = [authorityAt(served.url)];
    const half = await withoutTheSecond(() => school.clerk.post('/classes/4a/seals', body));
    const better = ['seal-stamp-missed', null, null];
    assert.deepEqual(codesOf(half.body), better, 'a stamp of its own is better than none, and worse than all of it');
    assert.deepEqual(await workOf('seal-stamps'), [3]);
    server.pass(MINUTE);
    const next = await sealAgainBody(server, school.clerk, own());
    const same = await withoutTheSecond(() => school.clerk.post('/classes/4a/seals', next));
    assert.deepEqual(codesOf(same.body), Array(3).fill('seal-stamp-missed'), 'the stamp over all is what it lacks');
    const early = await behindTheSecond(() => school.clerk.post('/classes/4a/seals', next));
    assert.deepEqual(codesOf(early.body), Array(3).fill('seal-stamp-missed'), 'one from before the seal’s own is none');
    const done = await expectOk(school.clerk.post('/classes/4a/seals', next));
    assert.deepEqual(codesOf(done.body), [null, null, null]);
    assert.deepEqual(await workOf('seal-stamps'), []);
    const sealing = sealingSchema.parse((await expectOk(school.clerk.get('/sealing'))).body);
    assert.deepEqual([sealing.classes[0]!.stampMissed, sealing.classes[0]!.step], [0, 'prints']);
    const again = await expectOk(school.clerk.post('/classes/4a/seals', next));
    assert.deepEqual(codesOf(again.body), [null, null, null], 'the same sent again');
  });

  it('never adds what was missed: the seal covers what it found, and a stranger finds which time is stamped', async () => {
    for (const pupil of school.klass.pupils) {
      const text = await xmlOf(pupil);
      assert.equal(stampsIn(text), 3, 'homeroom, seal, and over all of it');
      const found = await verify(text);
      assert.deepEqual(
        found.steps.filter(({ ok }) => ok === false),
        [],
      );
      assert.deepEqual(
        found.signers.map(({ slot, level }) => [slot, level]),
        [
          ['homeroom', 'B-T'],
          ['principal', 'B-B'],
          ['seal', 'B-LTA'],
        ],
      );
    }
  });

  (hasXmlsec() ? it : it.skip)('are signatures xmlsec1 accepts, with a stamp and without', async () => {
    const text = await xmlOf(school.klass.pupils[0]!);
    const ids = [...text.matchAll(/<ds:Signature [^>]*Id="([^"]+)"/g)].map(([, id]) => id!);
    assert.equal(ids.length, 3);
    for (const id of ids) assert.ok(xmlsecAccepts(text, id, keyPath('authority.der')), id);
  });

  const printsNow = async () =>
    (await server.db.prints.findAll({ order: ['id'], raw: true })).map(({ number, seal, stamp, level }) =>
      [number, seal, stamp, level].join(' '),
    );
  const judged = async (pdf: Buffer) => {
    const { seal, steps } = await verifyFile(new Uint8Array(pdf), { ...TRUST, at: server.deps.clock() }, inflate);
    return [seal!.ok, seal!.level, ...steps.filter(({ code }) => code === 'archive').map(({ ok }) => ok)];
  };

  it('stamps prints, a stamp over all behind their seals; one that missed it is proposed to be sealed again', async () => {
    const before = await printsNow();
    assert.deepEqual([...new Set(before)], ['1 1 missed B-B']);
    const post = async () =>
      expectOk(school.clerk.post('/classes/4a/prints-to-seal/signatures', await sealBody(school.clerk)));
    await withoutTheSecond(post);
    const made = (await printsNow()).slice(before.length);
    assert.ok(made.length > 0 && made.every((line) => line.endsWith(' missed B-LT')), made.join());
    const sealing = sealingSchema.parse((await expectOk(school.clerk.get('/sealing'))).body);
    assert.equal(sealing.classes[0]!.stampMissed, made.length);
    server.pass(MINUTE);
    const body = await sealAgainBody(server, school.clerk, own());
    assert.equal(body.records.length, made.length);
    assert.deepEqual(
      codesOf((await expectOk(school.clerk.post('/classes/4a/seals', body))).body),
      made.map(() => null),
    );
    await post();
    const rows = await server.db.prints.findAll({ order: ['id'], raw: true });
    const last = rows.slice(before.length + made.length);
    assert.deepEqual(
      last.map(({ stamp, level }) => `${stamp} ${level}`),
      made.map(() => 'given B-LTA'),
    );
    for (const { pdf } of last) assert.deepEqual(await judged(pdf), [true, 'B-LTA', true]);
    assert.deepEqual(await judged(rows[before.length]!.pdf), [true, 'B-LT']);
    assert.deepEqual(await workOf('seal-stamps'), []);
  });

  it('gives out no print whose stamps were cut off or exchanged where it lies', async () => {
    const [row] = await server.db.prints.findAll({ order: [['id', 'DESC']], limit: 1, raw: true });
    const { certificate, digest, level, pdf, recordId } = row!;
    const { pupilId } = (await server.db.records.findByPk(recordId, { raw: true }))!;
    const [text, register] = [await xmlOf(pupilId), await loadRegisterLines({ db: server.db } as never)];
    const doubt = (changed: Partial<StoredPrint>) =>
      printDoubt({ certificate, digest, level, pdf, ...changed }, text, register);
    assert.equal(await doubt({}), null);
    const sealed = sealedPart(pdf);
    const at = pdf.lastIndexOf('/Contents <') + '/Contents <'.length;
    const exchanged = Buffer.from(pdf);
    exchanged.write(pdf.toString('latin1', at + 2000, at + 2001) === '0' ? '1' : '0', at + 2000);
    const other = Buffer.from(pdf);
    const first = pdf.indexOf('/Contents <') + '/Contents <'.length;
    other.write('00', first + 100);
    for (const [what, changed] of Object.entries({
      'cut off behind the seal': { pdf: sealed },
      'half cut off': { pdf: pdf.subarray(0, pdf.length - 10) },
      'with something behind it': { pdf: Buffer.concat([pdf, Buffer.from('\n')]) },
      'with another stamp over all': { pdf: exchanged },
      'with another seal': { pdf: other },
      'of another level': { level: null },
      'without a seal': { pdf: Buffer.from('%PDF-1.7') },
    }))
      assert.equal(await doubt(changed), 'print-altered', what);
    assert.equal(await doubt({ pdf: sealed, level: 'B-T' }), null);
  });

  it('takes a seal again for its print alone, where for want of a list it cannot be more than stamped', async () => {
    const renewed = await unlistedSeal(server);
    const only = [school.klass.pupils[0]!];
    const seal = async (by: SealCertificate) => {
      server.pass(MINUTE);
      const body = await sealAgainBody(server, school.clerk, by, { only });
      return codesOf((await expectOk(school.clerk.post('/classes/4a/seals', body))).body);
    };
    const print = async ({ signer, fingerprint, der }: SealCertificate) => {
      const body = await sealBody(school.clerk, signer, fingerprint, der);
      await expectOk(school.clerk.post('/classes/4a/prints-to-seal/signatures', body));
      return (await printsNow()).at(-1)!.split(' ').slice(2).join(' ');
    };
    assert.deepEqual(await seal(renewed), [null]);
    const away = stamper.stamp.bind(stamper);
    stamper.stamp = (asked) => Promise.resolve(asked.map(() => null));
    const without = await print(renewed).finally(() => (stamper.stamp = away));
    assert.equal(without, 'missed B-B');
    assert.deepEqual(await workOf('seal-stamps'), [1]);
    assert.deepEqual(await seal(renewed), [null]);
    assert.equal(await print(renewed), 'given B-T');
    assert.deepEqual(await workOf('seal-stamps'), []);
    assert.deepEqual(await seal(own()), [null]);
    assert.equal(await print(own()), 'given B-LTA');
  });

  it('stamps the transaction, too, and one that is sent again is the same one', async () => {
    const body = await transactionBody(school.clerk, momentInVietnam(server.deps.clock()));
    await expectOk(school.clerk.post('/classes/4a/transaction/signatures', body));
    const { xml } = (await server.db.transactions.findAll({ raw: true }))[0]!;
    assert.equal(stampsIn(xml), 3 * school.klass.pupils.length + 1);
    authorities = [];
    await expectOk(school.clerk.post('/classes/4a/transaction/signatures', body));
    assert.equal((await server.db.transactions.findAll({ raw: true }))[0]!.xml, xml);
  });
});

const OK = { status: 200, headers: new Headers(), body: null, bytes: Buffer.alloc(0) };
