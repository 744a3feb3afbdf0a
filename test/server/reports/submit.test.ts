import assert from 'node:assert/strict';
import { sendReport } from '../../../server/acts/reports/parts/send-report.js';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { transactionBody } from '../../support/sealing-bodies.js';
import { expectOk } from '../../support/signing-class.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { findingsOf } from '../../support/trail.js';

describe('reporting sealed records to a portal', function () {
  this.timeout(240_000);
  let at: Reporting;
  let report: string;
  before(async () => {
    at = await startReporting();
  });
  after(() => at.stop());

  const only = async () => (await at.read()).reports.find(({ id }) => id === report)!;
  const events = async (kind: string) =>
    (await at.server.db.auditEvents.findAll({ raw: true, order: ['seq'] }))
      .map(({ data }) => JSON.parse(data) as { kind: string })
      .filter((data) => data.kind === kind);

  it('shows the principal the packages that wait, and lets nobody else report them', async () => {
    const { ready, classes, byMachine, can } = await at.read();
    assert.deepEqual(
      ready.map(({ className, units }) => [className, units]),
      [['4A', 3]],
    );
    assert.deepEqual([classes[0]!.toPack, classes[0]!.counts], [0, { sealed: 3 }]);
    assert.equal(byMachine, false);
    assert.ok(can.includes('submit'));
    const body = { transactions: [ready[0]!.transactionId] };
    assert.equal((await at.school.clerk.post('/reports/submissions', body)).status, 403);
    const other = { transactions: ['00000000-0000-4000-8000-000000000000'] };
    assert.equal((await at.school.principal.post('/reports/submissions', other)).body.code, 'report-moved-on');
    assert.deepEqual(await at.states(), ['sealed', 'sealed', 'sealed']);
  });

  it('keeps what was reported while no portal answers, and nothing is done to it meanwhile', async () => {
    [report] = (await at.submit()) as [string];
    assert.deepEqual(await at.states(), ['submitted', 'submitted', 'submitted']);
    assert.equal((await only()).state, 'waiting');
    assert.deepEqual((await at.read()).ready, []);
    const again = await at.school.principal.post('/reports/submissions', { transactions: [report] });
    assert.equal(again.body.code, 'report-moved-on');
  });

  it('is only tried again, later and later, where the connection fails or what it says is garbage', async () => {
    at.connect(at.portal.connection);
    const troubles: [WireAnswer, string][] = [
      [() => null, 'unreachable'],
      [() => 'x'.repeat(10), 'unreadable'],
      [() => ({ hello: 'world' }), 'unreadable'],
      [(_, usual) => ({ ...(usual as object), MessageId: 'another', messageid: 'another' }), 'unreadable'],
    ];
    let tries = 0;
    for (const [answer, trouble] of troubles) {
      at.portal.answer = answer;
      await at.sendLater();
      const now = await only();
      tries += 1;
      assert.deepEqual([now.trouble?.code, now.tries, now.state], [trouble, tries, 'sent'], trouble);
      assert.ok(now.nextAt! > at.server.deps.clock().toISOString());
      assert.match(now.trouble!.reason, /./);
    }
    assert.deepEqual(await at.states(), ['submitted', 'submitted', 'submitted']);
    // Before its time nothing is tried.
    at.portal.answer = null;
    const before = at.portal.handedIn.length;
    await at.send();
    assert.equal(at.portal.handedIn.length, before);
  });

  it('says nothing moved where the account is not right, and not whose answer it is where it is another school’s', async () => {
    at.portal.fault = 'TK01';
    await at.sendLater();
    assert.deepEqual([(await only()).trouble?.code, await at.states()], ['TK01', Array(3).fill('submitted')]);
    at.portal.fault = '';
    at.portal.answer = (path, usual) =>
      path.startsWith('trang-thai') ? { ...(usual as object), ma_don_vi: 'truong-khac' } : usual;
    await at.sendLater();
    assert.equal((await only()).trouble?.code, 'unreadable');
    at.portal.answer = null;
  });

  it('after a stop in the middle asks first, and hands in again only what the portal does not know', async () => {
    const of = () => at.portal.handedIn.filter((line) => line === `nop-hoc-ba ${report}`).length;
    const before = of();
    assert.ok(before > 0);
    at.portal.forget();
    // It got there, and the answer did not come back.
    at.portal.answer = (path, usual) => (path === 'nop-hoc-ba' ? null : usual);
    await at.sendLater();
    assert.equal(of(), before + 1);
    at.portal.answer = null;
    const [first] = await codes();
    at.portal.verdicts.set(first!, { state: 0, fault: 'HB17' });
    await at.sendLater();
    assert.equal(of(), before + 1);
    assert.deepEqual(await at.states(), ['refused', 'accepted', 'accepted']);
  });

  const codes = async () =>
    (await at.server.db.units.findAll({ order: ['id'], raw: true })).map(({ lookupCode }) => lookupCode);

  it('says of each unit what became of it, why, and what to do', async () => {
    const { body } = await expectOk(at.school.clerk.get(`/reports/${report}`));
    const { lines, report: told } = body as {
      lines: { outcome: string; trouble: { code: string; remedy: string } | null }[];
      report: { state: string; agreed: number; refused: number };
    };
    assert.deepEqual([told.state, told.agreed, told.refused], ['answered', 2, 1]);
    assert.deepEqual(
      lines.map(({ outcome, trouble }) => [outcome, trouble?.code ?? null]),
      [
        ['refused', 'HB17'],
        ['agreed', null],
        ['agreed', null],
      ],
    );
    assert.match(lines[0]!.trouble!.remedy, /chứng thư/);
  });

  it('answered twice it stays as it was, whatever is said the second time', async () => {
    const [, second] = await codes();
    at.portal.verdicts.set(second!, { state: 0, fault: 'HB08' });
    await sendReport(at.server.deps, report);
    await at.sendLater();
    assert.deepEqual(await at.states(), ['refused', 'accepted', 'accepted']);
    assert.equal((await events('report.answered')).length, 1);
    assert.equal((await events('report.sent')).length, 1);
    assert.equal((await at.school.principal.post(`/reports/${report}/tries`, {})).body.code, 'report-answered');
  });

  it('leaves what was refused to be packed anew by the clerk, and closed to the teachers', async () => {
    const { classes } = await at.read();
    assert.deepEqual([classes[0]!.toPack, classes[0]!.counts], [1, { refused: 1, accepted: 2 }]);
    const { body } = await expectOk(at.school.clerk.get('/classes/4a/transaction'));
    assert.equal((body as { records: unknown[] }).records.length, 1);
    const { body: signed } = await expectOk(at.school.thu.get('/classes/4a/records'));
    assert.ok((signed as { records: { state: string }[] }).records.every(({ state }) => state !== 'entering'));
    at.portal.verdicts.clear();
    const packed = await transactionBody(at.school.clerk, momentInVietnam(at.server.deps.clock()));
    await expectOk(at.school.clerk.post('/classes/4a/transaction/signatures', packed));
    await at.submit();
    await at.send();
    assert.deepEqual(await at.states(), ['accepted', 'accepted', 'accepted']);
  });

  it('is final once the portal has confirmed the principal’s chốt, sent once', async () => {
    const body = { schoolYear: '2026-2027', groups: ['first'] };
    at.portal.verdicts.clear();
    at.portal.answer = () => 'x';
    const asked = await expectOk(at.school.principal.post('/reports/finalisations', body));
    const [id] = (asked.body as { reports: string[] }).reports;
    await at.sendLater();
    assert.deepEqual(await at.states(), ['finalising', 'finalising', 'finalising']);
    at.portal.answer = null;
    await at.sendLater();
    assert.deepEqual(await at.states(), ['finalised', 'finalised', 'finalised']);
    assert.equal(at.portal.final.size, 3);
    const before = at.portal.handedIn.length;
    await sendReport(at.server.deps, id!);
    assert.equal(at.portal.handedIn.length, before);
    const again = await at.school.principal.post('/reports/finalisations', body);
    assert.equal(again.body.code, 'finalise-nothing');
  });

  it('lets nobody change a released unit past its moves, and says all of it in the trail', async () => {
    const tampered = [
      `UPDATE units SET state = 'entering'`,
      `UPDATE units SET digest = 'x'`,
      `UPDATE units SET state = 'accepted' WHERE state = 'finalised'`,
      'DELETE FROM units',
    ];
    for (const sql of tampered)
      await assert.rejects(
        at.server.db.sequelize.query(sql),
        (error: { parent?: Error }) => /its moves alone/.test(error.parent?.message ?? ''),
        sql,
      );
    assert.deepEqual(await findingsOf(at.server.deps), []);
  });
});

type WireAnswer = (path: string, usual: unknown) => unknown;
