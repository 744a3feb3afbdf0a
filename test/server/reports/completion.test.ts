/** Báo cáo hoàn tất (G10): after its day, of what is finalised, with the principal's reasons and signature; others can check it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Completions } from '../../../core/contract/completions.js';
import type { Tasks } from '../../../core/contract/session.js';
import { completionIds } from '../../../core/reports/completion.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';
import { hasXmlsec, xmlsecAccepts } from '../../support/xmlsec.js';
import { completionBody, completionToSign } from '../../support/reports/completion.js';
import { SCAN } from '../../support/reports/office-document.js';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { registerOf } from '../../support/school-checkers.js';
import { signList } from '../../support/reports/sign-list.js';
import { keyPath } from '../../support/signed-record.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';
import { failures, tampered, verify } from '../../support/verification.js';

const DAY = 86_400_000;

describe('the report of completion', function () {
  this.timeout(240_000);
  let at: Reporting;
  let late: string;
  let xml: string;
  before(async () => {
    at = await startReporting();
    late = at.school.klass.pupils[0]!;
    at.connect(at.portal.connection);
    const units = await at.server.db.units.findAll({ order: ['id'], raw: true });
    at.portal.verdicts.set(units[0]!.lookupCode, { state: 0, fault: 'HB08' });
    await at.submit();
    await at.sendLater();
    assert.deepEqual(await at.states(), ['refused', 'accepted', 'accepted']);
  });
  after(() => at.stop());

  const sign = (body: object) => at.school.principal.post('/completions', body);
  const refuses = async (body: object, code: string) => assert.equal((await sign(body)).body.code, code);
  const owed = async () =>
    ((await expectOk(at.school.principal.get('/tasks'))).body as Tasks).work!.some(
      ({ kind }) => kind === 'sign-completions',
    );
  const signed = async () =>
    ((await expectOk(at.school.clerk.get('/completions'))).body as Completions).groups.flatMap((group) => group.signed);

  it('is not signed before its day has passed, nor with something accepted that is not finalised', async () => {
    const { notFinal } = await completionToSign(at);
    assert.equal(notFinal.length, 2);
    await refuses(await completionBody(at, { [late]: 'Chờ ký lại' }), 'completion-early');
    at.server.pass(11 * DAY);
    await at.signInAgain();
    await refuses(await completionBody(at, { [late]: 'Chờ ký lại' }), 'completion-not-final');
    assert.equal(await owed(), false);
    await expectOk(at.school.principal.post('/reports/finalisations', { schoolYear: '2026-2027', groups: ['first'] }));
    await at.sendLater();
    assert.deepEqual(await at.states(), ['refused', 'finalised', 'finalised']);
    assert.equal(await owed(), true);
  });

  it('wants a reason for who is late, and the principal’s own signature over what is so now', async () => {
    const { facts, number } = await completionToSign(at);
    assert.deepEqual(
      [number, facts.ends, facts.classes, facts.late.map(({ pupil }) => pupil)],
      [1, '2027-06-30', [{ className: '4A', pupils: 3, finalised: 2 }], [late]],
    );
    // Who has left the school is no pupil of the group.
    const ended = (endedAs: 'left' | null) => at.server.db.enrolments.update({ endedAs }, { where: { pupilId: late } });
    await ended('left');
    const without = (await completionToSign(at)).facts;
    assert.deepEqual([without.classes[0]!.pupils, without.late], [2, []]);
    await ended(null);
    await refuses(await completionBody(at, {}), 'completion-reason');
    await refuses(await completionBody(at, { [late]: 'Chờ ký lại' }, { number: 2 }), 'completion-moved-on');
    await refuses(await completionBody(at, { [late]: 'Chờ ký lại' }, { key: 'seal' }), 'signature-wrong');
    const body = await completionBody(at, { [late]: 'Chờ ký lại' });
    await refuses({ ...body, reasons: { [late]: 'Lý do khác' } }, 'signature-wrong');
    assert.equal((await at.school.clerk.post('/completions', body)).status, 403);
    assert.deepEqual((await expectOk(sign(body))).body, { number: 1 });
    assert.deepEqual((await expectOk(sign(body))).body, { number: 1 }, 'the same again');
    assert.equal((await signed()).length, 1);
    assert.equal(await owed(), false);
    await refuses(await completionBody(at, { [late]: 'Chờ ký lại' }), 'completion-same');
  });

  it('is a file that others check, and a print', async function () {
    const [one] = await signed();
    const path = `/completions/${one!.id}`;
    xml = (await expectOk(at.school.clerk.get(`${path}/file`))).bytes.toString('utf8');
    const options = { ...(await registerOf(at.server.deps)), at: at.server.deps.clock() };
    const found = await verify(xml, options);
    assert.deepEqual([found.verdict, found.kind, found.code], ['valid', 'completion', one!.id], failures(found).join());
    const changed = await verify(tampered(xml, 'Chờ ký lại', 'Đã xong'), options);
    assert.deepEqual(failures(changed), ['digests changed', 'signature:completion changed']);
    if (hasXmlsec()) assert.ok(xmlsecAccepts(xml, completionIds(one!.id).signature, keyPath('authority.der')));
    const print = await expectOk(at.school.clerk.get(`${path}/print`));
    needPrograms(this, 'pdftotext');
    const text = await withFolder(async (folder) =>
      run('pdftotext', ['-layout', await fileIn(folder, 'x.pdf', print.bytes), '-']),
    );
    for (const words of ['BÁO CÁO HOÀN TẤT HỌC BẠ SỐ', 'Chờ ký lại', 'Đã ký số'])
      assert.ok(text.includes(words), words);
  });

  it('is signed anew once something has changed, and says what was recalled', async () => {
    const [, unit] = await at.server.db.units.findAll({ order: ['id'], raw: true });
    const { body } = await expectOk(
      at.school.principal.post('/reports/recalls', {
        ...{ units: [unit!.id], reason: 'Sai họ tên', document: '5/TTr', attachments: [SCAN] },
      }),
    );
    const [report] = (body as { reports: string[] }).reports;
    // Asked back it is valid and final as before.
    await refuses(await completionBody(at, { [late]: 'Chờ ký lại' }), 'completion-same');
    await signList(at, report!);
    await at.sendLater();
    const { facts, reasons } = await completionToSign(at);
    const whose = facts.recalled.map(({ code, replacedBy }) => [code, replacedBy]);
    assert.deepEqual([whose, facts.late.length, reasons], [[[unit!.lookupCode, null]], 2, { [late]: 'Chờ ký lại' }]);
    const all = Object.fromEntries(facts.late.map(({ pupil }) => [pupil, 'Đang ký lại sau thu hồi']));
    assert.deepEqual((await expectOk(sign(await completionBody(at, all)))).body, { number: 2 });
    assert.deepEqual(
      (await signed()).map(({ number }) => number),
      [2, 1],
    );
  });

  it('leaves nothing odd in the trail', async () => assert.deepEqual(await findingsOf(at.server.deps), []));

  it('of the second group is about its own pupils alone, and says what was decided of each', async () => {
    const again = at.school.klass.pupils[2]!;
    await at.server.db.supplementaryCases.create({
      ...{ id: randomUUID(), schoolYearId: '2026-2027', classId: '4a', pupilId: again },
      ...{
        plan: 'Ôn lại trong hè',
        fields: '[]',
        plannedBy: at.school.thu.user.id,
        plannedAt: '2027-06-02T00:00:00.000Z',
      },
      ...{ assessed: '{}', assessedAt: null, unlimited: false, limitReason: null, limitBy: null, limitAt: null },
      ...{ withdrawnReason: null, withdrawnBy: null, withdrawnAt: null },
    });
    const { facts } = await completionToSign(at, 'second');
    assert.deepEqual(facts.classes, [{ className: '4A', pupils: 1, finalised: 1 }]);
    assert.deepEqual(
      facts.decided.map(({ pupil, result, promoted }) => [pupil, result !== '', promoted]),
      [[again, true, 'Có']],
    );
    const first = await completionToSign(at);
    assert.deepEqual([first.facts.classes[0]!.pupils, first.facts.decided], [2, []]);
  });
});
