/** A request to recall that the office asks back: both programs agree where it stands, and the unit is valid and frozen all the while. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tasks } from '../../../core/contract/session.js';
import type { UnitsAnswer } from '../../../core/wire/units.js';
import { attachmentsOfRecall, decideRecall, recallsSeen } from '../../../server/portal/acts/recalls.js';
import { signedCheckers } from '../../support/checkers-file.js';
import { connectSchool, type SchoolAtPortal, startPortal, type TestPortal } from '../../support/portal.js';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { signList } from '../../support/reports/sign-list.js';
import { registerOf } from '../../support/school-checkers.js';
import { expectOk } from '../../support/signing-class.js';
import type { Person } from '../../support/signing-person.js';
import { findingsOf } from '../../support/trail.js';

const HOUR = 3_600_000;
const FILE = { name: 'quyet-dinh.pdf', bytes: Buffer.from('%PDF-1.7').toString('base64') };
const ASKED = 'Gửi bản giấy khai sinh';

describe('what the office asks back', function () {
  this.timeout(240_000);
  let at: Reporting;
  let portal: TestPortal;
  let school: SchoolAtPortal;
  let request: string;
  let seq: number;
  before(async () => {
    [at, portal] = await Promise.all([startReporting(), startPortal()]);
    portal.at = new Date(at.server.deps.clock().getTime() + HOUR);
    const { checkers } = await registerOf(at.server.deps);
    writeFileSync(join(portal.trustDir, 'school.xml'), await signedCheckers(checkers![0]));
    school = await connectSchool(portal, { code: (await at.server.db.school.findByPk(1, { raw: true }))!.code });
    at.connect(school.connection);
    await at.submit();
    await later();
    await expectOk(at.school.principal.post('/reports/finalisations', { schoolYear: '2026-2027', groups: ['first'] }));
    await later();
    assert.deepEqual(await at.states(), ['finalised', 'finalised', 'finalised']);
  });
  after(() => Promise.all([at?.stop(), portal?.close()]));

  const later = async () => {
    await portal.served.settled();
    await at.sendLater();
    await portal.served.settled();
    portal.at = new Date(portal.at.getTime() + HOUR);
    await at.sendLater();
  };
  const decide = (decision: 'ask-back' | 'agree' | 'forward', words: string, officer = 2) =>
    decideRecall(portal.served.deps, portal.officers[officer]!, { seq, decision, words });
  const shown = async () => (await at.read()).reports.find(({ id }) => id === request)!;
  const work = async (who: Person) =>
    ((await expectOk(who.get('/tasks'))).body as Tasks)
      .work!.filter(({ kind }) => ['reply-office', 'sign-recall-lists', 'reports-unanswered'].includes(kind))
      .map(({ kind }) => kind);
  const held = async () => {
    const [unit] = await at.server.db.units.findAll({ order: ['id'], raw: true });
    const { danh_sach: lines } = await school.post<UnitsAnswer>('units', { ma_tra_cuu_uuid: [unit!.lookupCode] });
    return lines[0]!.trang_thai;
  };
  const reply = (body: object = {}) =>
    at.school.principal.post(`/reports/${request}/replies`, {
      ...{ reason: 'Gửi kèm giấy khai sinh.', document: '6/TTr', attachments: [FILE], ...body },
    });

  it('is heard by machine and shown; nothing is replied to what nobody asked', async () => {
    const [unit] = await at.server.db.units.findAll({ order: ['id'], raw: true });
    const { body } = await expectOk(
      at.school.principal.post('/reports/recalls', {
        ...{ units: [unit!.id], reason: 'Sai họ tên', document: '5/TTr', attachments: [FILE] },
      }),
    );
    [request] = (body as { reports: [string] }).reports;
    await signList(at, request);
    await later();
    assert.equal((await reply()).body.code, 'reply-not-asked');
    seq = (await recallsSeen(portal.served.deps.db, portal.officers[2]!))[0]!.seq;
    await decide('ask-back', ASKED);
    await later();
    await later();
    const { question, state } = await shown();
    assert.deepEqual([question?.words, question?.open, state], [ASKED, true, 'sent']);
    assert.equal(await at.server.db.reportQuestions.count(), 1, 'said again it is one question');
    // However long it is: the office owes no answer, the school does.
    const { sentAt } = (await at.server.db.reports.findByPk(request, { raw: true }))!;
    await at.server.db.reports.update({ sentAt: '2027-06-01T00:00:00.000Z' }, { where: { id: request } });
    assert.deepEqual([await work(at.school.principal), await work(at.school.clerk)], [['reply-office'], []]);
    await at.server.db.reports.update({ sentAt }, { where: { id: request } });
    assert.deepEqual([(await at.states())[0], await held()], ['final-recall-asked', 'DA_CHOT'], 'valid and frozen');
  });

  it('is replied to by the principal, signed by the clerk, and goes to the officer who asked, once', async () => {
    const { body } = await expectOk(reply());
    const { report } = body as { report: string };
    assert.equal((await reply()).body.code, 'reply-waits');
    assert.deepEqual([await work(at.school.principal), await work(at.school.clerk)], [[], ['sign-recall-lists']]);
    await signList(at, report);
    await later();
    const { question, reply: shownReply } = await shown();
    assert.deepEqual([question?.open, shownReply?.state, shownReply?.trouble], [false, 'answered', null]);
    const [seen] = await recallsSeen(portal.served.deps.db, portal.officers[2]!);
    assert.deepEqual([seen!.step, seen!.state], ['CHO_XA', 'waiting']);
    assert.equal((await attachmentsOfRecall(portal.served.deps.db, seq)).length, 2);
    const came = await portal.served.deps.db.rows('SELECT seq FROM recalls WHERE answers IS NOT NULL');
    assert.equal(came.length, 1);
    assert.deepEqual([(await at.states())[0], await held()], ['final-recall-asked', 'DA_CHOT']);
  });

  it('is asked anew with the same words, and ends where the office goes on without a reply', async () => {
    await decide('ask-back', ASKED);
    await later();
    assert.deepEqual([(await shown()).question?.open, await at.server.db.reportQuestions.count()], [true, 2]);
    const { report: unsigned } = (await expectOk(reply())).body as { report: string };
    await decide('forward', 'Sở quyết định');
    await later();
    assert.equal((await shown()).question?.open, false);
    assert.deepEqual(await work(at.school.clerk), ['sign-recall-lists']);
    await decide('agree', 'Đồng ý', 0);
    await later();
    assert.deepEqual([await work(at.school.clerk), (await shown()).reply?.state], [[], 'answered']);
    const signing = {
      certificate: at.school.clerk.fingerprint,
      signedAt: '2027-06-20T09:00:00+07:00',
      signature: 'AAAA',
    };
    const late = await at.school.clerk.post(`/reports/${unsigned}/signatures`, signing);
    assert.equal(late.body.code, 'report-answered');
    assert.equal((await reply()).body.code, 'reply-not-asked');
    assert.deepEqual(
      [(await at.states())[0], await held(), (await shown()).state],
      ['recalled', 'DA_THU_HOI', 'answered'],
    );
    assert.deepEqual(await findingsOf(at.server.deps), []);
  });
});
