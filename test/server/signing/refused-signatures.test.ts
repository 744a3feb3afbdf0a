import assert from 'node:assert/strict';
import { assign, buildClass, buildUser } from '../../support/builders.js';
import { bindCertificate, buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';
import { type Person, signingPerson, type Tampering } from '../../support/signing-person.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { unitIdOf } from '../../support/units.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const later = (server: TestServer, ms: number) => momentInVietnam(new Date(server.deps.clock().getTime() + ms));

describe('signatures that are not taken', () => {
  let server: TestServer;
  let school: SigningClass;
  let an: string;
  let binh: string;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, {
      pupils: [
        { grade: 4, count: 3 },
        { grade: 4, count: 1, mode: 'not-assessed' },
      ],
      overrides: (pupils) => ({
        [pupils[3]!]: {
          'health.height': '120',
          'health.weight': '22',
          'absence.excused': '0',
          'absence.unexcused': '0',
        },
      }),
    });
    [an, binh] = school.klass.pupils as [string, string];
    await expectOk(school.principal.decide('4a', school.klass.pupils[3]!, true));
  });
  after(() => server.stop());
  // Not so long that sign-ins end.
  beforeEach(() => server.pass(5000));

  const codeOf = async (sent: ReturnType<Person['signSubject']>): Promise<string> => (await sent).body.code;
  const kinds = async () =>
    (await server.db.auditEvents.findAll({ order: ['seq'], raw: true })).map(({ data }) => JSON.parse(data));
  /** Codes of a request's records. */
  const codes = async (sent: ReturnType<Person['signRecords']>) =>
    (await expectOk(sent)).body.records.map(
      ({ refused }: { refused: { code: string } | null }) => refused?.code ?? null,
    );

  describe('over a subject’s list', () => {
    const cases: Record<string, [string, () => Tampering]> = {
      'by another key than the certificate’s': ['signature-wrong', () => ({ key: 'principal' })],
      'with a certificate nobody knows': [
        'certificate-not-bound',
        () => ({ body: (b) => ({ ...b, certificate: 'b'.repeat(64) }) }),
      ],
      'with somebody else’s certificate': [
        'certificate-of-another',
        () => ({ body: (b) => ({ ...b, certificate: school.principal.fingerprint }) }),
      ],
      'with the school’s': [
        'certificate-of-another',
        () => ({ body: (b) => ({ ...b, certificate: school.clerk.fingerprint }) }),
      ],
      'at a time to come': ['signed-in-future', () => ({ signedAt: later(server, 20 * MINUTE) })],
      'from before the values': ['signed-before-values', () => ({ signedAt: later(server, -2 * DAY) })],
      'under a number that is taken': ['list-number-taken', () => ({ body: (b) => ({ ...b, number: 5 }) })],
      'of a value changed meanwhile': [
        'values-changed',
        () => ({ between: () => school.music.push('4a', { [an]: { 'subject.AN.level': 'HT' } }) }),
      ],
      'of a pupil twice': [
        'rows-not-ready',
        () => ({ body: (b) => ({ ...b, rows: [...(b.rows as []), ...(b.rows as [])] }) }),
      ],
      'of a pupil who is not assessed': ['rows-not-ready', () => ({ only: [school.klass.pupils[3]!] })],
      'with another list’s signature': [
        'signature-wrong',
        () => ({ body: (b) => ({ ...b, listId: 'd7d9a8a5-5d6c-4a5e-9d0f-2b5d8c0f1a11' }) }),
      ],
      'that is no RSA value': ['signature-wrong', () => ({ body: (b) => ({ ...b, signature: 'AAAA' }) })],
      'of the wrong form': ['bad-request', () => ({ body: (b) => ({ ...b, signedAt: 'hôm qua' }) })],
    };
    for (const [name, [code, tampering]] of Object.entries(cases)) {
      it(`${name}: ${code}`, async () => {
        assert.equal(await codeOf(school.music.signSubject('4a', 'AN', tampering())), code);
        assert.equal(await server.db.subjectLists.count(), 0);
        if (code !== 'bad-request') {
          assert.deepEqual((await kinds()).at(-1), { kind: 'signing.refused', classId: '4a', slot: null, code });
        }
      });
    }

    it('names whose value changed', async () => {
      const { body } = await school.music.signSubject('4a', 'AN', {
        between: () => school.music.push('4a', { [binh]: { 'subject.AN.level': 'HT' } }),
      });
      const pupil = await server.db.pupils.findByPk(binh, { raw: true });
      assert.ok(body.reason.includes(pupil!.name), body.reason);
    });

    it('by a teacher who enters but does not answer for it', async () => {
      const helper = await buildUser(server.db, { name: 'Ngô Thị Giúp' });
      await assign(server.db, helper, school.klass, { subjects: ['AN'], responsible: false });
      const headers = await server.signIn(helper.account);
      const { status, body } = await server.send('GET', '/classes/4a/subjects/AN/signing', { headers });
      assert.deepEqual([status, body.code], [403, 'not-responsible']);
      assert.match(body.reason, /Lê Văn Nhạc/);
      const list = await school.music.listBody('4a', 'AN');
      const sent = await server.send('POST', '/classes/4a/subjects/AN/signatures', { headers, body: list });
      assert.deepEqual([sent.status, sent.body.code], [403, 'not-responsible']);
    });

    it('the same list sent again is the same list; another under its id is not', async () => {
      const list = await school.music.listBody('4a', 'AN');
      const path = '/classes/4a/subjects/AN/signatures';
      const first = await expectOk(school.music.post(path, list));
      assert.deepEqual((await school.music.post(path, list)).body, first.body);
      assert.equal(await server.db.subjectLists.count(), 1);
      const { status, body } = await school.music.post(path, {
        ...list,
        signature: Buffer.alloc(256).toString('base64'),
      });
      assert.deepEqual([status, body.code], [409, 'list-id-reused']);
    });
  });

  describe('over records', () => {
    before(async () => {
      for (const pupil of [an, binh]) await school.music.push('4a', { [pupil]: { 'subject.AN.level': 'HTT' } });
      server.pass(5000);
      await expectOk(school.music.signSubject('4a', 'AN'));
      const { signSubject } = school.thu;
      for (const { subject } of (await school.thu.get('/signing/subjects')).body.subjects) {
        await expectOk(signSubject('4a', subject));
      }
      await school.music.push('4a', { [binh]: { 'subject.AN.level': null } });
    });

    it('one incomplete pupil blocks nobody else, and one who is not assessed needs no subject', async () => {
      const { body } = await school.thu.get('/classes/4a/records');
      assert.deepEqual(body.records[1].owed, [
        { fields: ['subject.AN.level', 'signature.AN'], userId: school.music.user.id, name: 'Lê Văn Nhạc' },
      ]);
      assert.equal(body.records[3].subjectsNeeded, 0);
      const { body: toSign } = await school.thu.get('/classes/4a/records/homeroom');
      assert.deepEqual(
        toSign.records.map(({ pupil }: { pupil: string }) => pupil),
        [an, school.klass.pupils[2], school.klass.pupils[3]],
      );
    });

    const cases: Record<string, [string, () => Tampering]> = {
      'by another key': ['signature-wrong', () => ({ key: 'teacher' })],
      'of a value changed meanwhile': [
        'values-changed',
        () => ({ between: () => school.thu.push('4a', { [an]: { 'homeroom.remark': 'Có nhiều cố gắng.' } }) }),
      ],
      'of an award entered meanwhile': [
        'values-changed',
        () => ({
          between: () =>
            school.thu.post('/classes/4a/awards', {
              id: '5a1c7a4e-8d15-4f4e-9a57-0f6a5b1f2c3d',
              pupil: an,
              kind: 'SUDDEN',
              title: 'Giải Nhì',
              reason: '',
              decision: '',
              day: '2027-03-08',
            }),
        }),
      ],
      'of a version that is not next': ['record-other-version', () => ({ record: (r) => ({ ...r, version: 2 }) })],
      'at a time to come': ['signed-in-future', () => ({ signedAt: later(server, 20 * MINUTE) })],
      'from before the values': ['signed-before-values', () => ({ signedAt: later(server, -2 * DAY) })],
      'of a pupil of another class': ['pupil-not-in-class', () => ({ record: (r) => ({ ...r, pupil: 'x' }) })],
      'of an incomplete pupil': ['record-incomplete', () => ({ record: (r) => ({ ...r, pupil: binh }) })],
    };
    for (const [name, [code, tampering]] of Object.entries(cases)) {
      it(`${name}: ${code}`, async () => {
        assert.deepEqual(await codes(school.thu.signRecords('4a', 'homeroom', { only: [an], ...tampering() })), [code]);
        assert.equal(await server.db.recordSignatures.count(), 0);
        assert.equal(await server.db.recordVersions.count(), 0);
        assert.deepEqual((await kinds()).findLast(({ kind }) => kind === 'records.signed').refused, [code]);
      });
    }

    it('names the field that changed', async () => {
      const { body } = await school.thu.signRecords('4a', 'homeroom', {
        only: [an],
        between: () => school.thu.push('4a', { [an]: { 'health.height': '130' } }),
      });
      assert.match(body.records[0].refused.reason, /chiều cao/);
    });

    it('an interruption leaves each record either signed or not; going on signs the rest', async () => {
      assert.deepEqual(await codes(school.thu.signRecords('4a', 'homeroom', { only: [an] })), [null]);
      const rest = await school.thu.recordsBody('4a', 'homeroom');
      assert.equal((rest.records as []).length, 2);
      assert.deepEqual(await codes(school.thu.post('/classes/4a/records/homeroom/signatures', rest)), [null, null]);
      // The answer was lost: the same request gets it again, and nothing is stored twice.
      assert.deepEqual(await codes(school.thu.post('/classes/4a/records/homeroom/signatures', rest)), [null, null]);
      assert.equal(await server.db.recordSignatures.count(), 3);
    });

    it('another signature on what is signed is refused', async () => {
      const path = '/classes/4a/records/homeroom/signatures';
      const again = {
        certificate: school.thu.fingerprint,
        records: [
          {
            pupil: an,
            version: 1,
            signedAt: momentInVietnam(server.deps.clock()),
            digest: Buffer.alloc(32).toString('base64'),
            signature: Buffer.alloc(256).toString('base64'),
          },
        ],
      };
      assert.deepEqual(await codes(school.thu.post(path, again)), ['record-moved-on']);
    });

    it('no award of a signed record can be entered or removed', async () => {
      const { body } = await school.thu.get('/classes/4a/awards');
      assert.equal(body.awards.length, 1);
      const removal = await school.thu.post('/classes/4a/awards/removals', { id: body.awards[0].id });
      assert.equal(removal.body.code, 'record-signed');
    });

    it('of two who approve at once one wins, and the other is told so', async () => {
      const one = await school.principal.recordsBody('4a', 'principal', { only: [an] });
      const vice = await buildUser(server.db, { name: 'Đỗ Văn Phó', hats: ['vice-principal'] });
      const headers = await server.signIn(vice.account);
      const refused = await server.send('GET', '/classes/4a/records/principal', { headers });
      assert.deepEqual([refused.status, refused.body.code], [403, 'no-delegation']);
      await server.db.delegations.create({
        id: 'delegation-1',
        userId: vice.id,
        fromDay: '2027-06-20',
        toDay: '2027-06-20',
        document: '12/QĐ',
        madeBy: school.principal.user.id,
        madeAt: server.deps.clock().toISOString(),
      });
      const fingerprint = await bindCertificate(server, 'second', vice);
      const vicePerson = signingPerson(server, headers, 'second', fingerprint);
      const { body: shown } = await vicePerson.get('/classes/4a/records/principal');
      assert.equal(shown.leader.office, 'KT. Hiệu trưởng, Phó Hiệu trưởng');
      const other = await vicePerson.recordsBody('4a', 'principal', { only: [an] });
      const path = '/classes/4a/records/principal/signatures';
      const both = await Promise.all([codes(school.principal.post(path, one)), codes(vicePerson.post(path, other))]);
      assert.deepEqual(both.flat().map(String).sort(), ['null', 'record-moved-on']);
      assert.equal(await server.db.recordSignatures.count({ where: { slot: 'principal' } }), 1);
      assert.deepEqual(await codes(vicePerson.signRecords('4a', 'principal', { only: [school.klass.pupils[2]!] })), [
        null,
      ]);
      const stored = await server.db.recordSignatures.findOne({ where: { signer: vice.id }, raw: true });
      assert.equal(stored!.delegationId, 'delegation-1');
      await server.db.delegations.update({ toDay: '2027-06-19' }, { where: { userId: vice.id } });
      assert.equal((await vicePerson.get('/classes/4a/records/principal')).body.code, 'no-delegation');
    });

    it('a principal’s signature from before the homeroom teacher’s is refused', async () => {
      const pupil = school.klass.pupils[3]!;
      const early = { only: [pupil], signedAt: later(server, -3 * DAY) };
      assert.deepEqual(await codes(school.principal.signRecords('4a', 'principal', early)), ['signed-before-previous']);
    });

    it('the office’s approval is asked for at the seal', async () => {
      await server.db.looks.create({
        classId: '4a',
        pupilId: an,
        unitId: await unitIdOf(server.db, an),
        version: 1,
        lookedBy: school.principal.user.id,
        lookedAt: server.deps.clock().toISOString(),
      });
      const body = await school.clerk.recordsBody('4a', 'seal');
      assert.equal((body.records as []).length, 2);
      await server.db.certificates.update({ office: 'sent' }, { where: { kind: 'organisation' } });
      const path = '/classes/4a/records/seal/signatures';
      assert.equal((await school.clerk.post(path, body)).body.code, 'office-not-approved');
      await server.db.certificates.update({ office: 'approved' }, { where: { kind: 'organisation' } });
      assert.deepEqual(await codes(school.clerk.post(path, body)), [null, null]);
    });

    it('nothing is stored of a signature whose event cannot be written', async () => {
      const before = await server.db.recordSignatures.count();
      const body = await school.principal.recordsBody('4a', 'principal');
      assert.equal((body.records as []).length, 1);
      const create = server.db.plain;
      Object.assign(server.db, {
        plain: (...args: Parameters<typeof create>) =>
          args[0].includes('INSERT INTO audit_events') ? Promise.reject(new Error('disk full')) : create(...args),
      });
      const { status } = await school.principal.post('/classes/4a/records/principal/signatures', body);
      Object.assign(server.db, { plain: create });
      assert.equal(status, 500);
      assert.equal(await server.db.recordSignatures.count(), before);
      assert.deepEqual(await codes(school.principal.post('/classes/4a/records/principal/signatures', body)), [null]);
    });
  });

  it('are of no class that is not hers', async () => {
    const other = await buildClass(server.db, { id: '4b', name: '4B' });
    assert.equal((await school.thu.get(`/classes/${other.id}/records`)).status, 404);
    assert.equal((await school.thu.get(`/classes/${other.id}/records/homeroom`)).status, 404);
  });
});
