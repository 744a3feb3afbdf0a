/** Who has not completed the year goes up or stays as the principal decides, and nobody before (TT27 article 11.1c). */
import assert from 'node:assert/strict';
import type { PromotionOnLine, RecordsToSign } from '../../../core/contract/signing.js';
import { promotedUndecided } from '../../../server/acts/records/promoted-undecided.js';
import { buildUser, type BuiltUser } from '../../support/builders.js';
import { promotionAsking } from '../../support/promotion-asking.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../support/signing-class.js';
import { REASON } from '../../support/signing-person.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { withoutTriggers } from '../../support/tampering.js';

const FAILED = { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } as const;
const TICKED = { ...FAILED, 'promotion.NOT_PROMOTED': 'X' } as const;
const HEALTH = { 'health.height': '120', 'health.weight': '22', 'absence.excused': '0', 'absence.unexcused': '0' };
const MINUTE = 60_000;
const OWED = { fields: ['decision.promotion'], userId: null, name: 'Phạm Thị Hạnh' };

describe('the principal’s decision on going up', () => {
  let server: TestServer;
  let school: SigningClass;
  let failed: string;
  let ticked: string;
  let done: string;
  let gap: string;
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
      overrides: ([a, b, , d, e, f]) => ({
        [a!]: FAILED,
        [b!]: TICKED,
        [d!]: { ...FAILED, 'trait.CHAM_CHI': null },
        [e!]: HEALTH,
        [f!]: FAILED,
      }),
    });
    [failed, ticked, done, gap, none, last] = school.klass.pupils as [string, string, string, string, string, string];
    await signSubjects(school);
  });
  after(() => server.stop());
  // Not so long that sign-ins end.
  beforeEach(() => server.pass(2000));

  const { lineOf, ready, undecided, decide, codeOf, signHomeroom, refusedOf, lastEvent, documentOf } = promotionAsking(
    () => ({ server, school }),
  );

  it('is owed for who has not completed the year, whatever is ticked, and says so to the homeroom teacher', async () => {
    for (const pupil of [failed, ticked, none]) {
      const { owed, promoted, promotion } = await lineOf(pupil);
      assert.deepEqual([owed, promoted, promotion.kind], [[OWED], null, 'to-decide']);
      assert.deepEqual([promotion.decision, promotion.number, promotion.proposesNot], [null, 0, pupil === ticked]);
    }
    assert.equal(await undecided(), 4);
    assert.deepEqual(await ready(), [done]);
    const kindOf = async (pupil: string): Promise<PromotionOnLine['kind']> => (await lineOf(pupil)).promotion.kind;
    assert.deepEqual(
      [await kindOf(done), await kindOf(gap), await kindOf(last)],
      ['completed', 'no-result', 'to-close'],
    );
  });

  it('is asked for when somebody signs all the same', async () => {
    const body = await school.thu.recordsBody('4a', 'homeroom', { only: [done] });
    const [one] = body.records as { pupil: string }[];
    const sent = await expectOk(
      school.thu.post('/classes/4a/records/homeroom/signatures', { ...body, records: [{ ...one!, pupil: failed }] }),
    );
    const { code, reason } = sent.body.records[0].refused;
    assert.equal(code, 'record-incomplete');
    assert.match(reason, /quyết định lên lớp \(Phạm Thị Hạnh\)/);
  });

  it('is refused where there is nothing to decide', async () => {
    assert.equal(await codeOf(decide(done, false)), '422 promotion-completed');
    assert.equal(await codeOf(decide(gap, false)), '422 promotion-no-result');
    assert.equal(await codeOf(decide(last, true)), '422 promotion-not-asked');
    assert.equal(await codeOf(decide(failed, true, (b) => ({ ...b, pupil: '0' }))), '422 pupil-not-in-class');
    assert.equal(await server.db.promotionDecisions.count(), 0);
  });

  it('needs a reason, and what the principal was shown', async () => {
    for (const reason of ['', '  ', ' a ', 'x'.repeat(501)]) {
      assert.equal(await codeOf(decide(failed, true, (b) => ({ ...b, reason }))), '400 bad-request', reason);
    }
    assert.equal(await codeOf(decide(failed, true, ({ promoted: _, ...b }) => b)), '400 bad-request');
    assert.equal(await codeOf(decide(failed, true, (b) => ({ ...b, basis: 'CHT:x=y' }))), '409 promotion-moved-on');
    assert.equal(await codeOf(decide(failed, true, (b) => ({ ...b, number: 1 }))), '409 promotion-moved-on');
    assert.equal(await server.db.promotionDecisions.count(), 0);
  });

  it('belongs to the principal, or a vice principal under a delegation in force, who is marked', async () => {
    const { promotion } = await lineOf(none);
    const body = { pupil: none, promoted: false, reason: REASON, basis: promotion.basis, number: 0 };
    const post = (headers: Record<string, string>) => server.send('POST', '/classes/4a/promotions', { headers, body });
    for (const { headers } of [school.thu, school.music, school.clerk]) {
      assert.equal(await codeOf(post(headers)), '403 not-allowed');
    }
    const vice: BuiltUser = await buildUser(server.db, { hats: ['vice-principal'] });
    const headers = await server.signIn(vice.account);
    assert.equal(await codeOf(post(headers)), '403 no-delegation');
    const days = { fromDay: '2027-01-01', toDay: '2027-12-31', document: '12/QĐ-THĐS' };
    await server.db.delegations.create({
      ...{ id: 'd-1', userId: vice.id, ...days },
      ...{ madeBy: school.principal.user.id, madeAt: server.deps.clock().toISOString() },
    });
    await expectOk(post(headers));
    const row = await server.db.promotionDecisions.findOne({ raw: true });
    assert.deepEqual([row!.decidedBy, row!.delegationId, Boolean(row!.promoted)], [vice.id, 'd-1', false]);
    const { data, hat } = await lastEvent();
    assert.deepEqual([data.kind, data.delegationId, hat], ['promotion.decided', 'd-1', 'vice-principal']);
    assert.ok(!JSON.stringify(data).includes(none) && !JSON.stringify(data).includes('Toán'));
    await server.db.delegations.update({ endedAt: server.deps.clock().toISOString() }, { where: { id: 'd-1' } });
  });

  it('stands in the list, once however often it is sent', async () => {
    const first = await expectOk(decide(failed, false));
    assert.deepEqual(first.body, { number: 1 });
    const { promotion, owed, promoted, flags } = await lineOf(failed);
    assert.deepEqual([owed, promoted], [[], false]);
    const { at, ...decision } = promotion.decision!;
    assert.deepEqual(decision, { promoted: false, reason: REASON, by: school.principal.user.name, stands: true });
    assert.equal(at, server.deps.clock().toISOString());
    assert.deepEqual(
      flags.map(({ flag }) => flag),
      ['tick-differs'],
    );
    const events = await server.db.auditEvents.count();
    const again = await expectOk(decide(failed, false, (b) => ({ ...b, number: 0 })));
    assert.deepEqual(again.body, { number: 1 });
    assert.equal(await server.db.auditEvents.count(), events);
    // Somebody else who had not seen it is told so.
    assert.equal(await codeOf(decide(failed, true, (b) => ({ ...b, number: 0 }))), '409 promotion-moved-on');
  });

  it('ends an open case of the last grade as not completed, and promotes nobody there', async () => {
    assert.deepEqual((await lineOf(last)).owed, [OWED]);
    assert.equal(await codeOf(decide(last, true)), '422 promotion-not-asked');
    await expectOk(decide(last, false));
    const { promoted, promotion } = await lineOf(last);
    assert.deepEqual([promoted, promotion.decision?.stands], [null, true]);
    assert.ok((await ready()).includes(last));
  });

  it('is changed by a later one, and stays in the history', async () => {
    await expectOk(decide(failed, true));
    assert.equal((await lineOf(failed)).promoted, true);
    await expectOk(decide(ticked, false));
    const rows = await server.db.promotionDecisions.findAll({
      where: { pupilId: failed },
      order: ['number'],
      raw: true,
    });
    assert.deepEqual(
      rows.map(({ number, promoted }) => [number, Boolean(promoted)]),
      [
        [1, false],
        [2, true],
      ],
    );
    const appendOnly = (error: unknown) => /append-only/.test((error as { parent: Error }).parent.message);
    await assert.rejects(server.db.promotionDecisions.update({ promoted: true }, { where: {} }), appendOnly);
    await assert.rejects(server.db.promotionDecisions.destroy({ where: {} }), appendOnly);
    assert.equal(await undecided(), 0);
  });

  it('ends with what it was made upon, and not with a remark', async () => {
    await expectOk(school.thu.push('4a', { [failed]: { 'subject.TV.level': 'CHT' } }));
    const { owed, promotion, promoted } = await lineOf(failed);
    assert.deepEqual([promoted, promotion.decision?.stands], [null, false]);
    assert.deepEqual(owed.at(-1), OWED);
    await expectOk(
      school.thu.push('4a', { [failed]: { 'subject.TV.level': 'HTT', 'homeroom.remark': 'Em đã cố gắng.' } }),
    );
    assert.equal((await lineOf(failed)).promoted, true, 'the same again');
  });

  it('made between looking and signing is named as a change, and is never signed as later', async () => {
    const between = () => expectOk(decide(failed, false));
    assert.deepEqual(await refusedOf(signHomeroom([failed], { between })), ['values-changed']);
    // Later than every value, by more than clocks may differ.
    server.pass(12 * MINUTE);
    await expectOk(decide(failed, true));
    await expectOk(decide(failed, false));
    const signedAt = momentInVietnam(new Date(server.deps.clock().getTime() - 10 * MINUTE));
    assert.deepEqual(await refusedOf(signHomeroom([failed], { signedAt })), ['signed-before-values']);
  });

  it('is signed with the record, and closed from then on', async () => {
    assert.deepEqual(await refusedOf(signHomeroom([failed, ticked, done, none, last])), [null, null, null, null, null]);
    const said = async (pupil: string) => {
      const { completed, promoted } = JSON.parse(await documentOf(pupil));
      return [completed, promoted];
    };
    assert.deepEqual(await said(failed), [false, false]);
    assert.deepEqual(await said(ticked), [false, false]);
    assert.deepEqual(await said(none), [null, false]);
    assert.deepEqual(await said(done), [true, true]);
    assert.deepEqual(await said(last), [false, null]);
    assert.equal(await codeOf(decide(failed, true)), '422 promotion-signed');
    assert.deepEqual((await lineOf(ticked)).flags, [], 'tick and decision agree');
  });

  it('is made anew after a return, and signed anew', async () => {
    await expectOk(
      school.principal.post('/classes/4a/returns', {
        records: [{ pupil: failed, version: 1 }],
        reason: 'Quyết định lại việc lên lớp',
        subjects: [],
      }),
    );
    await expectOk(decide(failed, true));
    server.pass(1000);
    assert.deepEqual(await refusedOf(signHomeroom([failed])), [null]);
    assert.equal(JSON.parse(await documentOf(failed)).promoted, true);
    assert.deepEqual(
      (await expectOk(school.principal.signRecords('4a', 'principal', { only: [failed] }))).body.records,
      [{ pupil: failed, refused: null }],
    );
  });

  describe('that an older version did not ask for', () => {
    const list = () => promotedUndecided((sql, bind) => server.db.plain(sql, bind, null));
    let documents: string[];
    before(async () => {
      // Records are altered behind the server's back: what an older server signed is held against the facts at the first look.
      server.afterActs.length = 0;
      assert.deepEqual(await list(), []);
      await expectOk(
        school.principal.post('/classes/4a/returns', {
          records: [{ pupil: ticked, version: 1 }],
          reason: 'Quyết định lại việc lên lớp',
          subjects: [],
        }),
      );
      await expectOk(decide(ticked, true));
      server.pass(1000);
      await expectOk(signHomeroom([ticked]));
      // As it was before there were decisions: signed as going up, and nobody had said so.
      await withoutTriggers(server.db, 'promotion_decisions', () =>
        server.db.promotionDecisions.destroy({ where: {} }),
      );
      documents = [await documentOf(failed), await documentOf(ticked)];
    });

    it('is listed, by class and code, with no stored byte changed', async () => {
      assert.deepEqual(await list(), [{ schoolYear: '2026-2027', className: '4A', pupils: [failed, ticked] }]);
      assert.deepEqual([await documentOf(failed), await documentOf(ticked)], documents);
    });
    it('is shown to the principal, who neither approves it nor decides over it', async () => {
      for (const pupil of [failed, ticked]) {
        const { flags, owed } = await lineOf(pupil);
        assert.ok(flags.some(({ flag }) => flag === 'promoted-undecided'));
        assert.deepEqual(owed, [OWED]);
      }
      const { body } = await expectOk(school.principal.get('/classes/4a/records/principal'));
      assert.ok(!(body as RecordsToSign).records.some(({ pupil }) => pupil === ticked));
      assert.equal(await codeOf(decide(ticked, true)), '422 promotion-signed');
    });
    it('is settled by returning it and deciding', async () => {
      await expectOk(
        school.principal.post('/classes/4a/returns', {
          records: [{ pupil: ticked, version: 2 }],
          reason: 'Chưa có quyết định lên lớp',
          subjects: [],
        }),
      );
      assert.deepEqual(
        (await list()).flatMap(({ pupils }) => pupils),
        [failed],
      );
      assert.deepEqual((await lineOf(ticked)).owed, [OWED]);
      await expectOk(decide(ticked, true));
      server.pass(1000);
      assert.deepEqual(await refusedOf(signHomeroom([ticked])), [null]);
      assert.deepEqual(
        (await list()).flatMap(({ pupils }) => pupils),
        [failed],
      );
    });
  });
});
