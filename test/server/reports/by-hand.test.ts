import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { submitSchema } from '../../../core/wire/submissions.js';
import { batchId } from '../../../core/record/batch.js';
import { unpackContent } from '../../../server/exports/package.js';
import { lookUpUnit } from '../../../server/acts/lookup/look-up-unit.js';
import { DOCUMENT } from '../../support/reports/office-document.js';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';
import { unitOf } from '../../support/units.js';

describe('reporting by hand, where no portal answers', function () {
  this.timeout(240_000);
  let at: Reporting;
  let report: string;
  before(async () => {
    at = await startReporting();
    [report] = (await at.submit()) as [string];
  });
  after(() => at.stop());

  const units = () => at.server.db.units.findAll({ order: ['id'], raw: true });
  const refuses = async (what: Promise<{ status: number; body: { code: string } }>, code: string) =>
    assert.equal((await what).body.code, code);
  const enter = (body: object) => at.school.clerk.post(`/reports/${report}/answers`, body);
  const firstWord = async (pupil: number) => {
    const { lookupCode } = await unitOf(at.server.db, at.school.klass.pupils[pupil]!);
    const { birthDate, id } = (await at.server.db.pupils.findByPk(at.school.klass.pupils[pupil], { raw: true }))!;
    const found = await lookUpUnit(at.server.deps, { code: lookupCode, birthDay: birthDate, lastFour: id.slice(-4) });
    return found.kind === 'found' ? found.unit.validity : found.kind;
  };

  it('gives the package as a file of the wire’s own form, without the account’s secrets', async () => {
    const { bytes, headers } = await expectOk(at.school.clerk.get(`/reports/${report}/file`));
    assert.equal(headers.get('Content-Type'), 'application/zip');
    const [[, entry]] = Object.entries(unzipSync(bytes)) as [[string, Uint8Array]];
    const message = JSON.parse(Buffer.from(entry).toString()) as { content: string; authenticationRequest: object };
    const { token, user_name } = at.portal.connection;
    const secrets = { token, user_name, password: 'a'.repeat(64) };
    submitSchema.parse({ ...message, authenticationRequest: { ...message.authenticationRequest, ...secrets } });
    assert.ok(!('token' in message.authenticationRequest));
    const xml = await unpackContent(message.content);
    assert.ok(xml.includes(batchId(report)));
    assert.equal((await at.read()).reports[0]!.state, 'sent');
  });

  it('takes nothing that is no answer: a record named twice, a day to come, the portal’s word that it has nothing', async () => {
    const lines = (await units()).map(({ id }) => ({ unit: id, agreed: true, says: '' }));
    const twice = [...lines, { unit: lines[0]!.unit, agreed: false, says: 'Sai' }];
    await refuses(enter({ ...DOCUMENT, lines: twice }), 'answer-twice');
    await refuses(enter({ ...DOCUMENT, documentDay: '2027-06-30', lines }), 'answer-day');
    const { fingerprint } = at.school.clerk;
    const approval = { ...DOCUMENT, documentDay: '2027-06-30', approved: true, says: '' };
    await refuses(at.school.clerk.post(`/certificates/${fingerprint}/office-answers`, approval), 'answer-day');
    for (const error of ['TN02', 'TK01']) {
      const none = {
        ...{ messageid: report, ma_don_vi: at.portal.connection.ma_don_vi, ResponseCode: '00' },
        ...{ error, error_field_title: '', error_description: '', danh_sach: [] },
      };
      const file = { name: 'tra-loi.json', bytes: Buffer.from(JSON.stringify(none)).toString('base64') };
      await refuses(enter({ ...DOCUMENT, file, lines: null }), 'answer-of-none');
    }
    assert.deepEqual(await at.states(), ['submitted', 'submitted', 'submitted']);
  });

  it('takes an answer from a document, and lets it count once a second person confirms it', async () => {
    const [first, second, third] = await units();
    const lines = [
      { unit: first!.id, agreed: false, says: 'Chứng thư chưa phê duyệt' },
      { unit: second!.id, agreed: true, says: '' },
    ];
    await refuses(enter({ ...DOCUMENT, lines }), 'answer-incomplete');
    lines.push({ unit: third!.id, agreed: true, says: '' });
    const text = { name: 'a.pdf', bytes: Buffer.from('MZ').toString('base64') };
    await refuses(enter({ ...DOCUMENT, file: text, lines }), 'office-file-kind');
    await refuses(enter({ ...DOCUMENT, lines: null }), 'answer-unreadable');
    const { answer } = (await expectOk(enter({ ...DOCUMENT, lines }))).body as { answer: string };
    await refuses(enter({ ...DOCUMENT, lines }), 'answer-waits');
    assert.deepEqual(await at.states(), ['submitted', 'submitted', 'submitted']);
    const decide = (who: typeof at.school.clerk, confirm: boolean) =>
      who.post(`/office-answers/${answer}/decisions`, { confirm });
    await refuses(decide(at.school.clerk, true), 'answer-own');
    await expectOk(at.school.principal.get(`/office-answers/${answer}/file`));
    await expectOk(decide(at.school.principal, true));
    await refuses(decide(at.school.principal, true), 'answer-decided');
    assert.deepEqual(await at.states(), ['refused', 'accepted', 'accepted']);
    const [told] = (await at.read()).reports;
    assert.deepEqual([told!.state, told!.document, told!.refused], ['answered', DOCUMENT.document, 1]);
  });

  it('keeps the answer by hand when the portal comes to answer by machine', async () => {
    at.connect(at.portal.connection);
    await at.sendLater();
    assert.deepEqual(at.portal.handedIn, []);
    assert.deepEqual(await at.states(), ['refused', 'accepted', 'accepted']);
    assert.equal((await at.read()).reports[0]!.document, DOCUMENT.document);
    at.connect(null);
  });

  it('names a certificate the office has not approved by the school, as people do', async () => {
    const own = { where: { fingerprint: at.school.clerk.fingerprint } };
    await at.server.db.certificates.update({ office: 'none' }, own);
    const { certificates } = await at.read();
    assert.deepEqual(
      certificates.map(({ holder }) => holder),
      ['Trường Tiểu học Đoàn Thị Điểm'],
    );
    await at.server.db.certificates.update({ office: 'approved' }, own);
  });

  it('takes no second word beside a portal that answers by machine', async () => {
    const [ready] = (await at.read()).reports;
    assert.equal(ready!.state, 'answered');
    at.connect(at.portal.connection);
    const { fingerprint } = at.school.clerk;
    const approval = { ...DOCUMENT, approved: true, says: '' };
    await refuses(at.school.clerk.post(`/certificates/${fingerprint}/office-answers`, approval), 'answer-by-machine');
    at.connect(null);
  });

  it('has no effect yet by lookup until the principal’s chốt is confirmed', async () => {
    assert.deepEqual([await firstWord(0), await firstWord(1)], ['not-final', 'not-final']);
    const { groups } = await at.read();
    assert.deepEqual(
      groups.map(({ group, ends, toFinalise, notAccepted, overdue }) => [
        group,
        ends,
        toFinalise,
        notAccepted,
        overdue,
      ]),
      [['first', '2027-06-30', 2, 1, false]],
    );
    const body = { schoolYear: groups[0]!.schoolYear, groups: ['first'] };
    await refuses(
      at.school.principal.post('/reports/finalisations', { ...body, groups: ['second'] }),
      'finalise-nothing',
    );
    const asked = (await expectOk(at.school.principal.post('/reports/finalisations', body))).body as {
      reports: string[];
      units: number;
    };
    assert.equal(asked.units, 2);
    [report] = asked.reports as [string];
    assert.deepEqual(await at.states(), ['refused', 'finalising', 'finalising']);
    assert.equal(await firstWord(1), 'not-final');
  });

  it('reads the portal’s own answer file, and no file of another message', async () => {
    const codes = (await units()).slice(1).map(({ lookupCode }) => lookupCode);
    const said = { error: '', error_field_title: '', error_description: '' };
    const answer = {
      ...{ messageid: report, ma_don_vi: at.portal.connection.ma_don_vi, ...said },
      danh_sach: codes.map((code) => ({
        ma_tra_cuu_uuid: code,
        trang_thai: 1,
        thoi_diem: '2027-06-21T09:00:00+07:00',
        ...said,
      })),
    };
    const file = (content: object) => ({
      name: 'tra-loi.json',
      bytes: Buffer.from(JSON.stringify(content)).toString('base64'),
    });
    const with_ = (content: object) => enter({ ...DOCUMENT, file: file(content), lines: null });
    await refuses(with_({ ...answer, messageid: 'khac-khac' }), 'answer-unreadable');
    await refuses(with_({ ...answer, ma_don_vi: 'khac' }), 'answer-unreadable');
    const { body } = await expectOk(with_(answer));
    await expectOk(
      at.school.principal.post(`/office-answers/${(body as { answer: string }).answer}/decisions`, { confirm: true }),
    );
    assert.deepEqual(await at.states(), ['refused', 'finalised', 'finalised']);
    assert.deepEqual([await firstWord(0), await firstWord(1)], ['not-final', 'in-effect']);
  });

  it('leaves nothing odd in the trail', async () => assert.deepEqual(await findingsOf(at.server.deps), []));
});
