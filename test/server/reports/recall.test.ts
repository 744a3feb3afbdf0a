import assert from 'node:assert/strict';
import { recallItemText } from '../../../core/record/recall-item.js';
import { prepareTransactionSignature } from '../../../core/signing/sign-transaction.js';
import { lookUpUnit } from '../../../server/acts/lookup/look-up-unit.js';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { transactionBody } from '../../support/sealing-bodies.js';
import { certificateOf, signBy } from '../../support/signed-record.js';
import { expectOk, lookAt } from '../../support/signing-class.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { checkKeptProgress } from '../../support/kept-progress.js';
import { findingsOf } from '../../support/trail.js';
import { unitOf } from '../../support/units.js';

const DAY = 24 * 60 * 60_000;
const REASON = 'Sai họ tên theo giấy khai sinh';
const FILE = { name: 'quyet-dinh.pdf', bytes: Buffer.from('%PDF-1.7').toString('base64') };

describe('taking released records back', function () {
  this.timeout(300_000);
  let at: Reporting;
  let an: string;
  let binh: string;
  before(async () => {
    at = await startReporting();
    [an, binh] = at.school.klass.pupils as [string, string];
    at.server.afterActs.push(() => checkKeptProgress(at.server.deps, at.school.klass.id));
  });
  after(() => at.stop());

  const ask = (units: number[], more: object = {}) =>
    at.school.principal.post('/reports/recalls', { units, reason: REASON, document: '', attachments: [], ...more });
  const found = async (code: string, pupil: string) => {
    const { birthDate, id } = (await at.server.db.pupils.findByPk(pupil, { raw: true }))!;
    return lookUpUnit(at.server.deps, { code, birthDay: birthDate, lastFour: id.slice(-4) });
  };
  const validity = async (code: string, pupil: string) => {
    const answer = await found(code, pupil);
    return answer.kind === 'found' ? [answer.unit.validity, answer.unit.content === null] : [answer.kind];
  };
  const unitsOf = async (pupil: string) => {
    const { recordId } = await unitOf(at.server.db, pupil);
    return at.server.db.units.findAll({ where: { recordId }, order: ['number'], raw: true });
  };
  const signList = async (report: string) => {
    const { body } = await expectOk(at.school.clerk.get(`/reports/${report}/list`));
    const signedAt = momentInVietnam(at.server.deps.clock());
    const prepared = await prepareTransactionSignature({
      ...{ transactionId: report, recordTexts: (body as { texts: string[] }).texts, signedAt },
      certificate: certificateOf('seal'),
    });
    const signature = Buffer.from(signBy('seal', prepared.toSign)).toString('base64');
    return at.school.clerk.post(`/reports/${report}/signatures`, {
      ...{ certificate: at.school.clerk.fingerprint, signedAt, signature },
    });
  };

  it('is the school’s own act before the office has accepted anything; the record begins anew under another code', async () => {
    const first = await unitOf(at.server.db, an);
    const { body } = await expectOk(ask([first.id]));
    assert.deepEqual(body, { recalled: 1, reports: [] });
    const [old, fresh] = await unitsOf(an);
    assert.deepEqual(
      [old!.state, fresh!.state, fresh!.replaces, old!.replacedBy],
      ['recalled', 'entering', old!.id, null],
    );
    assert.notEqual(fresh!.lookupCode, old!.lookupCode);
    // Readable as recalled, with its day and no content.
    const answer = await found(old!.lookupCode, an);
    assert.deepEqual(await validity(old!.lookupCode, an), ['recalled', true]);
    assert.equal(answer.kind === 'found' && answer.unit.since, '2027-06-20');
    const again = await ask([first.id]);
    assert.equal(again.status, 404);
    // The package it was in is spoiled: the clerk signs another for the rest.
    assert.deepEqual((await at.read()).ready, []);
  });

  it('opens exactly that pupil’s values of the year, until she is signed anew', async () => {
    const opened = await at.server.db.lockOrders.findAll({ raw: true });
    assert.deepEqual(
      opened.map(({ source, kind, scope }) => [source, kind, JSON.parse(scope)]),
      [['recall', 'open', { kind: 'pupil', pupil: an }]],
    );
    const { body } = await expectOk(at.school.thu.get('/classes/4a/records'));
    const states = new Map(
      (body as { records: { pupil: string; state: string }[] }).records.map(({ pupil, state }) => [pupil, state]),
    );
    assert.deepEqual([states.get(an), states.get(binh)], ['entering', 'sealed']);
  });

  it('is replaced by what is signed and sealed in its place, each naming the other', async () => {
    await expectOk(at.school.thu.signRecords('4a', 'homeroom'));
    await expectOk(at.school.principal.signRecords('4a', 'principal'));
    await expectOk(lookAt(at.school.principal, '4a', an));
    await expectOk(at.school.clerk.signRecords('4a', 'seal'));
    const [old, fresh] = await unitsOf(an);
    assert.deepEqual(
      [fresh!.state, fresh!.version, old!.replacedBy, fresh!.replaces],
      ['sealed', 2, fresh!.id, old!.id],
    );
    assert.deepEqual(await validity(old!.lookupCode, an), ['replaced', true]);
    assert.deepEqual(await validity(fresh!.lookupCode, an), ['not-final', false]);
    assert.deepEqual(await findingsOf(at.server.deps), []);
  });

  it('asks the office once it has accepted the unit, valid and frozen meanwhile', async () => {
    const body = await transactionBody(at.school.clerk, momentInVietnam(at.server.deps.clock()));
    await expectOk(at.school.clerk.post('/classes/4a/transaction/signatures', body));
    at.connect(at.portal.connection);
    await at.submit();
    await at.send();
    assert.deepEqual(await at.states(), ['recalled', 'accepted', 'accepted', 'accepted']);
    // Pressed or not: after the day it is the office's to decide.
    at.server.pass(12 * DAY);
    const { id, lookupCode } = await unitOf(at.server.db, binh);
    await at.signInAgain();
    assert.equal((await ask([id])).body.code, 'recall-file-needed');
    const asked = await expectOk(ask([id], { document: '5/TTr', attachments: [FILE] }));
    const [report] = (asked.body as { reports: string[] }).reports as [string];
    assert.equal((await unitOf(at.server.db, binh)).state, 'recall-asked');
    assert.deepEqual(await validity(lookupCode, binh), ['not-final', false]);
    assert.equal((await ask([id], { document: '5/TTr', attachments: [FILE] })).body.code, 'recall-state');
    // Nothing goes out before the school has signed its list.
    await at.sendLater();
    assert.ok(!at.portal.handedIn.some((line) => line.endsWith(report)));
    assert.equal((await at.school.principal.get(`/reports/${report}/file`)).body.code, 'report-not-signed');
    at.portal.verdicts.set(lookupCode, { state: 1 });
    await expectOk(signList(report));
    await at.sendLater();
    assert.equal((await unitOf(at.server.db, binh)).state, 'recall-asked');
    at.portal.verdicts.set(lookupCode, { state: 2, says: 'Đồng ý' });
    await at.sendLater();
    assert.equal(at.portal.handedIn.filter((line) => line === `thu-hoi-hoc-ba ${report}`).length, 1);
    const [old, fresh] = await unitsOf(binh);
    assert.deepEqual([old!.state, fresh!.state], ['recalled', 'entering']);
    assert.deepEqual(await validity(lookupCode, binh), ['recalled', true]);
    assert.deepEqual(await findingsOf(at.server.deps), []);
  });

  it('takes the portal’s word that a unit is recalled already, so that its replacement is not shut out for ever', async () => {
    const unit = (await at.server.db.units.findAll({ where: { state: 'accepted' }, order: ['id'], raw: true }))[0]!;
    const asked = await expectOk(ask([unit.id], { document: '6/TTr', attachments: [FILE] }));
    const [report] = (asked.body as { reports: string[] }).reports as [string];
    await expectOk(signList(report));
    at.portal.verdicts.set(unit.lookupCode, { state: 3, fault: 'TH02' });
    await at.sendLater();
    const of = await at.server.db.units.findAll({ where: { recordId: unit.recordId }, order: ['number'], raw: true });
    assert.deepEqual(
      of.slice(-2).map(({ state }) => state),
      ['recalled', 'entering'],
    );
  });

  it('says in the request only what the package lists', () => {
    assert.equal(
      recallItemText({ MA_TRA_CUU_UUID: 'a', HO_VA_TEN: 'B & C' }),
      '<HOC_BA><MA_TRA_CUU_UUID>a</MA_TRA_CUU_UUID><HO_VA_TEN>B &amp; C</HO_VA_TEN></HOC_BA>',
    );
  });
});
