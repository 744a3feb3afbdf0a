/**
 * Going up a class, attacked with programs: by stale data, a move to another class, two decisions at once, blanks brought in,
 * a signature from before the decision. What the principal has decided last, upon the values of today, is what is signed.
 */
import assert from 'node:assert/strict';
import type { RecordLine, Records, RecordsToSign } from '../../../core/contract/signing.js';
import { prepareRecordSignature } from '../../../core/signing/sign-record.js';
import { assign, buildClass, type BuiltClass } from '../../support/builders.js';
import { certificateOf, signBy } from '../../support/signed-record.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../support/signing-class.js';
import { REASON } from '../../support/signing-person.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const FAILED = { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } as const;

describe('going up a class, attacked', function () {
  this.timeout(60_000);
  let server: TestServer;
  let school: SigningClass;
  let other: BuiltClass;
  let an: string;
  let binh: string;
  let done: string;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, {
      checkProgress: true,
      overrides: ([a, b]) => ({ [a!]: FAILED, [b!]: FAILED }),
    });
    [an, binh, done] = school.klass.pupils as [string, string, string];
    other = await buildClass(server.db, { id: '4b', name: '4B' });
    await assign(server.db, school.thu.user, other, { homeroom: true });
    await signSubjects(school);
  });
  after(() => server.stop());
  beforeEach(() => server.pass(2000));

  const lineOf = async (pupil: string, classId = '4a'): Promise<RecordLine> =>
    ((await expectOk(school.principal.get(`/classes/${classId}/records`))).body as Records).records.find(
      (line) => line.pupil === pupil,
    )!;
  const shown = async (pupil: string) => {
    const { basis, number } = (await lineOf(pupil)).promotion;
    return { pupil, reason: REASON, basis, number };
  };
  const send = (body: object, classId = '4a') => school.principal.post(`/classes/${classId}/promotions`, body);
  const codes = (replies: readonly { status: number; body: { code?: string } }[]) =>
    replies.map(({ status, body }) => `${status} ${body.code ?? ''}`.trim()).sort();
  const refusedOf = async (sent: Promise<{ status: number; body: { records?: unknown } }>) => {
    const { status, body } = await sent;
    assert.equal(status, 200, JSON.stringify(body));
    return (body.records as { refused: { code: string } | null }[]).map(({ refused }) => refused?.code ?? null);
  };
  const decisions = () => server.db.promotionDecisions.count();
  const signedPromotion = async (pupil: string): Promise<unknown> => {
    const [version] = (await server.db.recordVersions.findAll({ order: [['id', 'DESC']], raw: true })).filter(
      ({ document }) => JSON.parse(document).pupil.id === pupil,
    );
    return JSON.parse(version!.document).promoted;
  };

  it('is decided once, however many decisions come at once upon the same', async () => {
    const seen = await shown(an);
    const both = [true, false, true, false].map((promoted, at) =>
      send({ ...seen, promoted, reason: `${REASON} ${at}` }),
    );
    assert.deepEqual(codes(await Promise.all(both)), ['200', ...Array<string>(3).fill('409 promotion-moved-on')]);
    assert.equal(await decisions(), 1);
  });

  it('is not decided upon what was shown before values changed, nor before another decision', async () => {
    const seen = await shown(an);
    await expectOk(school.thu.push('4a', { [an]: { 'subject.KH.level': 'CHT' } }));
    assert.deepEqual(codes([await send({ ...seen, promoted: true })]), ['409 promotion-moved-on']);
    await expectOk(school.thu.push('4a', { [an]: { 'subject.KH.level': 'HTT' } }));
    const back = await shown(an);
    assert.deepEqual(back.basis, seen.basis);
    await expectOk(send({ ...back, promoted: false }));
    for (const number of [back.number, back.number - 1, 99])
      assert.deepEqual(
        codes([await send({ ...seen, number, promoted: true })]),
        ['409 promotion-moved-on'],
        String(number),
      );
    for (const basis of ['', 'not-assessed', `${seen.basis} `, seen.basis.toLowerCase()])
      assert.deepEqual(codes([await send({ ...(await shown(an)), basis, promoted: true })]), [
        '409 promotion-moved-on',
      ]);
    assert.equal((await lineOf(an)).promoted, false);
  });

  it('is not decided through another class, and for nobody of another one', async () => {
    const count = await decisions();
    const seen = await shown(an);
    assert.deepEqual(codes([await send({ ...seen, promoted: true }, '4b')]), ['422 pupil-not-in-class']);
    const stranger = { ...seen, pupil: other.pupils[0]!, promoted: true };
    assert.deepEqual(codes([await send(stranger)]), ['422 pupil-not-in-class']);
    assert.equal(await decisions(), count);
  });

  it('says no more than was decided where a tick is taken away or put, by whatever door', async () => {
    for (const tick of ['X', null]) {
      await expectOk(school.thu.push('4a', { [an]: { 'promotion.NOT_PROMOTED': tick } }));
      assert.equal((await lineOf(an)).promoted, false);
      await expectOk(school.thu.push('4a', { [binh]: { 'promotion.NOT_PROMOTED': tick } }));
      const { promoted, owed } = await lineOf(binh);
      assert.equal(promoted, null, 'a blank decides nothing');
      assert.deepEqual(
        owed.flatMap(({ fields }) => fields),
        ['decision.promotion'],
      );
    }
    const { records } = (await expectOk(school.thu.get('/classes/4a/records/homeroom'))).body as RecordsToSign;
    assert.ok(!records.some(({ pupil }) => pupil === binh));
  });

  it('is not signed as going up by a page that makes its own record, decided or not', async () => {
    const { records } = (await expectOk(school.thu.get('/classes/4a/records/homeroom'))).body as RecordsToSign;
    const certificate = certificateOf('homeroom');
    const forged = async (pupil: string, from: string) => {
      const { version, record, subjectRows } = records.find((one) => one.pupil === from)!;
      const own = records.find((one) => one.pupil === pupil)?.record ?? record;
      const signedAt = momentInVietnam(server.deps.clock());
      const prepared = await prepareRecordSignature('homeroom', {
        ...{ record: { ...own, promoted: true, completed: true }, signed: { homeroom: { signedAt } } },
        ...{ subjectRows, certificate },
      });
      const signature = Buffer.from(signBy('homeroom', prepared.toSign)).toString('base64');
      const one = { pupil, version, signedAt, digest: prepared.dataDigest, signature };
      return { certificate: school.thu.fingerprint, records: [one] };
    };
    const sent = async (body: object) => refusedOf(school.thu.post('/classes/4a/records/homeroom/signatures', body));
    assert.deepEqual(await sent(await forged(an, an)), ['values-changed']);
    assert.deepEqual(await sent(await forged(binh, done)), ['record-incomplete']);
    // The digest of what is right, the signature of what is not.
    const right = (await school.thu.recordsBody('4a', 'homeroom', { only: [an] })) as { records: object[] };
    const wrong = await forged(an, an);
    const mixed = { ...wrong, records: [{ ...right.records[0], signature: wrong.records[0]!.signature }] };
    assert.deepEqual(await sent(mixed), ['signature-wrong']);
    assert.equal(await server.db.recordVersions.count(), 0);
  });

  it('is not signed as it stood before a later decision, also by a signature sent again after a return', async () => {
    await expectOk(send({ ...(await shown(an)), promoted: true }));
    server.pass(1000);
    const early = await school.thu.recordsBody('4a', 'homeroom', { only: [an] });
    await expectOk(send({ ...(await shown(an)), promoted: false }));
    server.pass(1000);
    const post = (body: object) => refusedOf(school.thu.post('/classes/4a/records/homeroom/signatures', body));
    assert.deepEqual(await post(early), ['values-changed']);
    const first = await school.thu.recordsBody('4a', 'homeroom', { only: [an] });
    assert.deepEqual(await post(first), [null]);
    assert.equal(await signedPromotion(an), false);
    assert.deepEqual(codes([await send({ ...(await shown(an)), promoted: true })]), ['422 promotion-signed']);
    const records = [{ pupil: an, version: 1 }];
    await expectOk(school.principal.post('/classes/4a/returns', { records, reason: 'Quyết định lại', subjects: [] }));
    await expectOk(send({ ...(await shown(an)), promoted: true }));
    server.pass(1000);
    for (const replayed of [early, first]) assert.notDeepEqual(await post(replayed), [null]);
    assert.deepEqual(await post(await school.thu.recordsBody('4a', 'homeroom', { only: [an] })), [null]);
    assert.equal(await signedPromotion(an), true);
  });

  it('stays as it was signed where the pupil moves to another class, in which nothing is known yet', async () => {
    // She moves while her record of the class before waits for approval; there somebody tries to decide anew.
    await server.db.enrolments.create({
      ...{ pupilId: an, classId: '4b', grade: 4, mode: 'normal', position: 9, fromDay: '2027-06-01' },
    });
    const line = await lineOf(an, '4b');
    assert.equal(line.promotion.kind, 'no-result', 'nothing is entered there');
    const seen = { ...(await shown(an)), promoted: false };
    assert.deepEqual(codes([await send(seen, '4b')]), ['422 promotion-no-result']);
    assert.deepEqual(codes([await send({ ...seen, basis: '' }, '4b')]), ['422 promotion-no-result']);
    assert.deepEqual(codes([await send(seen)]), ['422 promotion-signed'], 'where it is signed it stays');
    await expectOk(school.principal.signRecords('4a', 'principal', { only: [an] }));
    assert.equal((await lineOf(an)).promoted, true);
  });
});
