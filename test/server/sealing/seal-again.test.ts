/**
 * A certificate of the school renewed between records and prints (decisions 37, 46): the records are sealed again with the new
 * one, as number 2, then printed; what they say, their code and their digest stay, and a stranger finds them valid.
 */
import { readerOn, readingOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import { sealingSchema } from '../../../core/contract/sealing.js';
import { verifyFile } from '../../../core/signing/verify/verify-file.js';
import { verifyXml } from '../../../core/signing/verify/verify-xml.js';
import type { SealedYear } from '../../../server/acts/prints/parts/class-prints.js';
import { loadEarlierYears } from '../../../server/acts/prints/parts/earlier-years.js';
import { documentOf } from '../../../server/acts/prints/parts/prove-record.js';
import { loadProver } from '../../../server/acts/prints/parts/prover.js';
import { buildClass } from '../../support/builders.js';
import { inflate } from '../../../server/exports/inflate.js';
import {
  anotherSeal,
  endCertificate,
  sealAgainBody,
  type SealCertificate,
  unitsToSealAgain,
} from '../../support/renewed-seal.js';
import { registerOf } from '../../support/school-checkers.js';
import { sealBody } from '../../support/sealing-bodies.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { certificateOf, keyFile } from '../../support/signed-record.js';
import { lastEvents, signedTables } from '../../support/signed-tables.js';
import { tamper } from '../../support/tampering.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from '../../support/signing-class.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { unitOf } from '../../support/units.js';

interface Line {
  readonly pupil: string;
  readonly refused: { readonly code: string } | null;
}
/** Less than what ends a session. */
const LATER = 10 * 60_000;

describe('sealing again with a renewed certificate', function () {
  this.timeout(120_000);
  let server: TestServer;
  let school: SigningClass;
  let an: string;
  let renewed: SealCertificate;
  let first: Awaited<ReturnType<typeof unitOf>>;

  const post = async (body: unknown): Promise<Line[]> =>
    (await expectOk(school.clerk.post('/classes/4a/seals', body))).body.records;
  const codes = (lines: readonly Line[]) => lines.map(({ refused }) => refused?.code ?? null);
  const printSeals = async (seal?: SealCertificate): Promise<Line[]> => {
    const body = await (seal
      ? sealBody(school.clerk, seal.signer, seal.fingerprint, seal.der)
      : sealBody(school.clerk));
    return (await expectOk(school.clerk.post('/classes/4a/prints-to-seal/signatures', body))).body.records;
  };
  const sealing = async () => sealingSchema.parse((await expectOk(school.clerk.get('/sealing'))).body).classes[0]!;
  const xml = async () => (await expectOk(school.principal.get(`/classes/4a/records/pupils/${an}/xml`))).bytes;
  const trust = async () => ({
    ...(await registerOf(server.deps)),
    anchors: [certificateOf('authority')],
    intermediates: [],
    crls: [keyFile('none-revoked.crl')],
    at: server.deps.clock(),
  });

  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, { checkProgress: true });
    an = school.klass.pupils[0]!;
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    await expectOk(school.principal.signRecords('4a', 'principal'));
    await expectOk(lookAt(school.principal, '4a', an));
  });
  after(() => server.stop());

  it('has nothing to do before anything is released', async () => {
    renewed = await anotherSeal(server);
    assert.deepEqual(await unitsToSealAgain(school.clerk, renewed), { units: [], refused: [] });
    const records = [{ pupil: an, version: 1, signedAt: '2027-06-20T09:00:00+07:00', digest: '', signature: '' }];
    assert.deepEqual(codes(await post({ certificate: renewed.fingerprint, records })), ['record-too-early']);
    await expectOk(school.clerk.signRecords('4a', 'seal'));
    first = await unitOf(server.db, an);
    assert.deepEqual([first.seal, first.print], [1, null]);
    assert.deepEqual((await unitsToSealAgain(school.clerk, school.clerk)).units, []);
  });

  it('takes no print under the new certificate as long as the record bears the old one', async () => {
    server.pass(LATER);
    await endCertificate(server, school.clerk.fingerprint);
    const { sealAgain, step } = await sealing();
    assert.deepEqual([sealAgain, step], [3, 'prints']);
    assert.deepEqual(codes(await printSeals(renewed)), Array(3).fill('print-other-seal'));
    const old = await school.clerk.post('/classes/4a/prints-to-seal/signatures', await sealBody(school.clerk));
    assert.equal(old.status, 422);
  });

  it('takes no seal of another, with another’s value, before the first one, or for another version', async () => {
    const before = await signedTables(server.db);
    const body = await sealAgainBody(server, school.clerk, renewed);
    const [one] = body.records;
    const change = (part: object) => ({ ...body, records: [{ ...one!, ...part }] });
    assert.deepEqual(codes(await post(change({ signature: body.records[1]!.signature }))), ['signature-wrong']);
    assert.deepEqual(codes(await post(change({ digest: body.records[1]!.digest }))), ['signature-wrong']);
    assert.deepEqual(codes(await post(change({ version: 2 }))), ['record-other-version']);
    assert.deepEqual(codes(await post(change({ pupil: 'nobody' }))), ['pupil-not-in-class']);
    const signedAt = momentInVietnam(new Date(Date.parse(first.releasedAt!) - 1000));
    const early = await sealAgainBody(server, school.clerk, renewed, { only: [an], signedAt });
    assert.deepEqual(codes(await post(early)), ['signed-before-previous']);
    const foreign = await school.clerk.post('/classes/4a/seals', { ...body, certificate: school.thu.fingerprint });
    assert.equal(foreign.body.code, 'certificate-of-another');
    assert.deepEqual((await lastEvents(server.db))[0], {
      ...{ kind: 'sealing.refused', classId: '4a', what: 'seals', code: 'certificate-of-another' },
    });
    assert.equal((await school.principal.post('/classes/4a/seals', body)).status, 403);
    assert.equal(await signedTables(server.db), before);
  });

  it('takes none on a record that was altered: a new seal would make it whole', async () => {
    const body = await sealAgainBody(server, school.clerk, renewed, { only: [an] });
    const was = first.digest!;
    const set = (digest: string) =>
      tamper(server.db, 'units', 'UPDATE units SET digest = $1 WHERE id = $2', [digest, first.id]);
    await set('x'.repeat(44));
    assert.deepEqual(codes(await post(body)), ['record-altered']);
    assert.equal((await lastEvents(server.db, 2))[0]!.kind, 'record.doubted');
    const { units, refused } = await unitsToSealAgain(school.clerk, renewed);
    assert.deepEqual([units.length, refused[0]!.pupil, refused[0]!.refused.code], [2, an, 'record-altered']);
    await set(was);
  });

  it('seals again as number 2: code, version, digest, line and day of release stay', async () => {
    const body = await sealAgainBody(server, school.clerk, renewed);
    // Twice in one request, it is taken by its own first place.
    const doubled = { ...body, records: [...body.records, body.records[0]!] };
    assert.deepEqual(codes(await post(doubled)), [null, null, null, 'record-moved-on']);
    const [event] = await lastEvents(server.db);
    assert.deepEqual(
      [event!.kind, event!['certificate'], (event!['units'] as unknown[])[0]],
      ['units.sealed-again', renewed.fingerprint, { unit: first.id, number: 2, record: first.recordId, version: 1 }],
    );
    const { seal: _, ...rest } = await unitOf(server.db, an);
    const { seal: __, ...before } = first;
    assert.deepEqual(rest, before);
    const seals = await server.db.unitSeals.findAll({ where: { unitId: first.id }, order: ['number'], raw: true });
    assert.deepEqual(
      seals.map(({ number, certificate }) => [number, certificate]),
      [
        [1, school.clerk.fingerprint],
        [2, renewed.fingerprint],
      ],
    );
    for (const { signature } of seals)
      assert.ok(signature.includes(`<ds:DigestValue>${first.digest}</ds:DigestValue>`));
    const count = await server.db.auditEvents.count();
    assert.deepEqual(codes(await post(body)), [null, null, null], 'sent again, it is taken again');
    assert.equal(await server.db.auditEvents.count(), count);
    assert.equal(await server.db.unitSeals.count(), 6);
    server.pass(60_000);
    const again = body.records.map((one) => ({ ...one, signature: 'AA==' }));
    assert.deepEqual(codes(await post({ ...body, records: again })), Array(3).fill('seal-same-certificate'));
  });

  it('prints it with the seal in force, and a stranger finds data and print valid', async () => {
    assert.equal((await sealing()).sealAgain, 0);
    assert.deepEqual(codes(await printSeals(renewed)), [null, null, null]);
    const { print, seal } = await unitOf(server.db, an);
    assert.deepEqual([seal, print], [2, 1]);
    const { verdict, signers, steps } = await verifyXml(new Uint8Array(await xml()), await trust());
    assert.equal(verdict, 'valid', JSON.stringify(steps.filter(({ ok }) => ok !== true)));
    assert.equal(signers.find(({ slot }) => slot === 'seal')!.fingerprint, renewed.fingerprint);
    assert.ok(Date.parse(signers.at(-1)!.signedAt) > Date.parse(first.releasedAt!));
    const { bytes } = await expectOk(school.principal.get(`/classes/4a/records/pupils/${an}/print`));
    const pdf = await verifyFile(new Uint8Array(bytes), await trust(), inflate);
    assert.equal(pdf.verdict, 'valid', JSON.stringify(pdf));
    assert.deepEqual((await expectOk(server.send('GET', `/codes/${first.lookupCode}/state`))).body, { state: 'valid' });
  });

  it('ends a print with the seal on it, and prints again as number 2', async () => {
    server.pass(LATER);
    const third = await anotherSeal(server, 'seal');
    await endCertificate(server, renewed.fingerprint);
    assert.equal((await sealing()).sealAgain, 0, 'who is printed keeps seal and print until somebody wants otherwise');
    const body = await sealAgainBody(server, school.clerk, third, { only: [an] });
    assert.deepEqual(codes(await post(body)), [null]);
    assert.deepEqual([(await unitOf(server.db, an)).seal, (await unitOf(server.db, an)).print], [3, null]);
    assert.equal((await sealing()).step, 'prints');
    assert.deepEqual(codes(await printSeals(third)), [null]);
    const prints = await server.db.prints.findAll({ where: { unitId: first.id }, order: ['number'], raw: true });
    assert.deepEqual(
      prints.map(({ number, seal, certificate }) => [number, seal, certificate]),
      [
        [1, 2, renewed.fingerprint],
        [2, 3, third.fingerprint],
      ],
    );
    assert.equal((await unitOf(server.db, an)).print, 2);
    const { bytes } = await expectOk(school.principal.get(`/classes/4a/records/pupils/${an}/print`));
    assert.ok(prints[1]!.pdf.equals(bytes));
    assert.equal((await verifyXml(new Uint8Array(await xml()), await trust())).verdict, 'valid');
  });

  it('is printed among the earlier years with the seal in force', async () => {
    const { db } = server;
    const year = (await db.schoolYears.findByPk('2026-2027', { raw: true }))!;
    await db.schoolYears.create({ ...year, id: '2027-2028', current: false });
    const { id } = await buildClass(db, { schoolYear: '2027-2028', pupils: [] });
    const place = { pupilId: an, classId: id, grade: 5, mode: 'normal', position: 1, fromDay: '2027-09-05' } as const;
    await db.enrolments.create(place);
    const earlier = await loadEarlierYears(readerOn(db), id);
    assert.deepEqual([...earlier.keys()], [an]);
    const [{ unit, printed }, ...more] = earlier.get(an)! as [SealedYear, ...SealedYear[]];
    assert.deepEqual([more, unit.lookupCode, unit.digest], [[], first.lookupCode, first.digest]);
    assert.equal(unit.signatureOf('seal')!.signedAt, (await db.unitSeals.findOne({ where: { number: 3 } }))!.signedAt);
    assert.equal(printed().seal!.at, first.releasedAt, 'the page shows the day of release');
    assert.equal(await (await loadProver(readingOn(server.deps))).record(unit), null);
    assert.equal(documentOf(unit), (await xml()).toString());
  });
});
