/** A test out of line with the rest is sat again: proposed, agreed to, every sitting kept, the last one on the sheet. */
import assert from 'node:assert/strict';
import type { Tasks } from '../../../core/contract/session.js';
import type { Retest, Retests } from '../../../core/contract/retests.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const REASON = 'Em ốm trong giờ kiểm tra, điểm lệch hẳn với đánh giá thường xuyên.';
const DAY = '2027-06-20';

describe('a test sat again', () => {
  let server: TestServer;
  let school: SigningClass;
  let pupil: string;
  let gap: string;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, {
      checkProgress: true,
      pupils: [{ grade: 4, count: 3 }],
      overrides: ([a, b]) => ({ [a!]: { 'subject.TOAN.score': '5' }, [b!]: { 'subject.TOAN.score': null } }),
    });
    [pupil, gap] = school.klass.pupils as [string, string];
  });
  after(() => server.stop());
  beforeEach(() => server.pass(2000));

  type Who = keyof Pick<SigningClass, 'thu' | 'music' | 'principal'>;
  const list = async (who: Who = 'thu'): Promise<Retests> =>
    (await expectOk(school[who].get('/classes/4a/retests'))).body as Retests;
  const first = async (): Promise<Retest> => (await list()).retests[0]!;
  const propose = (change: object = {}, who: Who = 'thu') =>
    school[who].post('/classes/4a/retests', { pupil, subject: 'TOAN', period: 'year-end', reason: REASON, ...change });
  const decide = async (agreed: boolean, who: Who = 'principal') =>
    school[who].post('/classes/4a/retests/decisions', {
      retest: (await first()).id,
      agreed,
      answer: 'Đã xem bài làm.',
    });
  const sit = async (change: object = {}, who: Who = 'thu') =>
    school[who].post('/classes/4a/retests/attempts', {
      ...{ retest: (await first()).id, subject: 'TOAN', number: 1, score: 7, satOn: DAY, ...change },
    });
  const codeOf = async (sent: Promise<{ status: number; body: { code: string } }>) => {
    const { status, body } = await sent;
    return `${status} ${body.code}`;
  };
  const scoreNow = async (): Promise<string> =>
    (await expectOk(school.thu.get('/classes/4a/sheets/year-end'))).body.values[pupil]['subject.TOAN.score'];
  const waiting = async (who: Who): Promise<number> => {
    const { work = [] } = (await expectOk(school[who].get('/tasks'))).body as Tasks;
    return work.find(({ kind }) => kind === 'retests')?.n ?? 0;
  };
  const lastEvents = async (n: number) => {
    const events = await server.db.auditEvents.findAll({ order: [['seq', 'DESC']], limit: n, raw: true });
    return events.map(({ data }) => JSON.parse(data));
  };

  it('is proposed by the subject’s teacher, for a test there is, with the reason', async () => {
    assert.equal(await codeOf(propose({}, 'music')), '403 not-allowed');
    assert.equal(await codeOf(propose({}, 'principal')), '403 not-allowed');
    assert.equal(await codeOf(propose({ reason: ' a ' })), '400 bad-request');
    // Mid-term has a test in Toán, and none that is sat again; Đạo đức has none.
    assert.equal(await codeOf(propose({ period: 'mid-term-1' })), '422 retest-no-test');
    assert.equal(await codeOf(propose({ subject: 'DD' })), '422 retest-no-test');
    assert.equal(await codeOf(propose({ pupil: gap })), '422 retest-no-score');
    assert.equal(await codeOf(propose({ pupil: '0' })), '422 pupil-not-in-class');
    await expectOk(propose());
    assert.equal(await codeOf(propose()), '422 retest-open');
    const { retests, periods, subjects } = await list();
    assert.deepEqual([retests.length, periods, subjects.includes('AN')], [1, ['term-1', 'year-end'], false]);
    assert.deepEqual([retests[0]!.score, retests[0]!.by, retests[0]!.decision], [5, 'Trần Thị Thu', null]);
  });

  it('waits for the principal, who answers once and with a reason', async () => {
    assert.deepEqual([await waiting('principal'), await waiting('thu')], [1, 0]);
    assert.equal(await codeOf(sit()), '422 retest-not-agreed');
    assert.equal(await codeOf(decide(true, 'thu')), '403 not-allowed');
    await expectOk(decide(false));
    // Sent again it is one answer; another is none.
    await expectOk(decide(false));
    assert.equal(await codeOf(decide(true)), '422 retest-decided');
    assert.equal(await codeOf(sit()), '422 retest-not-agreed');
    await expectOk(propose({ reason: `${REASON} Có giấy của trạm y tế.` }));
    await expectOk(decide(true));
    assert.equal((await first()).decision?.agreed, true);
    assert.deepEqual([await waiting('principal'), await waiting('thu'), await waiting('music')], [0, 1, 0]);
  });

  it('keeps every sitting, and the last one counts on the sheet, by a push its event names', async () => {
    assert.equal(await codeOf(sit({}, 'music')), '403 not-allowed');
    assert.equal(await codeOf(sit({ satOn: '2027-06-19' })), '422 retest-day-odd');
    assert.equal(await codeOf(sit({ satOn: '2027-06-21' })), '422 retest-day-odd');
    assert.equal(await codeOf(sit({ satOn: '2027-02-30' })), '422 retest-day-odd');
    assert.equal(await codeOf(sit({ score: 11 })), '400 bad-request');
    assert.equal(await codeOf(sit({ number: 2 })), '409 retest-moved-on');
    assert.equal(await scoreNow(), '5');
    await expectOk(sit());
    assert.equal(await scoreNow(), '7');
    const [sat, pushed] = await lastEvents(2);
    assert.deepEqual([sat.kind, sat.number, pushed.kind, pushed.cells], ['retest.sat', 1, 'sheet.pushed', 1]);
    assert.equal(sat.pushId, pushed.pushId);
    assert.equal(await codeOf(sit()), '409 retest-moved-on');
    await expectOk(sit({ number: 2, score: 6 }));
    assert.equal(await waiting('thu'), 0);
    assert.equal(await scoreNow(), '6');
    assert.deepEqual(
      (await first()).attempts.map(({ number, score }) => [number, score]),
      [
        [1, 7],
        [2, 6],
      ],
    );
    assert.equal((await first()).score, 5);
  });

  it('leaves nothing behind where the sheet does not take the score', async () => {
    await server.db.supplementaryCases.create({
      ...{ id: 'k-1', schoolYearId: '2026-2027', classId: '4a', pupilId: pupil, plan: 'Ôn tập trong hè' },
      ...{ fields: '["subject.TOAN.score"]', assessed: '{}', assessedAt: null, unlimited: false },
      ...{ plannedBy: school.thu.user.id, plannedAt: server.deps.clock().toISOString() },
      ...{ limitReason: null, limitBy: null, limitAt: null },
      ...{ withdrawnReason: null, withdrawnBy: null, withdrawnAt: null },
    });
    const before = await server.db.auditEvents.count();
    assert.equal(await codeOf(sit({ number: 3, score: 9 })), '422 assessed-anew');
    assert.deepEqual([(await first()).attempts.length, await scoreNow()], [2, '6']);
    assert.equal(await server.db.auditEvents.count(), before);
  });

  it('of a signed record is neither proposed nor agreed to, of whatever period; no is an answer all the same', async () => {
    // Records are set past every act that keeps progress.
    server.afterActs.length = 0;
    const other = school.klass.pupils[2]!;
    const setState = async (state: 'entering' | 'homeroom-signed' | 'sealed') => {
      const of = { pupilId: other, classId: '4a', schoolYearId: '2026-2027' };
      const [record] = await server.db.records.findOrCreate({ where: of });
      const unit = { recordId: record.id, number: 1, lookupCode: 'other', madeOn: '2027-06-20', version: 1 };
      await server.db.units.findOrCreate({ where: { recordId: record.id }, defaults: { ...unit, state } });
      await server.db.units.update({ state }, { where: { recordId: record.id } });
    };
    await setState('homeroom-signed');
    assert.equal(await codeOf(propose({ pupil: other })), '422 record-signed');
    await setState('entering');
    await expectOk(propose({ pupil: other }));
    for (const [state, code] of [
      ['homeroom-signed', 'record-signed'],
      ['sealed', 'record-released'],
    ] as const) {
      await setState(state);
      assert.equal(await codeOf(decide(true)), `422 ${code}`);
    }
    await expectOk(decide(false));
    assert.equal((await first()).decision?.agreed, false);
  });
});
