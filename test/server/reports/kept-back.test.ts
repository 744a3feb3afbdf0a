/** Reports of records that are held back, of a list signed twice, and of recalls the office agreed to on paper. */
import assert from 'node:assert/strict';
import { prepareTransactionSignature } from '../../../core/signing/sign-transaction.js';
import { checkTrail } from '../../../server/acts/trail/check-trail.js';
import { holdRecords } from '../../../server/acts/trail/hold-records.js';
import { DOCUMENT } from '../../support/reports/office-document.js';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { certificateOf, signBy } from '../../support/signed-record.js';
import { expectOk } from '../../support/signing-class.js';
import { momentInVietnam } from '../../../core/codes/day.js';

describe('what is reported', function () {
  this.timeout(240_000);
  let at: Reporting;
  before(async () => {
    at = await startReporting();
  });
  after(() => at.stop());

  const units = () => at.server.db.units.findAll({ order: ['id'], raw: true });
  const answerByHand = async (report: string, of: readonly number[]) => {
    const lines = of.map((unit) => ({ unit, agreed: true, says: '' }));
    const entered = await expectOk(at.school.clerk.post(`/reports/${report}/answers`, { ...DOCUMENT, lines }));
    const { answer } = entered.body as { answer: string };
    return () => at.school.principal.post(`/office-answers/${answer}/decisions`, { confirm: true });
  };
  /** Somebody renames the first pupil in the database, and the trail is looked over; back and released again. */
  const whileHeld = async (what: () => Promise<void>) => {
    const id = at.school.klass.pupils[0]!;
    const { name } = (await at.server.db.pupils.findByPk(id, { raw: true }))!;
    await at.server.db.pupils.update({ name: 'Nguyễn Văn Khác' }, { where: { id } });
    assert.ok((await holdRecords(at.server.deps, (await checkTrail(at.server.deps)).findings)) > 0);
    await what();
    await at.server.db.pupils.update({ name }, { where: { id } });
    await at.server.db.sequelize.query(`UPDATE record_holds SET released_at = '2027-06-20T03:00:00.000Z'`);
  };

  it('is nothing that is held back: neither submitted nor finalised', async () => {
    const { ready } = await at.read();
    const transactions = ready.map(({ transactionId }) => transactionId);
    await whileHeld(async () => {
      const refused = await at.school.principal.post('/reports/submissions', { transactions });
      assert.equal(refused.body.code, 'report-unit-held');
      assert.deepEqual(await at.states(), ['sealed', 'sealed', 'sealed']);
    });
    const [report] = (await at.submit()) as [string];
    await expectOk(
      (
        await answerByHand(
          report,
          (await units()).map(({ id }) => id),
        )
      )(),
    );
    await whileHeld(async () => {
      const body = { schoolYear: '2026-2027', groups: ['first'] };
      assert.equal((await at.school.principal.post('/reports/finalisations', body)).body.code, 'report-unit-held');
      assert.deepEqual(await at.states(), ['accepted', 'accepted', 'accepted']);
    });
  });

  it('is recalled by an answer on paper as by machine: its list signed once, its pupil’s values open, and said once', async () => {
    const [unit] = await units();
    const asked = await at.school.principal.post('/reports/recalls', {
      ...{ units: [unit!.id], reason: 'Sai họ tên theo giấy khai sinh', document: '', attachments: [] },
    });
    const [report] = ((await expectOk(Promise.resolve(asked))).body as { reports: string[] }).reports as [string];
    const list = (await expectOk(at.school.clerk.get(`/reports/${report}/list`))).body as { texts: string[] };
    const sign = async () => {
      const signedAt = momentInVietnam(at.server.deps.clock());
      const { toSign } = await prepareTransactionSignature({
        ...{ transactionId: report, recordTexts: list.texts, signedAt },
        certificate: certificateOf('seal'),
      });
      return at.school.clerk.post(`/reports/${report}/signatures`, {
        ...{ certificate: at.school.clerk.fingerprint, signedAt },
        signature: Buffer.from(signBy('seal', toSign)).toString('base64'),
      });
    };
    await expectOk(sign());
    assert.equal((await sign()).status, 404);
    const confirm = await answerByHand(report, [unit!.id]);
    await expectOk(confirm());
    assert.deepEqual(await at.states(), ['recalled', 'accepted', 'accepted', 'entering']);
    const opened = await at.server.db.lockOrders.findAll({ raw: true });
    assert.deepEqual(
      opened.map(({ source, kind, scope }) => [source, kind, JSON.parse(scope)]),
      [['recall', 'open', { kind: 'pupil', pupil: at.school.klass.pupils[0] }]],
    );
    assert.equal((await confirm()).body.code, 'answer-decided');
  });

  it('is not said twice: what somebody entered does not count any more once the portal has answered', async () => {
    const [, unit] = await units();
    const { body } = await expectOk(
      at.school.principal.post('/reports/finalisations', { schoolYear: '2026-2027', groups: ['first'] }),
    );
    const [report] = (body as { reports: string[] }).reports as [string];
    const confirm = await answerByHand(
      report,
      (await units()).slice(1, 3).map(({ id }) => id),
    );
    at.portal.verdicts.set(unit!.lookupCode, { state: 0, fault: 'CH01' });
    at.connect(at.portal.connection);
    await at.sendLater();
    assert.equal((await confirm()).body.code, 'report-answered');
    assert.deepEqual(await at.states(), ['recalled', 'accepted', 'finalised', 'entering']);
  });
});
