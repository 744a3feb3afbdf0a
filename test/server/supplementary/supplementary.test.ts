/** The second group from June to August: a case, its plan, new values beside those of year end, the principal's words. */
import assert from 'node:assert/strict';
import type { RecordLine } from '../../../core/contract/signing.js';
import type { Tasks } from '../../../core/contract/session.js';
import type { Supplementary, SupplementaryPupil } from '../../../core/contract/supplementary.js';
import { secondGroup } from '../../../server/acts/sheets/second-group.js';
import { readingOn } from '../../support/connections.js';
import { promotionAsking } from '../../support/promotion-asking.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const DAY = 24 * 60 * 60 * 1000;
const FAILED = { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } as const;
const PLAN = 'Ôn phép nhân, chia mỗi sáng thứ Ba và thứ Sáu trong tháng 7.';
const REASON = 'Em đã tiến bộ vượt bậc, hội đồng nhất trí.';

describe('supplementary assessment', () => {
  let server: TestServer;
  let school: SigningClass;
  let failed: string;
  let other: string;
  let done: string;
  let late: string;
  let none: string;
  let last: string;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, {
      checkProgress: true,
      pupils: [
        { grade: 4, count: 4 },
        { grade: 4, count: 1, mode: 'not-assessed' },
        { grade: 5, count: 1 },
      ],
      overrides: ([a, b, , d, , f]) => ({
        [a!]: FAILED,
        [b!]: { ...FAILED, 'subject.AN.level': 'CHT' },
        [d!]: { ...FAILED, 'trait.CHAM_CHI': null },
        [f!]: FAILED,
      }),
    });
    [failed, other, done, late, none, last] = school.klass.pupils as [string, string, string, string, string, string];
  });
  after(() => server.stop());
  beforeEach(() => server.pass(2000));

  const { lineOf, codeOf, decide, lastEvent, ready, signHomeroom, refusedOf } = promotionAsking(() => ({
    server,
    school,
  }));
  const see = async (who: keyof Pick<SigningClass, 'thu' | 'music' | 'principal'> = 'thu'): Promise<Supplementary> =>
    (await expectOk(school[who].get('/classes/4a/supplementary'))).body as Supplementary;
  const workOf = async (who: 'thu' | 'music' | 'principal', kind = 'supplementary') => {
    const { work = [] } = (await expectOk(school[who].get('/tasks'))).body as Tasks;
    return work.filter((line) => line.kind === kind).map(({ n, deadline }) => ({ n, deadline }));
  };
  const pupilOf = async (id: string): Promise<SupplementaryPupil> =>
    (await see()).pupils.find(({ pupil }) => pupil === id)!;
  const act = (what: string, body: object, who: keyof Pick<SigningClass, 'thu' | 'music' | 'principal'> = 'thu') =>
    school[who].post(`/classes/4a/supplementary/${what}`, body);
  const plan = async (pupil: string, change: object = {}) =>
    act('plans', { pupil, plan: PLAN, seen: (await pupilOf(pupil))?.fields ?? [], ...change });
  const anew = (values: Record<string, Record<string, string>>, who: 'thu' | 'music' = 'thu') =>
    school[who].push('4a', values, 'supplementary');

  it('lists exactly who has Chưa hoàn thành on complete values', async () => {
    const { pupils, late: behind, until } = await see();
    assert.deepEqual(
      pupils.map(({ pupil, state }) => [pupil, state]),
      [failed, other, last].map((id) => [id, 'to-plan']),
    );
    // Year end is not over: nobody is late yet.
    assert.deepEqual([behind, until], [[], '2027-08-15']);
    const { fields, before, after, waits } = await pupilOf(other);
    assert.deepEqual(fields, ['subject.TOAN.level', 'subject.AN.level', 'subject.TOAN.remark', 'subject.AN.remark']);
    assert.deepEqual([before.result, before.because.length, after, waits], ['CHT', 2, null, []]);
    assert.deepEqual((await see('music')).pupils[1]!.own, ['subject.AN.level', 'subject.AN.remark']);
  });

  it('waits in the work list: to be planned by the homeroom teacher, then for whoever enters it', async () => {
    const line = { n: 3, deadline: '2027-08-15' };
    assert.deepEqual(await workOf('thu'), [line]);
    assert.deepEqual([await workOf('music'), (await workOf('principal', 'decide'))[0]?.n], [[], 4]);
  });

  it('is opened by the homeroom teacher, with a plan and upon what she was shown', async () => {
    assert.equal(await codeOf(act('plans', { pupil: failed, plan: PLAN, seen: [] })), '409 supplementary-moved-on');
    assert.equal(await codeOf(plan(failed, { plan: 'ngắn' })), '400 bad-request');
    for (const pupil of [done, late, none]) assert.equal(await codeOf(plan(pupil)), '422 supplementary-not-needed');
    assert.equal(await codeOf(act('plans', { pupil: '0', plan: PLAN, seen: [] })), '422 pupil-not-in-class');
    assert.equal(await codeOf(act('plans', { pupil: failed, plan: PLAN, seen: [] }, 'principal')), '403 not-allowed');
    assert.equal((await secondGroup(readingOn(server.deps).db, '2026-2027')).size, 0);
    await expectOk(plan(failed));
    const opened = await lastEvent();
    assert.deepEqual([opened.data.kind, opened.data.fields, opened.hat], ['supplementary.planned', 2, 'teacher']);
    // Sent again it is one.
    await expectOk(plan(failed));
    assert.equal((await lastEvent()).seq, opened.seq);
    await expectOk(plan(other));
    assert.deepEqual([...(await secondGroup(readingOn(server.deps).db, '2026-2027'))].sort(), [failed, other].sort());
    // Thu has one to plan and two to enter something of; nobody is to be decided on while something waits.
    assert.deepEqual([(await workOf('thu'))[0]?.n, (await workOf('music'))[0]?.n], [3, 1]);
    assert.deepEqual(
      (await workOf('principal', 'decide')).map(({ n }) => n),
      [2],
    );
    const { state, waits, plan: told } = await pupilOf(failed);
    assert.deepEqual([state, waits, told?.text, told?.by], ['waiting', ['subject.TOAN.level'], PLAN, 'Trần Thị Thu']);
  });

  it('keeps what stood at year end: neither the class sheet nor a gap in it can be filled over', async () => {
    const { body } = await expectOk(school.thu.push('4a', { [failed]: { 'subject.TOAN.level': 'HT' } }));
    assert.deepEqual(
      body.refused.map((cell: { refusal: { code: string } }) => cell.refusal.code),
      ['assessed-anew'],
    );
    // What did not decide is entered as ever.
    const { body: rest } = await expectOk(
      school.thu.push('4a', { [failed]: { 'subject.MT.remark': 'Vẽ đẹp, chăm.' } }),
    );
    assert.deepEqual([rest.refused, rest.accepted], [[], 1]);
  });

  it('takes new values of the second group alone, in their fields alone, by who teaches them', async () => {
    const refusedIn = async (values: Parameters<typeof anew>[0], who: 'thu' | 'music' = 'thu') =>
      (await expectOk(anew(values, who))).body.refused.map((cell: { refusal: { code: string } }) => cell.refusal.code);
    assert.deepEqual(await refusedIn({ [done]: { 'subject.TOAN.level': 'HT' } }), ['pupil-not-in-class']);
    assert.deepEqual(await refusedIn({ [failed]: { 'subject.AN.level': 'HT' } }, 'music'), ['field-not-on-sheet']);
    assert.deepEqual(await refusedIn({ [other]: { 'subject.TOAN.level': 'HT' } }, 'music'), ['not-your-field']);
    assert.deepEqual((await pupilOf(failed)).after, null);
    const { body: sheet } = await expectOk(school.thu.get('/classes/4a/sheets/supplementary'));
    assert.deepEqual(
      sheet.pupils.map(({ id }: { id: string }) => id),
      [failed, other],
    );
  });

  it('leads to Hoàn thành at most, without an award, and shows both', async () => {
    await expectOk(anew({ [failed]: { 'subject.TOAN.level': 'HTT', 'subject.TOAN.remark': 'Đã làm tốt phép chia.' } }));
    const { state, before, after, waits } = await pupilOf(failed);
    assert.deepEqual([state, waits, before.result, after?.result], ['settled', [], 'CHT', 'HT']);
    assert.deepEqual([before.values['subject.TOAN.level'], after?.values['subject.TOAN.level']], ['CHT', 'HTT']);
    const { result, completed, promoted, awardsAllowed, promotion } = await lineOf(failed);
    assert.deepEqual([result, completed, promoted, awardsAllowed, promotion.kind], ['HT', true, true, [], 'completed']);
    // June stands in the class sheet as it was.
    const { body: june } = await expectOk(school.thu.get('/classes/4a/sheets/year-end'));
    assert.equal(june.values[failed]['subject.TOAN.level'], 'CHT');
  });

  it('may lead further by the principal’s word and reason, and is limited again by it', async () => {
    const set = (unlimited: boolean, who?: 'principal') =>
      act('limits', { pupil: failed, unlimited, reason: REASON }, who);
    assert.equal(await codeOf(set(true)), '403 not-allowed');
    await expectOk(set(true, 'principal'));
    assert.equal((await lastEvent()).data.kind, 'supplementary.limit-set');
    const free = await lineOf(failed);
    assert.deepEqual([free.result, free.awardsAllowed.length], ['HTT', 1]);
    assert.deepEqual((await pupilOf(failed)).unlimited?.reason, REASON);
    await expectOk(set(false, 'principal'));
    assert.equal((await lineOf(failed)).result, 'HT');
    assert.equal(
      await codeOf(act('limits', { pupil: last, unlimited: true, reason: REASON }, 'principal')),
      '422 supplementary-no-case',
    );
  });

  it('is signed as what the values now are, by the subject’s teacher first', async () => {
    await signSubjects(school);
    assert.ok((await ready()).includes(failed));
    assert.deepEqual(await refusedOf(signHomeroom([failed])), [null]);
    const { records } = (await expectOk(school.principal.get('/classes/4a/records/principal'))).body;
    assert.deepEqual([records[0].record.result, records[0].record.awards.yearEnd], ['HT', null]);
    const toan = records[0].record.subjects.find(({ code }: { code: string }) => code === 'TOAN');
    assert.deepEqual([toan.level, toan.remark], ['HTT', 'Đã làm tốt phép chia.']);
    // Nothing of a signed record changes any more.
    const { body } = await expectOk(anew({ [failed]: { 'subject.TOAN.level': 'HT' } }));
    assert.equal(body.refused[0].refusal.code, 'record-signed');
    assert.equal(await codeOf(plan(failed, { plan: `${PLAN} Và tháng 8.` })), '422 record-signed');
  });

  it('leaves the principal to decide upon who still falls short, whatever she decided in June', async () => {
    await expectOk(anew({ [other]: { 'subject.TOAN.level': 'CHT' } }));
    assert.equal((await pupilOf(other)).state, 'waiting');
    await expectOk(anew({ [other]: { 'subject.AN.level': 'HT' } }, 'music'));
    assert.equal((await pupilOf(other)).state, 'to-decide');
    const { promotion } = await lineOf(other);
    assert.match(promotion.basis, /^CHT:subject\.TOAN\.level=CHT:supplementary$/);
    await expectOk(decide(other, true));
    const { state, decision } = await pupilOf(other);
    assert.deepEqual([state, decision?.promoted], ['settled', true]);
    assert.equal((await lineOf(other)).promoted, true);
  });

  it('is withdrawn with a reason: what was entered counts no more, and is there again when it is opened again', async () => {
    assert.equal(
      await codeOf(act('withdrawals', { pupil: last, reason: 'Ghi nhầm mức' })),
      '422 supplementary-no-case',
    );
    await expectOk(act('withdrawals', { pupil: other, reason: 'Ghi nhầm mức môn Toán' }));
    assert.equal((await lastEvent()).data.kind, 'supplementary.withdrawn');
    const { state, after, plan: told } = await pupilOf(other);
    assert.deepEqual([state, after, told], ['to-plan', null, null]);
    assert.equal((await lineOf(other)).promoted, null);
    await expectOk(plan(other));
    assert.deepEqual((await pupilOf(other)).after?.values, { 'subject.TOAN.level': 'CHT', 'subject.AN.level': 'HT' });
  });

  it('is overdue from 16/8 and decided by nobody; who lacks values is late and no more', async () => {
    await expectOk(act('withdrawals', { pupil: other, reason: 'Ghi nhầm mức môn Toán' }));
    // Height, weight and absences of who is not assessed are values, too.
    const behind = [
      { pupil: late, name: (await lineOf(late)).name, missing: 1 },
      { pupil: none, name: (await lineOf(none)).name, missing: 4 },
    ];
    // A sign-in does not last so long.
    const seeAfter = async (days: number): Promise<Supplementary> => {
      server.pass(days * DAY);
      const headers = await server.signIn(school.thu.user.account);
      return (await expectOk(server.send('GET', '/classes/4a/supplementary', { headers }))).body as Supplementary;
    };
    assert.deepEqual((await seeAfter(11)).late, behind);
    const overdueIn = ({ pupils }: Supplementary) => pupils.filter(({ overdue }) => overdue).map(({ pupil }) => pupil);
    assert.deepEqual(overdueIn(await seeAfter(45)), []);
    const { pupils, ...rest } = await seeAfter(1);
    assert.deepEqual(overdueIn({ pupils, ...rest }), [other, last]);
    assert.ok(pupils.every(({ decision }) => decision === null));
    for (const { user } of [school.thu, school.principal]) {
      const headers = await server.signIn(user.account);
      const { work = [] } = (await expectOk(server.send('GET', '/tasks', { headers }))).body as Tasks;
      const line = work.find(({ kind }) => kind === 'supplementary-overdue');
      assert.deepEqual([line?.n, line?.daysLeft], [2, -2], user.name);
    }
  });

  it('ends by the principal’s decision, with its reason, as every “not decided” of before', async () => {
    const headers = await server.signIn(school.principal.user.account);
    const ask = async (path: string) => (await expectOk(server.send('GET', path, { headers }))).body;
    const { records } = await ask('/classes/4a/records');
    for (const { pupil, grade, promotion } of records as RecordLine[]) {
      if (![other, last].includes(pupil)) continue;
      const { basis, number } = promotion;
      const body = { pupil, promoted: grade === 4, reason: REASON, basis, number };
      await expectOk(server.send('POST', '/classes/4a/promotions', { headers, body }));
    }
    const { pupils } = (await ask('/classes/4a/supplementary')) as Supplementary;
    assert.deepEqual(
      pupils
        .filter(({ pupil }) => pupil !== failed)
        .map(({ state, overdue, decision }) => [state, overdue, decision?.reason]),
      [
        ['settled', false, REASON],
        ['settled', false, REASON],
      ],
    );
    const { work = [] } = (await ask('/tasks')) as Tasks;
    assert.deepEqual(
      work.filter(({ kind }) => kind === 'supplementary-overdue'),
      [],
    );
    const after = (await ask('/classes/4a/records')).records as RecordLine[];
    const owed = after.filter(({ pupil }) => [other, last].includes(pupil)).flatMap((line) => line.owed);
    assert.ok(owed.every(({ fields }) => !fields.includes('decision.promotion')));
  });
});
