/** What the office asks back on paper: entered with its document, replied to by a file that is brought there. */
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { recallSchema } from '../../../core/wire/recalls.js';
import { DOCUMENT, SCAN } from '../../support/reports/office-document.js';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { signList } from '../../support/reports/sign-list.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';

describe('what the office asks back on paper', function () {
  this.timeout(240_000);
  let at: Reporting;
  let request: string;
  before(async () => {
    at = await startReporting();
    at.connect(at.portal.connection);
    await at.submit();
    await at.sendLater();
    at.connect(null);
    const [unit] = await at.server.db.units.findAll({ order: ['id'], raw: true });
    const body = { units: [unit!.id], reason: 'Sai họ tên', document: '5/TTr', attachments: [SCAN] };
    const asked = await expectOk(at.school.principal.post('/reports/recalls', body));
    [request] = (asked.body as { reports: [string] }).reports;
  });
  after(() => at.stop());

  const ask = (more: object = {}) =>
    at.school.clerk.post(`/reports/${request}/questions`, { ...DOCUMENT, words: 'Gửi bản giấy khai sinh', ...more });
  const shown = async () => (await at.read()).reports.find(({ id }) => id === request)!;
  const file = (content: object) => ({
    name: 'tra-loi.json',
    bytes: Buffer.from(JSON.stringify(content)).toString('base64'),
  });
  const answer = (step: string) => ({
    ...{ messageid: request, ma_don_vi: at.portal.connection.ma_don_vi, ResponseCode: '01' },
    ...{ error: '', error_field_title: '', error_description: '' },
    danh_sach: [
      {
        ...{ ma_hoc_sinh: '', ten_hoc_sinh: '', so_cccd: '', ma_tra_cuu_uuid: 'x', trang_thai: 1, buoc: step },
        ...{ error: '', error_field_title: '', error_description: '', noi_dung: 'Bản chính đâu?', thoi_diem: '' },
      },
    ],
  });

  it('is entered with its document once the list went out, and where no portal says it itself', async () => {
    assert.equal((await ask()).body.code, 'report-not-signed');
    await signList(at, request);
    assert.equal((await ask({ documentDay: '2027-08-01' })).body.code, 'answer-day');
    assert.equal((await ask({ file: file({}) })).body.code, 'office-file-kind');
    at.connect(at.portal.connection);
    assert.equal((await ask()).body.code, 'answer-by-machine');
    at.connect(null);
    await expectOk(ask());
    const { question } = await shown();
    assert.deepEqual(
      [question?.words, question?.document, question?.open],
      ['Gửi bản giấy khai sinh', DOCUMENT.document, true],
    );
    assert.equal((await at.states())[0], 'recall-asked');
  });

  it('is read from the portal’s file, which must ask something', async () => {
    assert.equal((await ask({ words: null, file: file(answer('CHO_XA')) })).body.code, 'answer-unreadable');
    await expectOk(ask({ words: null, file: file(answer('HOI_LAI')) }));
    assert.equal((await shown()).question?.words, 'Bản chính đâu?');
  });

  it('is replied to by a file of the wire’s own form that names the request', async () => {
    const body = { reason: 'Gửi kèm bản chính.', document: '', attachments: [SCAN] };
    const { body: made } = await expectOk(at.school.principal.post(`/reports/${request}/replies`, body));
    const { report } = made as { report: string };
    assert.equal((await at.school.clerk.get(`/reports/${report}/file`)).body.code, 'report-not-signed');
    await signList(at, report);
    // The office answers the request; its word on a reply would move the units past it.
    const [unit] = await at.server.db.units.findAll({ order: ['id'], raw: true });
    const lines = [{ unit: unit!.id, agreed: true, says: '' }];
    assert.equal((await at.school.clerk.post(`/reports/${report}/answers`, { ...DOCUMENT, lines })).status, 404);
    const { bytes } = await expectOk(at.school.clerk.get(`/reports/${report}/file`));
    const [[, entry]] = Object.entries(unzipSync(bytes)) as [[string, Uint8Array]];
    const message = JSON.parse(Buffer.from(entry).toString()) as { authenticationRequest: object };
    const { token, user_name } = at.portal.connection;
    const secrets = { token, user_name, password: 'a'.repeat(64) };
    const read = recallSchema.parse({
      ...message,
      authenticationRequest: { ...message.authenticationRequest, ...secrets },
    });
    assert.deepEqual([read.tra_loi_cho, read.ly_do, read.dinh_kem.length], [request, 'Gửi kèm bản chính.', 1]);
    const { question, reply } = await shown();
    assert.deepEqual([question?.open, reply?.state], [false, 'answered']);
    assert.equal((await at.states())[0], 'recall-asked');
    assert.deepEqual(await findingsOf(at.server.deps), []);
  });
});
